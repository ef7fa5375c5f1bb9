package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.agreement.Ability;
import io.sdr.kpi.agreement.GoalHistory;
import io.sdr.kpi.agreement.GoalVersion;
import io.sdr.kpi.agreement.Remark;
import io.sdr.kpi.agreement.Review;
import io.sdr.kpi.agreement.Stage;
import io.sdr.kpi.agreement.Step;
import io.sdr.kpi.agreement.Versions;
import io.sdr.kpi.cascade.Cascade;
import io.sdr.kpi.cascade.CascadeChange;
import io.sdr.kpi.cascade.CascadeLadder;
import io.sdr.kpi.cascade.CascadeRule;
import io.sdr.kpi.cascade.CascadeStep;
import io.sdr.kpi.cascade.Cascades;
import io.sdr.kpi.cascade.Correction;
import io.sdr.kpi.cascade.Elapsed;
import io.sdr.kpi.cascade.GoalTree;
import io.sdr.kpi.cascade.Part;
import io.sdr.kpi.cascade.PastFigures;
import io.sdr.kpi.cascade.Weighting;
import io.sdr.kpi.cascade.Weightings;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Control;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Passing;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.smart.Aim;
import io.sdr.kpi.smart.Circumstances;
import io.sdr.kpi.smart.Contradiction;
import io.sdr.kpi.smart.Fix;
import io.sdr.kpi.smart.KpiLink;
import io.sdr.kpi.smart.Letter;
import io.sdr.kpi.smart.Priority;
import io.sdr.kpi.smart.SmartCheck;
import io.sdr.kpi.smart.SmartFinding;
import io.sdr.kpi.smart.SmartGoals;
import io.sdr.kpi.smart.SmartJudge;
import io.sdr.kpi.smart.SmartReport;
import io.sdr.kpi.smart.Trend;
import io.sdr.kpi.smart.VagueWords;
import io.sdr.kpi.smart.Verdict;
import io.sdr.kpi.tracking.Alert;
import io.sdr.kpi.tracking.AlertRule;
import io.sdr.kpi.tracking.AlertRules;
import io.sdr.kpi.tracking.DayFact;
import io.sdr.kpi.tracking.DayPlan;
import io.sdr.kpi.tracking.Forecast;
import io.sdr.kpi.tracking.GoalTrack;
import io.sdr.kpi.tracking.Tracker;
import io.sdr.kpi.tracking.Tracks;
import io.sdr.kpi.workload.PathStep;
import io.sdr.kpi.workload.SellingPath;
import io.sdr.kpi.workload.WholeSteps;
import io.sdr.kpi.workload.WorkTime;
import io.sdr.kpi.workload.Workload;
import io.sdr.kpi.workload.Workloads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.threeten.extra.LocalDateRange;

/** One of everything about goals, their division, judgement, tracking and setting. */
final class GoalSamples {
  private static final LocalDate DAY = LocalDate.parse("2026-06-15");
  private static final PersonId ANNA = PersonId.of("anna");

