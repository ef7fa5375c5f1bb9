package io.sdr.kpi.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RetroactiveDecision;
import io.sdr.kpi.scheme.SchemeHistory;
import io.sdr.kpi.scheme.SchemeState;
import io.sdr.kpi.scheme.SchemeVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanChangeTest {
  private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
  private static final List<Participant> FIVE = Stream.of("A", "B", "C", "D", "E")
      .map(person -> Months.sold(person, "1000"))
      .toList();

  private static final SchemeVersion BEFORE = SchemeHistory.beginningWith(Months.commission("10%"))
      .latest()
      .proposed()
      .agreed(LocalDate.parse("2025-12-01"), LocalDate.parse("2026-01-01"));

  private static SchemeVersion proposed(MotivationScheme scheme) {
    return SchemeVersion.builder()
        .from(BEFORE)
        .number(2)
        .state(SchemeState.PROPOSED)
        .agreedOn(Optional.empty())
        .since(Optional.empty())
        .scheme(scheme)
        .change("Another rate")
        .reason("Costs")
        .build();
  }

  private static List<String> problems(SchemeVersion after, List<Participant> facts) {
    return PlanChange.between(BEFORE, after, facts, PlanChangeLimits.usual()).problems().stream()
        .map(Diagnostic::code)
        .toList();
  }

  @Test
  void aRaiseAnnouncedTwoMonthsAheadIsInOrder() {
    SchemeVersion after = proposed(Months.commission("11%")).agreed(JUNE, JUNE.plusDays(60));
    assertThat(problems(after, FIVE)).isEmpty();
  }

  @Test
  void aCutThatEveryoneFeelsStandsOutByItsLosersAndItsLargestLoss() {
    SchemeVersion after = proposed(Months.commission("8%")).agreed(JUNE, JUNE.plusDays(60));
    PlanChange change = PlanChange.between(BEFORE, after, FIVE, PlanChangeLimits.usual());
    assertThat(change.largestLoss()).isEqualTo(Measured.of(Percent.of("20")));
    assertThat(change.noticeDays()).isEqualTo(Measured.of(60L));
    assertThat(change.problems())
        .extracting(Diagnostic::code)
        .containsExactly(
            "plan-change.must-have-few-losers", "plan-change.must-not-take-much-from-anyone");
  }

  @Test
  void fewerThanFivePeopleAndPeriodsSayNothingOfShares() {
    SchemeVersion after = proposed(Months.commission("9.5%")).agreed(JUNE, JUNE.plusDays(60));
    assertThat(problems(after, FIVE.subList(0, 4)))
        .containsExactly("plan-change.must-rest-on-enough-facts");
  }

  @Test
  void noticeIsShortReachesBackOrIsNotYetKnown() {
    SchemeVersion open = proposed(Months.commission("11%"));
    assertThat(problems(open.agreed(JUNE, JUNE.plusDays(59)), FIVE))
        .containsExactly("plan-change.must-give-notice");
    assertThat(problems(
            open.agreedRetroactively(
                JUNE,
                JUNE.minusDays(1),
                new RetroactiveDecision(
                    PersonId.of("Head"), JUNE, "An error in the first version")),
            FIVE))
        .containsExactly("plan-change.must-not-reach-back");
    assertThat(problems(open, FIVE))
        .containsExactly("plan-change.must-be-agreed-to-know-its-notice");
  }

  @Test
  void nobodyLosesAPartOfNothing() {
    PlanChange change = PlanChange.between(
        BEFORE,
        proposed(Months.commission("8%")),
        List.of(Months.sold("A", "0")),
        PlanChangeLimits.usual());
    assertThat(change.largestLoss()).isEqualTo(Measured.undefined("nobody-was-paid-before"));
  }
}
