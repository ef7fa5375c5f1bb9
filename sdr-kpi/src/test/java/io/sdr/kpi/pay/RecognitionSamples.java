package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.recognition.BudgetCap;
import io.sdr.kpi.recognition.BudgetDecision;
import io.sdr.kpi.recognition.GrantingRules;
import io.sdr.kpi.recognition.Grantor;
import io.sdr.kpi.recognition.Ground;
import io.sdr.kpi.recognition.Judgement;
import io.sdr.kpi.recognition.PointsEntry;
import io.sdr.kpi.recognition.PointsLedger;
import io.sdr.kpi.recognition.PointsRanks;
import io.sdr.kpi.recognition.Recognition;
import io.sdr.kpi.recognition.RecognitionBalance;
import io.sdr.kpi.recognition.RecognitionId;
import io.sdr.kpi.recognition.RecognitionLimit;
import io.sdr.kpi.recognition.RecognitionLimits;
import io.sdr.kpi.recognition.RecognitionLog;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** One of everything about recognition, for the tests that look at all there is. */
final class RecognitionSamples {
  private static final PersonId ANNA = PersonId.of("Anna");
  private static final PersonId BORIS = PersonId.of("Boris");

  private static final List<RecognitionLimit> LIMITS = List.of(
      RecognitionLimits.notOneself(),
      RecognitionLimits.onlyBy(Set.of(BORIS)),
      RecognitionLimits.onlyByHoldersOf("Mentor"),
      RecognitionLimits.onlyByContestsAndRules(),
      RecognitionLimits.perGrantor(1, Cadence.MONTH),
      RecognitionLimits.perReceiver(1, Cadence.YEAR),
      RecognitionLimits.unlockedBy(Set.of("Exam")),
      RecognitionLimits.costingAtMost(Money.parse("USD 10.00")),
      RecognitionLimits.costingAtMost(Money.parse("EUR 10.00")),
      RecognitionLimits.forKinds(
          Set.of(Recognition.Kind.BADGE, Recognition.Kind.DAY_OFF),
          RecognitionLimits.notOneself()));

