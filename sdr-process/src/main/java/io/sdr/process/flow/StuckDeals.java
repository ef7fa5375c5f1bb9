package io.sdr.process.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.StageVisit;
import io.sdr.process.survival.StageStays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds the open deals that stand in their stage for too long.
 *
 * <p>Age runs from the day a deal came into its stage, never from the day it was opened, and begins anew with every move. A
 * next step that lies ahead excuses everything until then. Which days count is a choice of the rules.
 */
public final class StuckDeals {
  private final Pipeline pipeline;
  private final StuckRules rules;
  private final ImmutableMap<StageId, StageNorm> norms;

  private StuckDeals(Pipeline pipeline, StuckRules rules, StageStays history) {
    Refusal.unless(
        rules.calendar().equals(history.calendar()), "stuck-deals.must-count-days-alike");
    this.pipeline = pipeline;
    this.rules = rules;
    this.norms = pipeline.openStages().stream()
        .collect(ImmutableMap.toImmutableMap(
            stage -> stage, stage -> StageNorm.of(pipeline, rules, stage, history.in(stage))));
  }

  /**
   * A way to find stuck deals.
   *
   * @param history the stays that limits and chances are learnt from
   * @throws Refusal if other days were counted in them than the rules count
   */
  public static StuckDeals of(Pipeline pipeline, StuckRules rules, StageStays history) {
    return new StuckDeals(pipeline, rules, history);
  }

  /** Judges deals, in the order given, each in a step of its own. */
  public Explained<ImmutableList<StuckDeal>> judge(
      List<StandingDeal> deals, LocalDate asOf, Detail detail) {
    return Explained.of("flow.stuck", detail, trace -> {
      ImmutableList<StuckDeal> judged = deals.stream()
          .map(deal -> judge(deal, asOf, trace))
          .collect(ImmutableList.toImmutableList());
      trace
          .given("asOf", asOf)
          .given("deals", judged.size())
          .given("days", rules.calendar().isPresent() ? "stuck-days.worked" : "stuck-days.all");
      trace.yields(
          Operation.STATED, Figure.of(judged.stream().filter(StuckDeal::isStuck).count()));
      return judged;
    });
  }

  private StuckDeal judge(StandingDeal standing, LocalDate asOf, Trace under) {
    DealPath path = standing.path();
    Refusal.unless(
        path.lastDay().filter(asOf::isBefore).isEmpty(),
        "stuck-deals.must-not-know-later-days",
        path.deal().id());
    StageId stage = path.lastVisit().stage();
    StageNorm norm = Optional.ofNullable(norms.get(stage))
        .orElseThrow(() -> Refusal.because("stuck-deals.must-stand-in-an-open-stage", stage));
    Trace step = under
        .step("flow.standing")
        .given("deal", path.deal().id().text())
        .given("stage", stage.text());
    Measured<Long> age = age(path, asOf);
    step.yields(Operation.GIVEN, age.map(Figure::of));
    Measured<Long> limit = norm.limit();
    norm.tellLimit(step);
    Measured<Percent> chance = age.flatMap(days -> norm.goingOn(days, step));
    Optional<LocalDate> waitingFor = standing.nextStep().filter(day -> !day.isBefore(asOf));
    ImmutableList<StuckReason> reasons =
        waitingFor.isPresent() ? ImmutableList.of() : reasons(standing, age, limit, chance, asOf);
    explain(waitingFor, reasons, step);
    return new StuckDeal(
        path.deal().id(), stage, age, limit, norm.learntFrom(), chance, reasons, waitingFor);
  }

  private static void explain(
      Optional<LocalDate> waitingFor, ImmutableList<StuckReason> reasons, Trace step) {
    waitingFor.ifPresent(
        day -> step.step("flow.waiting-for").yields(Operation.GIVEN, Figure.of(day)));
    reasons.forEach(reason -> step.step("flow.reason")
        .yields(Operation.STATED, Figure.of("stuck-reason" + "." + reason.word())));
  }

  private Measured<Long> age(DealPath path, LocalDate asOf) {
    OptionalLong days = rules
        .calendar()
        .map(calendar -> path.lastVisit().workedDaysUntil(asOf, calendar))
        .orElseGet(() -> path.lastVisit().daysUntil(asOf));
    return days.isPresent() ? Measured.of(days.getAsLong()) : Measured.undefined("no-days");
  }

  private ImmutableList<StuckReason> reasons(
      StandingDeal standing,
      Measured<Long> age,
      Measured<Long> limit,
      Measured<Percent> chance,
      LocalDate asOf) {
    ImmutableList.Builder<StuckReason> reasons = ImmutableList.builder();
    if (age.flatMap(days -> limit.map(most -> days > most)).value().orElse(false)) {
      reasons.add(StuckReason.TOO_LONG);
    }
    if (chance.map(share -> share.compareTo(rules.seldom()) < 0).value().orElse(false)) {
      reasons.add(StuckReason.SELDOM_GOES_ON);
    }
    if (rules.movedBack() && movedBack(standing.path())) {
      reasons.add(StuckReason.MOVED_BACK);
    }
    if (rules.steps()) {
      reasons.add(
          standing.nextStep().isPresent()
              ? StuckReason.NEXT_STEP_OVERDUE
              : StuckReason.NO_NEXT_STEP);
    }
    if (standing.closing().filter(asOf::isAfter).isPresent()) {
      reasons.add(StuckReason.CLOSING_DAY_PASSED);
    }
    if (rules.putOff().filter(most -> standing.putOff() > most).isPresent()) {
      reasons.add(StuckReason.CLOSING_DAY_PUT_OFF);
    }
    return reasons.build();
  }

  /** A deal that was opened again after a decision was not moved back. */
  private boolean movedBack(DealPath path) {
    List<StageVisit> visits = path.visits();
    if (visits.size() < 2) {
      return false;
    }
    OptionalLong here = position(visits.get(visits.size() - 1));
    OptionalLong before = position(visits.get(visits.size() - 2));
    return before.isPresent()
        && here.getAsLong() < before.getAsLong()
        && before.getAsLong() < pipeline.openStages().size();
  }

  private OptionalLong position(StageVisit visit) {
    return pipeline.positionOf(visit.stage()).stream().asLongStream().findFirst();
  }
}
