package io.sdr.process.flow;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.survival.DayCounts;
import io.sdr.process.survival.IncidenceCurve;
import io.sdr.process.survival.Lifetimes;
import io.sdr.process.survival.Outlook;
import io.sdr.process.survival.StageStays;
import java.util.Map;
import java.util.Optional;

/** How long deals may stand in a stage, and how likely they go on from there, as the rules and the past say. */
final class StageNorm {
  private static final String GOING_ON = "on";
  private static final String GOING_OFF = "off";

  private final StuckRules rules;
  private final Optional<Long> stated;
  private final Measured<Long> learnt;
  private final long wentOn;
  private final Outlook outlook;

  private StageNorm(StuckRules rules, Optional<Long> stated, Lifetimes stays) {
    this.rules = rules;
    this.stated = stated;
    this.wentOn = stays.endedBy(GOING_ON).size();
    this.learnt = wentOn < rules.least()
        ? Measured.undefined("small-sample")
        : IncidenceCurve.of(stays, GOING_ON).quantileOfEnded(rules.quantile());
    this.outlook = Outlook.of(stays, GOING_ON, rules.least());
  }

  static StageNorm of(Pipeline pipeline, StuckRules rules, StageId stage, Lifetimes stays) {
    return new StageNorm(
        rules, Optional.ofNullable(rules.days().get(stage)), goingOn(pipeline, stage, stays));
  }

  /** Stays that end by going on to a later stage or a win, and those that end otherwise. */
  private static Lifetimes goingOn(Pipeline pipeline, StageId stage, Lifetimes stays) {
    DayCounts on = DayCounts.none();
    DayCounts off = DayCounts.none();
    for (Map.Entry<String, DayCounts> end : stays.ends().entrySet()) {
      if (isOnward(pipeline, stage, end.getKey())) {
        on = on.plus(end.getValue());
      } else {
        off = off.plus(end.getValue());
      }
    }
    return new Lifetimes(
        ImmutableSortedMap.of(GOING_OFF, off, GOING_ON, on), stays.lasting(), stays.late(), 0);
  }

  private static boolean isOnward(Pipeline pipeline, StageId stage, String end) {
    int here = pipeline.positionOf(stage).orElseThrow();
    return end.equals(Lifetimes.WON)
        || StageStays.stageMovedTo(end).stream()
            .anyMatch(next -> pipeline.positionOf(next).orElse(here) > here);
  }

  /** A stated limit of 0 switches all limits of the stage off. */
  Measured<Long> limit() {
    if (stated.filter(days -> days == 0).isPresent()) {
      return Measured.undefined("no-limit");
    }
    return isLearnt()
        ? learnt
        : stated.map(Measured::of).orElseGet(() -> Measured.undefined("no-limit"));
  }

  /** From how many stays that went on the limit was learnt, if it was. */
  Optional<Long> learntFrom() {
    return limit().isDefined() && isLearnt() ? Optional.of(wentOn) : Optional.empty();
  }

  private boolean isLearnt() {
    return switch (rules.limit()) {
      case STATED -> false;
      case LEARNT -> true;
      case LARGER ->
        stated.isEmpty() || learnt.value().filter(days -> days > stated.get()).isPresent();
    };
  }

  /** Tells of the limit in a step of its own. */
  void tellLimit(Trace under) {
    Trace step = under.step(learntFrom().isPresent() ? "flow.limit-learnt" : "flow.limit");
    learntFrom().ifPresent(stays -> step.given("stays", stays));
    step.yields(Operation.STATED, limit().map(Figure::of));
  }

  /** How likely a deal of this age goes on soon, in a step of its own. */
  Measured<Percent> goingOn(long age, Trace trace) {
    return outlook.chance(age, Math.addExact(age, rules.within()), trace);
  }
}
