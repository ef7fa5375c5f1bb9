package io.sdr.kpi.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RetroactiveDecision;
import io.sdr.kpi.scheme.SchemeHistory;
import io.sdr.kpi.scheme.SchemeState;
import io.sdr.kpi.scheme.SchemeVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  void whatIsLostByAsMuchAndAsManyAsIsAllowedIsInOrder() {
    // 500 instead of 505, for one of four
    List<Participant> facts = List.of(
        Months.sold("A", "5050"),
        Months.sold("B", "1000"),
        Months.sold("C", "1000"),
        Months.sold("D", "1000"));
    SchemeVersion after = proposed(Months.scheme(PayRules.capped(
            Agreed.parse("USD 500.00"),
            CapPer.PERIOD,
            PayRules.commission(PayBases.credited(), Agreed.parse("10%")))))
        .agreed(JUNE, JUNE.plusDays(60));
    Percent quarter = Percent.of("25");
    assertThat(PlanChange.between(
                BEFORE, after, facts, new PlanChangeLimits(quarter, Percent.of("1"), 60, 4))
            .problems())
        .isEmpty();
    assertThat(PlanChange.between(
                BEFORE, after, facts, new PlanChangeLimits(Percent.of("24"), quarter, 60, 4))
            .problems())
        .singleElement()
        .satisfies(found -> assertThat(found.facts())
            .containsEntry("losers", "1")
            .containsEntry("people", "4")
            .containsEntry("most", "24%"));
  }

  @Test
  void aTenthLostIsAllowedAndMoreIsNot() {
    assertThat(largeLoss("9%")).doesNotContain("plan-change.must-not-take-much-from-anyone");
    assertThat(largeLoss("8.9%")).contains("plan-change.must-not-take-much-from-anyone");
  }

  private static List<String> largeLoss(String rate) {
    return problems(proposed(Months.commission(rate)).agreed(JUNE, JUNE.plusDays(60)), FIVE);
  }

  @Test
  void whoGainsLosesNothing() {
    PlanChange change = PlanChange.between(
        BEFORE, proposed(Months.commission("11%")), FIVE, PlanChangeLimits.usual());
    assertThat(change.largestLoss()).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(change.noticeDays()).isEqualTo(Measured.undefined("not-yet-agreed"));
  }

  @Test
  void limitsAreNotNegativeAndSomeFactsAreNeeded() {
    Percent none = Percent.ZERO;
    Percent less = Percent.of("-1");
    assertThat(new PlanChangeLimits(none, none, 0, 1).noticeDays()).isZero();
    Stream.<ThrowingCallable>of(
            () -> new PlanChangeLimits(less, none, 0, 1),
            () -> new PlanChangeLimits(none, less, 0, 1),
            () -> new PlanChangeLimits(none, none, -1, 1),
            () -> new PlanChangeLimits(none, none, 0, 0))
        .forEach(limits -> assertThatThrownBy(limits)
            .hasMessageContaining("plan change limits must not be negative"));
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
