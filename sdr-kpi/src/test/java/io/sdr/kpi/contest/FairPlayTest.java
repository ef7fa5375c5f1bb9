package io.sdr.kpi.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairPlayTest {
  private static final PersonId ANNA = PersonId.of("anna");
  private static final LocalDate FROZEN = LocalDate.parse("2011-07-14");

  private static ContestFact.Builder fact(String id, String day) {
    return ContestFact.builder()
        .id(id)
        .person(ANNA)
        .discipline(Contests.SALES)
        .day(LocalDate.parse(day))
        .figure(Figure.of(BigMoney.parse("USD 100")));
  }

  private static Entry count(FairPlay fairPlay, LocalDate asOf, ContestFact... facts) {
    Explained<? extends Map<PersonId, Entry>> counted =
        Contests.of("anna").fairPlay(fairPlay).build().count(List.of(facts), asOf, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(counted.because().orElseThrow())).isEmpty();
    return Optional.ofNullable(counted.value().get(ANNA)).orElseThrow();
  }

  private static Measured<Figure> sales(Entry entry) {
    return entry.mark(Contests.SALES).actual();
  }

  @Test
  void countsTheFactsOfThePeriod() {
    Entry entry = count(
        FairPlay.none(),
        FROZEN,
        fact("1", "2011-05-31").build(),
        fact("2", "2011-06-01").build(),
        fact("3", "2011-06-30").figure(Figure.of(BigMoney.parse("USD -30"))).build(),
        fact("4", "2011-07-01").build());
    assertThat(sales(entry)).isEqualTo(Measured.of(Figure.of(BigMoney.parse("USD 70"))));
    assertThat(entry.facts()).hasValue(2);
    assertThat(entry.reachedOn()).contains(LocalDate.parse("2011-06-30"));
  }

  @ParameterizedTest
  @CsvSource({"2011-06-23, 0", "2011-06-24, 1", "2011-07-14, 1", "2012-01-01, 1"})
  void waitsUntilAFactCanNoLongerBeUndone(LocalDate asOf, long counted) {
    FairPlay window = FairPlay.builder().returnWindowDays(14).build();
    assertThat(count(window, asOf, fact("1", "2011-06-10").build()).facts()).hasValue(counted);
  }

  @Test
  void whatUndoesAFactCountsWithItUntilTheFreeze() {
    FairPlay window = FairPlay.builder().returnWindowDays(14).build();
    ContestFact sold = fact("1", "2011-06-28").build();
    ContestFact.Builder back =
        fact("2", "2011-07-03").figure(Figure.of(BigMoney.parse("USD -100"))).undoes("1");
    Entry entry = count(window, FROZEN, sold, back.build());
    assertThat(sales(entry)).isEqualTo(Measured.of(Figure.of(BigMoney.parse("USD 0"))));
    assertThat(entry.facts()).as("a return is no sale").hasValue(1);
    assertThat(sales(
            count(window, FROZEN, sold, back.day(LocalDate.parse("2011-07-15")).build())))
        .as("after the freeze")
        .isEqualTo(Measured.of(Figure.of(BigMoney.parse("USD 100"))));
    assertThat(sales(count(
            FairPlay.none(),
            FROZEN,
            fact("1", "2011-05-28").build(),
            back.day(LocalDate.parse("2011-06-03")).build())))
        .as("of a sale of before the contest")
        .isEqualTo(sales(count(FairPlay.none(), FROZEN)));
  }

  @Test
  void countsNothingThatRipensAfterTheFreeze() {
    FairPlay window = FairPlay.builder().returnWindowDays(14).build();
    ContestFact lastDay = fact("1", "2011-06-30").build();
    assertThat(count(window, FROZEN, lastDay).facts()).hasValue(1);
    FairPlay longer = FairPlay.builder().returnWindowDays(15).build();
    assertThat(count(longer, LocalDate.parse("2012-01-01"), lastDay).facts()).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT_WHERE_THEY_STAND, 2011-06-15, 2011-07-05, 1",
    "COUNT_WHERE_THEY_STAND, 2011-07-05, 2011-06-15, 0",
    "COUNT_WHERE_FIRST_RECORDED, 2011-06-15, 2011-07-05, 0",
    "COUNT_WHERE_FIRST_RECORDED, 2011-07-05, 2011-06-15, 1",
    "LEAVE_OUT, 2011-06-15, 2011-07-05, 0",
    "LEAVE_OUT, 2011-07-05, 2011-06-15, 0",
    "LEAVE_OUT, 2011-06-15, 2011-06-05, 1"
  })
  void treatsMovedFactsByTheNamedPolicy(
      FairPlay.Moved moved, String day, String recordedFor, long counted) {
    FairPlay fairPlay = FairPlay.builder().moved(moved).build();
    ContestFact fact = fact("1", day).recordedFor(LocalDate.parse(recordedFor)).build();
    assertThat(count(fairPlay, FROZEN, fact).facts()).hasValue(counted);
  }

  @Test
  void countsEachDisciplineApart() {
    Contest contest = Contests.of("anna")
        .addDiscipline(Discipline.of("calls", Discipline.Nature.ACTIVITY))
        .build();
    ContestFact call =
        fact("2", "2011-06-03").discipline("calls").figure(Figure.of(1)).build();
    Map<PersonId, Entry> counted = contest
        .count(List.of(fact("1", "2011-06-02").build(), call), FROZEN, Detail.NONE)
        .value();
    Entry entry = Optional.ofNullable(counted.get(ANNA)).orElseThrow();
    assertThat(sales(entry)).isEqualTo(Measured.of(Figure.of(BigMoney.parse("USD 100"))));
    assertThat(entry.mark("calls").actual()).isEqualTo(Measured.of(Figure.of(1)));
    assertThat(entry.facts()).hasValue(2);
  }

  @Test
  void doesNotCallNothingZero() {
    assertThat(sales(count(FairPlay.none(), FROZEN)))
        .isEqualTo(Measured.undefined("nothing-counts"));
    assertThat(sales(count(
            FairPlay.none(),
            FROZEN,
            fact("1", "2011-06-02").build(),
            fact("2", "2011-06-02").figure(Figure.of(1)).build())))
        .isEqualTo(Measured.undefined("figures-of-several-kinds"));
  }

  @Test
  void seesNoFactOfLaterThanTheDayAsked() {
    assertThat(count(
                FairPlay.none(),
                LocalDate.parse("2011-06-09"),
                fact("1", "2011-06-10").build())
            .facts())
        .hasValue(0);
  }

  @Test
  void saysOfEachFactWhyItDoesNotCount() {
    Explanation why = Contests.of("anna")
        .build()
        .count(List.of(fact("1", "2011-05-31").build()), FROZEN, Detail.FULL)
        .because()
        .orElseThrow();
    assertThat(why.steps().get(0).steps().get(0).unmet().orElseThrow().condition())
        .isEqualTo("outside-the-contest");
  }

  @Test
  void passesOverPeopleWhoDoNotTakePart() {
    ContestFact other = fact("1", "2011-06-02").person(PersonId.of("boris")).build();
    assertThat(Contests.of("anna")
            .build()
            .count(List.of(other), FROZEN, Detail.NONE)
            .value())
        .containsOnlyKeys(ANNA);
  }

  @Test
  void refusesFactsGivenTwiceOrOfUnknownDisciplines() {
    ContestFact fact = fact("1", "2011-06-02").build();
    assertThatThrownBy(() -> count(FairPlay.none(), FROZEN, fact, fact))
        .hasMessageContaining("contest must count each fact once");
    ContestFact misspelt = fact("2", "2011-06-02").discipline("slaes").build();
    assertThatThrownBy(() -> count(FairPlay.none(), FROZEN, misspelt))
        .hasMessageContaining("contest must know the discipline of each fact");
  }
}
