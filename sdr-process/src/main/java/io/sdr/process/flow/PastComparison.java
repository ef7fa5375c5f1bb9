package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.core.statistics.ShareDifference;
import io.sdr.core.statistics.Significance;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * A funnel beside one of an earlier time: by how much the share of deals that pass each stage has changed, and whether that is more
 * than chance. A share of the past is no benchmark, because it was seen in some deals too.
 *
 * <p>The deals of both are different ones: of two quarters, say, those that were opened in each. Otherwise the tests say too little.
 *
 * @param pipeline the name of the pipeline
 * @param stages the open stages, in order
 */
@JsonPropertyOrder({"pipeline", "stages"})
public record PastComparison(String pipeline, ImmutableList<Change> stages) {
  /**
   * Compares two funnels.
   *
   * @param level how often the interval of a difference holds the true one, such as 95 %
   * @throws Refusal if they are not of one pipeline, or not counted and read alike, or the past is not before now
   */
  public static Explained<PastComparison> of(
      Funnel now, Funnel before, Percent level, Detail detail) {
    Refusal.unless(
        now.pipeline().equals(before.pipeline())
            && now.mode() == before.mode()
            && now.rules().equals(before.rules())
            && stagesOf(now).equals(stagesOf(before)),
        "past-comparison.must-be-counted-alike");
    Refusal.unless(
        before.asOf().isBefore(now.asOf()), "past-comparison.must-be-with-the-past", before.asOf());
    return Explained.of("flow.past", detail, trace -> compared(now, before, level, trace));
  }

  private static List<StageId> stagesOf(Funnel funnel) {
    return funnel.steps().stream().map(FunnelStep::stage).toList();
  }

  private static PastComparison compared(Funnel now, Funnel before, Percent level, Trace trace) {
    trace
        .given("pipeline", now.pipeline())
        .given("before", before.asOf())
        .given("asOf", now.asOf());
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < now.steps().size(); i++) {
      changes.add(change(now.steps().get(i), before.steps().get(i), level));
    }
    ImmutableList<Change> stages = corrected(changes);
    stages.forEach(change -> change.tell(trace.step("flow.past.stage")));
    trace.yields(Operation.STATED, Figure.of(stages.size()));
    return new PastComparison(now.pipeline(), stages);
  }

  private static Change change(FunnelStep now, FunnelStep before, Percent level) {
    Measured<ShareDifference> difference = now.conversion()
        .share()
        .flatMap(known -> before.conversion().share())
        .flatMap(known -> ShareDifference.newcombe(
            now.conversion().counts(), before.conversion().counts(), level));
    return new Change(
        now.stage(),
        now.conversion(),
        before.conversion(),
        difference,
        difference.flatMap(known -> Significance.ofDifference(
                now.conversion().counts(), before.conversion().counts())
            .map(Iterables::getLast)));
  }

  private static ImmutableList<Change> corrected(List<Change> changes) {
    ImmutableList<Significance> tests = Significance.correctedAfterHolm(
        changes.stream().flatMap(change -> change.byChance().value().stream()).toList());
    Iterator<Significance> next = tests.iterator();
    return changes.stream()
        .map(change -> change.byChance().isDefined() ? change.tested(next.next()) : change)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The stage whose share has fallen most surely.
   *
   * @param level how rarely chance may explain it, such as 5 %, all stages considered
   * @return undefined when no stage can be compared (with the reason of the first), none has fallen ({@code none-below-past}) or
   *     chance explains it ({@code chance-explains-the-fall})
   */
  public Measured<StageId> fallen(Percent level) {
    List<Change> compared =
        stages.stream().filter(change -> change.byChance().isDefined()).toList();
    if (compared.isEmpty()) {
      return Measured.undefined(stages.stream()
          .flatMap(change -> change.byChance().undefined().stream())
          .findFirst()
          .orElse("no-past-known"));
    }
    return compared.stream()
        .filter(change -> change.score().signum() < 0)
        .min(Comparator.comparing(Change::score))
        .map(change -> change.byChance().value().orElseThrow().isBelow(level)
            ? Measured.of(change.stage())
            : Measured.<StageId>undefined("chance-explains-the-fall"))
        .orElseGet(() -> Measured.undefined("none-below-past"));
  }

  /**
   * A stage now and before.
   *
   * @param stage the stage
   * @param now the share that passes now
   * @param before the share that passed before
   * @param difference by how many points more pass now, with its interval
   * @param byChance how easily chance alone makes such a difference, corrected for the other stages after Holm
   */
  @JsonPropertyOrder({"stage", "now", "before", "difference", "byChance"})
  public record Change(
      StageId stage,
      Conversion now,
      Conversion before,
      Measured<ShareDifference> difference,
      Measured<Significance> byChance) {
    private Change tested(Significance corrected) {
      return new Change(stage, now, before, difference, Measured.of(corrected));
    }

    /** How many standard errors the share is above that of before; finer than a probability that is next to nothing. */
    private BigDecimal score() {
      return Significance.twoProportionZ(now.counts(), before.counts())
          .value()
          .flatMap(Significance::statistic)
          .orElse(BigDecimal.ZERO);
    }

    private void tell(Trace step) {
      Proportion seen = now.counts();
      Proportion then = before.counts();
      step.given("stage", stage.text())
          .given("passed", seen.hits())
          .given("entered", seen.trials())
          .given("passedBefore", then.hits())
          .given("enteredBefore", then.trials());
      step.step("flow.past.chance")
          .yields(
              Operation.STATED,
              byChance.map(test -> Significance.shown(test.holm().orElseGet(test::p))));
      step.yields(Operation.STATED, difference.map(known -> Figure.of(known.difference())));
    }
  }
}