  private RecognitionSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.putAll(RecognitionLimit.class, LIMITS);
    samples.putAll(Recognition.class, badge(), gift("Gift", "2011-06-05"));
    samples.put(RecognitionId.class, badge().id());
    samples.putAll(
        Ground.class,
        badge().ground(),
        Ground.ofEvent("Call 17", "Helped"),
        Ground.ofRule("Ten years", "Ten years with us"));
    samples.putAll(
        Grantor.class, Grantor.person(ANNA), Grantor.contest("June"), Grantor.rule("Ten years"));
    samples.putAll(RecognitionLog.class, log(), RecognitionLog.empty());
    samples.putAll(RecognitionLog.ReachedGoal.class, log().goals());
    samples.put(GrantingRules.class, GrantingRules.of(LIMITS));
    samples.putAll(
        Judgement.class, judgement(), new Judgement(badge(), judgement().unmet()));
    samples.put(BudgetCap.class, cap(BudgetCap.Excess.REFUSE_LATEST));
    BudgetDecision decision =
        cap(BudgetCap.Excess.IN_PROPORTION).decide(gifts(), log(), Detail.NONE).value();
    samples.put(BudgetDecision.class, decision);
    samples.putAll(BudgetDecision.Line.class, decision.lines());
    samples.putAll(PointsLedger.class, ledger(), PointsLedger.empty());
    samples.putAll(PointsEntry.class, ledger().entries());
    samples.put(PointsRanks.class, PointsRanks.of(Map.of(0L, "Novice", 100L, "Master")));
    RecognitionBalance balance = RecognitionBalance.of(
        Scenario.department(List.of(Scenario.placement("Anna", "North", "-/+").build())),
        log(),
        Period.parse("2011-06"),
        4);
    samples.put(RecognitionBalance.class, balance);
    samples.putAll(RecognitionBalance.OfPerson.class, balance.people());
    samples.putAll(RecognitionBalance.OfTeam.class, balance.teams());
    samples.putAll(RecognitionBalance.OfGrantor.class, balance.grantors());
    return samples.build();
  }

  /** Everything that can be explained, as it applies and as it does not. */
  static List<Explanation> explanations() {
    List<Explanation> all = new ArrayList<>();
    GrantingRules rules = GrantingRules.of(LIMITS);
    all.add(rules.judge(badge(), log(), Detail.FULL).because().orElseThrow());
    all.add(rules
        .judge(gift("New gift", "2011-06-05"), log(), Detail.FULL)
        .because()
        .orElseThrow());
    all.add(GrantingRules.of(List.of())
        .judge(gift("New gift", "2011-06-05"), log(), Detail.FULL)
        .because()
        .orElseThrow());
    for (BudgetCap.Excess excess : BudgetCap.Excess.values()) {
      all.add(cap(excess).decide(gifts(), log(), Detail.FULL).because().orElseThrow());
    }
    all.add(ledger()
        .balanceOf(ANNA, LocalDate.parse("2011-07-01"), Detail.FULL)
        .because()
        .orElseThrow());
    return all;
  }

  private static Judgement judgement() {
    return GrantingRules.of(LIMITS).judge(badge(), log(), Detail.NONE).value();
  }

  private static Recognition badge() {
    return Recognition.builder()
        .id(RecognitionId.of("Badge"))
        .kind(Recognition.Kind.BADGE)
        .title("Problem solver")
        .medal(Recognition.Medal.SILVER)
        .addReceiver(ANNA)
        .addReceiver(BORIS)
        .ground(Ground.ofReading("Quality", Figure.of(9), "Nine of ten in quality"))
        .grantor(Grantor.person(ANNA))
        .visibility(Recognition.Visibility.COMPANY)
        .cost(Money.parse("USD 20.00"))
        .grantedOn(LocalDate.parse("2011-06-10"))
        .validUntil(LocalDate.parse("2012-06-10"))
        .build();
  }

  private static Recognition gift(String id, String day) {
    return Recognition.builder()
        .id(RecognitionId.of(id))
        .kind(Recognition.Kind.GIFT)
        .title("A book")
        .addReceiver(BORIS)
        .ground(Ground.ofEvent("Call 17", "Kept a client"))
        .grantor(Grantor.contest("June sprint"))
        .visibility(Recognition.Visibility.TEAM)
        .cost(Money.parse("USD 15.00"))
        .grantedOn(LocalDate.parse(day))
        .build();
  }

  private static List<Recognition> gifts() {
    return List.of(
        gift("Gift 1", "2011-06-11"), gift("Gift 2", "2011-06-12"), gift("Gift 3", "2011-07-01"));
  }

  private static RecognitionLog log() {
    return RecognitionLog.builder()
        .addGranted(badge())
        .addGoal(new RecognitionLog.ReachedGoal(BORIS, "Exam", LocalDate.parse("2011-06-01")))
        .build();
  }

  private static BudgetCap cap(BudgetCap.Excess excess) {
    return BudgetCap.of(Period.parse("2011-06"), Money.parse("USD 40.00"), excess);
  }

  private static PointsLedger ledger() {
    PointsEntry earned = PointsEntry.builder()
        .id("1")
        .person(ANNA)
        .day(LocalDate.parse("2011-06-01"))
        .kind(PointsEntry.Kind.EARNED)
        .points(100)
        .reason("Ten demos")
        .origin("Demo contest")
        .expires(LocalDate.parse("2011-07-01"))
        .build();
    return PointsLedger.of(List.of(
        earned,
        PointsEntry.builder().from(earned).id("2").expires(Optional.empty()).build(),
        PointsEntry.builder()
            .from(earned)
            .id("3")
            .kind(PointsEntry.Kind.REDEEMED)
            .expires(Optional.empty())
            .build()));
  }
}