  private GoalSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.put(Goal.class, goal());
    samples.put(GoalId.class, GoalId.of("sales/2026-Q1"));
    samples.put(Baseline.class, new Baseline(Period.parse("2025"), Cascades.usd("1.50")));
    samples.put(Control.class, new Control("crm", Cadence.WEEK, ANNA));
    cascades(samples);
    workloads(samples);
    smart(samples);
    tracking(samples);
    agreement(samples);
    return samples.build();
  }

  static Goal goal() {
    return Goal.builder()
        .from(Cascades.revenue("2026-06", "1000"))
        .baseline(new Baseline(Period.parse("2025-06"), Cascades.usd("900")))
        .addCheckpoints(DAY, DAY.plusDays(7))
        .parent(GoalId.of("company"))
        .weight(Percent.of("40"))
        .control(new Control("crm", Cadence.WEEK, ANNA))
        .words("Продать на 1000 долларов")
        .rationale("Рынок растёт.")
        .build();
  }

  private static void cascades(ImmutableListMultimap.Builder<Class<?>, Object> samples) {
    Part part = Part.builder()
        .from(Cascades.potential("anna", "2026", "500.00"))
        .within("north")
        .scope(Scope.TEAM)
        .history(Cascades.sample("1", "2.50"))
        .capacity(new BigDecimal("120.50"))
        .pipeline(BigDecimal.TEN)
        .joined(LocalDate.parse("2026-02-01"))
        .addPresence(LocalDateRange.of(LocalDate.parse("2026-02-01"), LocalDate.MAX))
        .addAbsence(LocalDateRange.of(DAY, DAY.plusDays(14)))
        .build();
    PastFigures past = PastFigures.of(
        List.of(new PastFigures.Past(Period.parse("2025-Q1"), new BigDecimal("7.50"))));
    List<Weighting> weightings = List.of(
        Weightings.even(),
        Weightings.byHistory(),
        Weightings.byPotential(),
        Weightings.byCapacity(),
        Weightings.byPipeline(),
        Weightings.byWorkingDays(Cascades.CALENDAR),
        Weightings.available(
            Weightings.byPotential(), Cascades.CALENDAR, Cascades.ramp("25", "50")));
    CascadeRule rule = CascadeRule.builder()
        .by(weightings.get(6))
        .overassignment(Percent.of("5"))
        .decimals(0)
        .build();
    CascadeRule level =
        CascadeRule.builder().by(Weightings.even()).passing(Passing.AS_IT_IS).build();
    Goal year = Cascades.revenue("2026", "1000");
    Cascade cascade = Cascades.divided(rule, year, List.of(part));
    Correction correction = new Correction(year, DAY, Cascades.HEAD, "Because.");
    CascadeChange change = rule.correct(
            cascade, correction, List.of(part), Elapsed.KEPT, Trace.silent())
        .value()
        .orElseThrow();
    CascadeLadder ladder = CascadeLadder.of(
        CascadeStep.over(Cadence.QUARTER, past, CascadeRule.by(Weightings.even())),
        CascadeStep.among(
            List.of(Part.builder().from(part).within(Optional.empty()).build()), level));
    samples.putAll(Part.class, part, Part.of(Period.parse("2026")));
    samples.putAll(PastFigures.class, past, PastFigures.none());
    samples.putAll(PastFigures.Past.class, past.all());
    samples.putAll(Weighting.class, weightings);
    samples.putAll(CascadeRule.class, rule, level);
    samples.putAll(Cascade.class, cascade, Cascades.divided(level, year, List.of(part)));
    samples.putAll(Cascade.Share.class, cascade.shares());
    samples.put(Correction.class, correction);
    samples.put(CascadeChange.class, change);
    samples.putAll(CascadeChange.OfPart.class, change.changes());
    samples.putAll(CascadeStep.class, ladder.steps());
    samples.put(CascadeLadder.class, ladder);
    samples.put(GoalTree.class, ladder.descend(year, Trace.silent()).value().orElseThrow());
  }

  private static void workloads(ImmutableListMultimap.Builder<Class<?>, Object> samples) {
    Workload workload = Workloads.example();
    samples.put(PathStep.class, PathStep.of("calls", Percent.of("10"), "0.25"));
    samples.put(PathStep.class, PathStep.of("calls", Percent.of("10")));
    samples.put(SellingPath.class, Workloads.PATH);
    samples.put(
        SellingPath.class,
        SellingPath.builder()
            .averageDeal(BigMoney.parse("USD 5.1"))
            .hoursPerDeal(new BigDecimal("1.50"))
            .whole(WholeSteps.AT_THE_END)
            .build());
    samples.putAll(WorkTime.class, WorkTime.of(63, "6.50"), WorkTime.ofDays(1));
    samples.put(Workload.class, workload);
    samples.putAll(Workload.Need.class, workload.needs());
  }

  private static void smart(ImmutableListMultimap.Builder<Class<?>, Object> samples) {
    Aim calls = new Aim(Metrics.dealsWon(), Direction.HIGHER);
    Contradiction contradiction =
        new Contradiction(calls, new Aim(Metrics.averageDeal(), Direction.LOWER));
    SmartJudge.Moved moved = new SmartJudge.Moved(SmartCheck.TREND, Letter.RELEVANT);
    SmartJudge judge = SmartJudge.builder()
        .addWithout(SmartCheck.PEERS, SmartCheck.TREND)
        .addMoved(moved)
        .leastErrors(new BigDecimal("1.50"))
        .addContradictions(contradiction)
        .vagueWords(VagueWords.of(List.of("improv", "повыс")))
        .build();
    SmartReport report = SmartJudge.usual().judge(SmartGoals.goal(), SmartGoals.known());
    samples.put(Aim.class, calls);
    samples.put(Contradiction.class, contradiction);
    samples.putAll(SmartJudge.class, judge, SmartJudge.usual());
    samples.put(SmartJudge.Moved.class, moved);
    samples.put(VagueWords.class, judge.vagueWords());
    samples.put(Priority.class, new Priority("Deals first", calls));
    samples.put(KpiLink.class, new KpiLink(Metrics.dealsWon(), Metrics.revenue()));
    samples.put(Trend.class, new Trend(Figure.of(Percent.of("30")), new BigDecimal("0.050")));
    samples.putAll(Circumstances.class, SmartGoals.known(), Circumstances.on(DAY));
    samples.put(SmartReport.class, SmartJudge.usual().judge(goal(), Circumstances.on(DAY)));
    samples.put(SmartReport.class, report);
    samples.put(SmartReport.OfLetter.class, new SmartReport.OfLetter(Letter.TIMELY, Verdict.WARN));
    samples.putAll(SmartFinding.class, report.findings());
    samples.put(Fix.class, new Fix("smart.fix.end-on", ImmutableMap.of("day", Figure.of(DAY))));
  }

  private static void tracking(ImmutableListMultimap.Builder<Class<?>, Object> samples) {
    GoalTrack track = Tracks.halfway("50");
    samples.putAll(
        Tracker.class, Tracker.usual(), Tracker.builder().leastDays(9).build());
    samples.putAll(GoalTrack.class, track, Tracks.at("2026-06-01", "50"));
    samples.put(DayFact.class, new DayFact(DAY, Cascades.usd("-1.50")));
    samples.put(DayPlan.class, DayPlan.byWorkingDays(Period.parse("2026-06"), Cascades.CALENDAR));
    samples.put(DayPlan.Day.class, new DayPlan.Day(DAY, new BigDecimal("1.50")));
    samples.put(
        Forecast.class,
        new Forecast("run-rate", 9, Figure.of(5), Percent.of("80"), Figure.of(4), Figure.of(6)));
    List<AlertRule> rules = List.of(
        AlertRules.behind(Percent.of("90")),
        AlertRules.unreachable(),
        AlertRules.sandbagged(Percent.of("20")));
    samples.putAll(AlertRule.class, rules);
    rules.forEach(rule -> samples.put(Alert.class, rule.look(track)));
    samples.put(Alert.class, Alert.unknown("tracking.behind", "zero-target"));
  }

  private static void agreement(ImmutableListMultimap.Builder<Class<?>, Object> samples) {
    Remark remark = Remark.objects(ANNA, DAY, "Too much.");
    samples.put(
        Ability.class,
        Ability.of(Ability.Side.LOAD, "Hours are left.", ImmutableMap.of("hours", Figure.of(40))));
    samples.putAll(Remark.class, remark, Remark.agrees(ANNA, DAY));
    samples.put(
        Remark.Answer.class, new Remark.Answer(Cascades.HEAD, DAY, Remark.Outcome.DECLINED, "No."));
    samples.put(Review.class, new Review(DAY, ANNA, Cascades.usd("500"), "On its way."));
    samples.put(Step.class, new Step(Stage.PROPOSED, DAY, Cascades.HEAD, "It can be done."));
    samples.putAll(GoalVersion.class, Versions.proposed(), Versions.inForce());
    samples.putAll(
        GoalHistory.class, GoalHistory.beginningWith(Versions.inForce()), Versions.corrected());
  }
}
