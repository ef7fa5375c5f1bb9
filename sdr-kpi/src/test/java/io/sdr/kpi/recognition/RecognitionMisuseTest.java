package io.sdr.kpi.recognition;

import static io.sdr.kpi.recognition.Recognitions.ANNA;
import static io.sdr.kpi.recognition.Recognitions.gift;
import static io.sdr.kpi.recognition.Recognitions.thanks;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.sample.Refusals;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RecognitionMisuseTest {
  private static final Period JUNE = Period.parse("2011-06");

  private static void refused(String code, ThrowingCallable misuse) {
    Refusals.assertRefused(code, misuse);
  }

  private static Recognition.Builder plain() {
    return thanks("1", "2011-06-10", ANNA);
  }

  @Test
  void refusesRecognitionsThatMeanNothing() {
    refused("recognition-id.must-not-be-blank", () -> RecognitionId.of(" "));
    refused("recognition.must-have-a-title", plain().title("")::build);
    refused("recognition.must-have-receivers", plain().receivers(List.of())::build);
    refused(
        "recognition.must-not-have-negative-cost", plain().cost(Money.parse("USD -1.00"))::build);
    refused(
        "recognition.must-hold-for-a-day",
        plain().validUntil(LocalDate.parse("2011-06-10"))::build);
    refused(
        "recognition.must-have-a-medal-exactly-for-a-badge",
        plain().kind(Recognition.Kind.BADGE)::build);
    refused(
        "recognition.must-have-a-medal-exactly-for-a-badge",
        plain().medal(Recognition.Medal.GOLD)::build);
  }

  @Test
  void refusesGroundsWithoutWordsAndGrantorsWithoutNames() {
    refused("ground.must-have-a-source", () -> Ground.ofEvent("", "Helped"));
    refused("ground.must-be-said-in-words", () -> Ground.ofRule("ten years", " "));
    refused(
        "ground.must-have-a-figure-exactly-for-a-reading",
        () -> new Ground(Ground.Basis.READING, "revenue", "Most sold", Optional.empty()));
    refused(
        "ground.must-have-a-figure-exactly-for-a-reading",
        () -> new Ground(Ground.Basis.EVENT, "call", "Helped", Optional.of(Figure.of(1))));
    refused("grantor.must-have-a-name", () -> Grantor.contest(""));
    refused(
        "reached-goal.must-have-a-name",
        () -> new RecognitionLog.ReachedGoal(ANNA, " ", LocalDate.parse("2011-06-01")));
  }

  @Test
  void refusesLimitsThatLimitNothing() {
    refused("limit.must-name-someone", () -> RecognitionLimits.onlyBy(Set.of()));
    refused("recognition.must-have-a-title", () -> RecognitionLimits.onlyByHoldersOf(""));
    refused("limit.must-allow-one", () -> RecognitionLimits.perGrantor(0, Cadence.MONTH));
    refused("limit.must-allow-one", () -> RecognitionLimits.perReceiver(0, Cadence.MONTH));
    refused("limit.must-name-a-goal", () -> RecognitionLimits.unlockedBy(Set.of()));
    refused(
        "limit.must-name-a-kind",
        () -> RecognitionLimits.forKinds(Set.of(), RecognitionLimits.notOneself()));
    refused(
        "recognition.must-not-have-negative-cost",
        () -> RecognitionLimits.costingAtMost(Money.parse("USD -0.01")));
  }

  @Test
  void refusesBudgetsThatDoNotAddUp() {
    refused(
        "budget.must-not-be-negative",
        () -> BudgetCap.of(JUNE, Money.parse("USD -1.00"), BudgetCap.Excess.IN_PROPORTION));
    BudgetCap cap = BudgetCap.of(JUNE, Money.parse("USD 5.00"), BudgetCap.Excess.REFUSE_LATEST);
    refused(
        "budget.must-have-one-currency",
        () -> cap.decide(
            List.of(gift("1", "2011-06-10", "EUR 1.00")), RecognitionLog.empty(), Detail.NONE));
    Recognition once = gift("1", "2011-06-10", "USD 1.00");
    refused(
        "budget.must-decide-on-each-proposal-once",
        () -> cap.decide(List.of(once, once), RecognitionLog.empty(), Detail.NONE));
    Money one = Money.parse("USD 1.00");
    refused(
        "budget-line.must-not-allow-more-than-was-asked",
        () -> new BudgetDecision.Line(once.id(), one, one.multipliedBy(2), Optional.empty()));
    BudgetDecision.Line line = new BudgetDecision.Line(once.id(), one, one, Optional.empty());
    refused(
        "budget-decision.must-sum-to-its-total",
        BudgetDecision.builder().spent(one).lines(ImmutableList.of(line)).total(one.plus(one))
            ::build);
    refused(
        "budget.must-have-one-currency",
        BudgetDecision.builder()
            .spent(one)
            .lines(ImmutableList.of(line))
            .total(Money.parse("EUR 1.00"))::build);
  }

  private static PointsEntry.Builder points() {
    return PointsEntry.builder()
        .id("1")
        .person(ANNA)
        .day(LocalDate.parse("2011-06-10"))
        .kind(PointsEntry.Kind.EARNED)
        .points(5)
        .reason("A demo")
        .origin("contest");
  }

  @Test
  void refusesPointsFromNowhereForNothing() {
    refused("points.must-have-an-id", points().id(" ")::build);
    refused("points.must-have-a-reason", points().reason("")::build);
    refused("points.must-have-an-origin", points().origin("")::build);
    refused("points.must-be-in-bounds", points().points(0)::build);
    refused("points.must-be-in-bounds", points().points(-5)::build);
    refused("points.must-be-in-bounds", points().points(Long.MAX_VALUE)::build);
    refused("points.must-last-a-day", points().expires(LocalDate.parse("2011-06-10"))::build);
    refused(
        "points.must-not-expire-when-redeemed",
        points().kind(PointsEntry.Kind.REDEEMED).expires(LocalDate.parse("2011-06-11"))::build);
  }

  @Test
  void refusesRanksWithoutNames() {
    refused("points-ranks.must-not-be-none", () -> PointsRanks.of(Map.of()));
    refused("points-ranks.must-have-names", () -> PointsRanks.of(Map.of(0L, " ")));
    refused("points-ranks.must-not-begin-below-zero", () -> PointsRanks.of(Map.of(-1L, "novice")));
  }

  @Test
  void refusesToFindPeopleOverdueAtOnce() {
    refused(
        "recognition-balance.must-wait-a-week",
        () ->
            RecognitionBalance.of(Scenario.department(List.of()), RecognitionLog.empty(), JUNE, 0));
  }
}
