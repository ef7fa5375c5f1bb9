package io.sdr.kpi.recognition;

import static io.sdr.kpi.recognition.Recognitions.ANNA;
import static io.sdr.kpi.recognition.Recognitions.BORIS;
import static io.sdr.kpi.recognition.Recognitions.log;
import static io.sdr.kpi.recognition.Recognitions.thanks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionLogTest {
  private static final RecognitionLog.ReachedGoal EXAM =
      new RecognitionLog.ReachedGoal(ANNA, "exam", LocalDate.parse("2011-06-01"));

  @Test
  void mergesWithoutATraceOfTheOrder() {
    RecognitionLog one = RecognitionLog.builder()
        .addGranted(thanks("2", "2011-06-01", ANNA).build())
        .addGoal(EXAM)
        .build();
    RecognitionLog other = RecognitionLog.builder()
        .addGranted(thanks("1", "2011-06-01", BORIS).build())
        .addGoal(EXAM)
        .build();
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(other).granted())
        .extracting(granted -> granted.id().text())
        .containsExactly("1", "2");
    assertThat(one.plus(other).goals()).containsExactly(EXAM);
  }

  @Test
  void holdsEachRecognitionOnce() {
    Recognition once = thanks("1", "2011-06-01", ANNA).build();
    assertThat(RecognitionLog.empty().plus(once)).isEqualTo(log(once));
    assertThatThrownBy(() -> log(once).plus(once))
        .hasMessageContaining("recognition log must have each recognition once");
  }

  @Test
  void knowsTheLastDayUpToADay() {
    RecognitionLog log = log(
        thanks("1", "2011-06-01", ANNA).build(),
        thanks("2", "2011-06-20", ANNA, BORIS).build());
    assertThat(log.lastOf(ANNA, LocalDate.parse("2011-06-19")))
        .contains(LocalDate.parse("2011-06-01"));
    assertThat(log.lastOf(ANNA, LocalDate.parse("2011-06-20")))
        .contains(LocalDate.parse("2011-06-20"));
    assertThat(log.lastOf(BORIS, LocalDate.parse("2011-06-19"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2011-05-31, false", "2011-06-01, true", "2011-06-30, true", "2011-07-01, false"})
  void aRecognitionIsHeldUntilItEnds(LocalDate day, boolean held) {
    Recognition title = thanks("1", "2011-06-01", ANNA)
        .kind(Recognition.Kind.TITLE)
        .validUntil(LocalDate.parse("2011-07-01"))
        .build();
    assertThat(title.isHeldOn(day)).isEqualTo(held);
  }
}
