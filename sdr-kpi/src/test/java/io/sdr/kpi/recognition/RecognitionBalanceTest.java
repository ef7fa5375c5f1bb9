package io.sdr.kpi.recognition;

import static io.sdr.kpi.recognition.Recognitions.ANNA;
import static io.sdr.kpi.recognition.Recognitions.BORIS;
import static io.sdr.kpi.recognition.Recognitions.HEAD;
import static io.sdr.kpi.recognition.Recognitions.log;
import static io.sdr.kpi.recognition.Recognitions.thanks;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionBalanceTest {
  private static final Period QUARTER = Period.parse("2011-Q2");

  private static Department department(String... placements) {
    return Scenario.department(List.of(placements).stream()
        .map(text -> text.split(" "))
        .map(parts -> Scenario.placement(parts[0], parts[1], parts[2]).build())
        .toList());
  }

  private static RecognitionBalance.OfPerson balanceOf(
      PersonId person, Department department, RecognitionLog log) {
    return RecognitionBalance.of(department, log, QUARTER, 4).find(person).orElseThrow();
  }

  @Test
  void findsWhomNobodyHasRecognisedForWeeks() {
    Department department =
        department("anna north 2010-01-01/+", "boris north 2010-01-01/+", "clara south -/+");
    RecognitionLog log = log(
        thanks("1", "2011-06-02", ANNA).build(),
        thanks("2", "2011-06-03", BORIS).build());
    RecognitionBalance balance = RecognitionBalance.of(department, log, QUARTER, 4);
    assertThat(balance.overdue())
        .extracting(RecognitionBalance.OfPerson::person)
        .containsExactly(ANNA, PersonId.of("clara"));
    assertThat(balance.find(ANNA).orElseThrow().weeksWithout()).isEqualTo(4);
    assertThat(balance.find(BORIS).orElseThrow().weeksWithout()).isEqualTo(3);
    assertThat(balance.find(PersonId.of("clara")).orElseThrow().since())
        .as("there before records began")
        .isEqualTo(QUARTER.start());
  }

  @ParameterizedTest
  @CsvSource({
    "2011-06-09/+, 2011-06-09",
    "2010-01-01/2011-04-01 anna south 2011-04-01/+, 2010-01-01",
    "2010-01-01/2011-04-01 anna south 2011-04-02/+, 2011-04-02",
    "-/2011-04-01 anna south 2011-04-01/2011-08-01, 2011-04-01"
  })
  void measuresThoseWhoCameLaterFromTheirJoining(String placements, String since) {
    List<String> parts = List.of(("anna north " + placements).split(" "));
    Department department = parts.size() == 3
        ? department("anna north " + parts.get(2))
        : department("anna north " + parts.get(2), "anna south " + parts.get(5));
    assertThat(balanceOf(ANNA, department, RecognitionLog.empty()).since()).isEqualTo(since);
  }

  @Test
  void measuresThoseWhoCameBackFromTheirReturn() {
    Department department =
        department("anna north 2010-01-01/2011-01-01", "anna north 2011-05-02/+");
    RecognitionLog log = log(thanks("1", "2010-12-01", ANNA).build());
    RecognitionBalance.OfPerson anna = balanceOf(ANNA, department, log);
    assertThat(anna.last()).contains(LocalDate.parse("2010-12-01"));
    assertThat(anna.since()).isEqualTo("2011-05-02");
  }

  @Test
  void countsByKindInThePeriodAndRemembersEarlierDays() {
    Department department = department("anna north 2010-01-01/+");
    RecognitionLog log = log(
        thanks("1", "2011-03-31", ANNA).build(),
        thanks("2", "2011-04-01", ANNA).build(),
        thanks("3", "2011-04-01", ANNA, BORIS).build(),
        thanks("4", "2011-04-01", ANNA).kind(Recognition.Kind.TITLE).build(),
        thanks("5", "2011-07-01", ANNA).build());
    RecognitionBalance.OfPerson anna = balanceOf(ANNA, department, log);
    assertThat(anna.received())
        .isEqualTo(Map.of(Recognition.Kind.THANKS, 2L, Recognition.Kind.TITLE, 1L));
    assertThat(anna.last()).contains(LocalDate.parse("2011-04-01"));
    RecognitionLog old = log(thanks("1", "2011-03-31", ANNA).build());
    assertThat(balanceOf(ANNA, department, old).received()).isEmpty();
    assertThat(balanceOf(ANNA, department, old).since()).isEqualTo("2011-03-31");
  }

  @Test
  void looksAtThoseWhoAreThere() {
    Department department =
        department("anna north 2010-01-01/2011-06-30", "boris north 2011-07-01/+");
    assertThat(RecognitionBalance.of(department, RecognitionLog.empty(), QUARTER, 1)
            .people())
        .isEmpty();
  }

  @Test
  void holdsSharesOfTeamsAgainstTheirSize() {
    Department department =
        department("anna north -/+", "boris south -/+", "clara south -/+", "dora south -/+");
    RecognitionLog log = log(
        thanks("1", "2011-04-01", ANNA, BORIS).build(),
        thanks("2", "2011-04-02", ANNA).build(),
        thanks("3", "2011-04-03", PersonId.of("stranger")).build());
    assertThat(RecognitionBalance.of(department, log, QUARTER, 4).teams())
        .containsExactly(
            new RecognitionBalance.OfTeam(
                TeamId.of("north"), Proportion.of(2, 3), Proportion.of(1, 4)),
            new RecognitionBalance.OfTeam(
                TeamId.of("south"), Proportion.of(1, 3), Proportion.of(3, 4)));
  }

  @Test
  void saysOnWhomRecognitionHangs() {
    Department department = department("anna north -/+");
    RecognitionLog log = log(
        thanks("1", "2011-04-01", ANNA, BORIS).build(),
        thanks("2", "2011-04-02", ANNA).build(),
        thanks("3", "2011-04-03", ANNA).grantor(Grantor.contest("April")).build(),
        thanks("4", "2010-04-03", ANNA).grantor(Grantor.contest("last year")).build());
    RecognitionBalance balance = RecognitionBalance.of(department, log, QUARTER, 4);
    assertThat(balance.grantors())
        .containsExactly(
            new RecognitionBalance.OfGrantor(Grantor.person(HEAD), Proportion.of(3, 4)),
            new RecognitionBalance.OfGrantor(Grantor.contest("April"), Proportion.of(1, 4)));
    assertThat(balance.concentration()).isEqualTo(Measured.of(Percent.of("62.5")));
  }

  @Test
  void hasNoConcentrationOfNothing() {
    RecognitionBalance balance =
        RecognitionBalance.of(department("anna north -/+"), RecognitionLog.empty(), QUARTER, 4);
    assertThat(balance.concentration()).isEqualTo(Measured.undefined("nothing-was-granted"));
    assertThat(balance.teams().get(0).received().share().isDefined()).isFalse();
    assertThat(balance.find(BORIS)).isEqualTo(Optional.empty());
  }
}
