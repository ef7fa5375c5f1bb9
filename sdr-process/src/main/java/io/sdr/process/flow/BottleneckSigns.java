package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.statistics.Significance;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelStep;
import io.sdr.process.funnel.Narrowest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which stage each sign points to, side by side. There is no verdict in it; a {@link BottleneckChoice} makes one.
 *
 * @param signs the stage of each sign, the earliest of equals; undefined where the sign says nothing
 * @param passedOver the stages that a sign of the funnel could not judge, and why; one of them may be the bottleneck as well
 */
@JsonPropertyOrder({"signs", "passedOver"})
public record BottleneckSigns(
    ImmutableSortedMap<BottleneckSign, Measured<StageId>> signs,
    ImmutableSortedMap<BottleneckSign, ImmutableMap<StageId, String>> passedOver) {
  /** Above the surprise of any sample that fits into a word. */
  private static final BigDecimal IMPOSSIBLE = BigDecimal.TEN.pow(Decimals.MAX_INTEGER_DIGITS);

  /**
   * The signs of a funnel and of the loads of its stages.
   *
   * @param loads the loads that are known; stages of other pipelines are passed over
   * @param level how rarely chance may explain a stage below its benchmark, such as 5 %; stages are corrected for one
   *     another after Holm
   */
  public static Explained<BottleneckSigns> of(
      Funnel funnel, List<StageLoad> loads, Percent level, Detail detail) {
    return of(funnel, loads, Optional.empty(), level, detail);
  }

  /**
   * The signs of a funnel, of the loads of its stages and of its own past.
   *
   * @param past the same funnel beside its past, where that is known
   * @throws Refusal if the past is of another pipeline
   */
  public static Explained<BottleneckSigns> of(
      Funnel funnel,
      List<StageLoad> loads,
      Optional<PastComparison> past,
      Percent level,
      Detail detail) {
    Refusal.unless(
        past.filter(known -> !known.pipeline().equals(funnel.pipeline())).isEmpty(),
        "past-comparison.must-be-counted-alike");
    return Explained.of("flow.signs", detail, trace -> {
      Narrowest narrowest = funnel.narrowest();
      Map<BottleneckSign, Measured<StageId>> signs = new TreeMap<>();
      signs.put(BottleneckSign.CONVERSION, stage(narrowest.conversion()));
      signs.put(BottleneckSign.DAYS, stage(narrowest.days()));
      signs.put(BottleneckSign.TAIL, stage(narrowest.tail()));
      signs.put(BottleneckSign.VALUE, stage(narrowest.value()));
      signs.put(BottleneckSign.LEVER, stage(narrowest.lever()));
      signs.put(BottleneckSign.SIGNIFICANCE, significant(funnel, level));
      signs.put(
          BottleneckSign.PAST,
          past.map(known -> known.fallen(level))
              .orElseGet(() -> Measured.undefined("no-past-known")));
      signs.put(BottleneckSign.LOAD, loaded(funnel, loads));
      BottleneckSigns all = new BottleneckSigns(
          ImmutableSortedMap.copyOf(signs),
          ImmutableSortedMap.of(
              BottleneckSign.CONVERSION, narrowest.conversion().passedOver(),
              BottleneckSign.DAYS, narrowest.days().passedOver(),
              BottleneckSign.TAIL, narrowest.tail().passedOver(),
              BottleneckSign.VALUE, narrowest.value().passedOver(),
              BottleneckSign.LEVER, narrowest.lever().passedOver()));
      all.explain(funnel, trace);
      return all;
    });
  }

  private static Measured<StageId> stage(Narrowest.Signal signal) {
    return signal.place().map(Narrowest.Place::stage);
  }

  private static Measured<StageId> significant(Funnel funnel, Percent level) {
    ImmutableList<FunnelStep> compared = funnel.steps().stream()
        .filter(step -> byChance(step).isPresent())
        .collect(ImmutableList.toImmutableList());
    if (compared.isEmpty()) {
      return Measured.undefined(whyNotCompared(funnel));
    }
    ImmutableList<Significance> corrected = Significance.correctedAfterHolm(
        compared.stream().map(BottleneckSigns::test).toList());
    return IntStream.range(0, compared.size())
        .boxed()
        .filter(i -> isBelowBenchmark(compared.get(i)))
        .min(Comparator.comparing(i -> surprise(compared.get(i)), Comparator.reverseOrder()))
        .map(i -> corrected.get(i).isBelow(level)
            ? Measured.of(compared.get(i).stage())
            : Measured.<StageId>undefined("chance-explains-it"))
        .orElseGet(() -> Measured.undefined("none-below-benchmark"));
  }

  private static String whyNotCompared(Funnel funnel) {
    return funnel.steps().stream()
        .flatMap(step -> step.shortfall().stream())
        .flatMap(shortfall -> shortfall.byChance().undefined().stream())
        .findFirst()
        .orElse("no-benchmark");
  }

  private static Significance test(FunnelStep step) {
    return new Significance(
        "binomial",
        step.conversion().counts().trials(),
        Optional.empty(),
        byChance(step).orElseThrow().fraction(),
        Optional.empty());
  }

  private static Optional<Percent> byChance(FunnelStep step) {
    return step.shortfall().flatMap(shortfall -> shortfall.byChance().value());
  }

  private static boolean isBelowBenchmark(FunnelStep step) {
    return step.shortfall()
        .flatMap(shortfall -> step.conversion()
            .share()
            .map(share -> share.compareTo(shortfall.benchmark()) < 0)
            .value())
        .orElse(false);
  }

  /** What cannot come about by chance at all surprises more than anything that can. */
  private static BigDecimal surprise(FunnelStep step) {
    return step.shortfall().flatMap(shortfall -> shortfall.surprise().value()).orElse(IMPOSSIBLE);
  }

  private static Measured<StageId> loaded(Funnel funnel, List<StageLoad> loads) {
    Optional<StageLoad> most = Optional.empty();
    for (FunnelStep step : funnel.steps()) {
      for (StageLoad load : loads) {
        boolean heavier = load.stage().equals(step.stage())
            && most.filter(other -> load.utilisation().compareTo(other.utilisation()) <= 0)
                .isEmpty();
        most = heavier ? Optional.of(load) : most;
      }
    }
    return most.map(load -> Measured.of(load.stage()))
        .orElseGet(() -> Measured.undefined("no-load-known"));
  }

  /** The stages that a sign points to, each once, in the order of the signs; more than one is a disagreement. */
  public ImmutableSet<StageId> stages() {
    return signs.values().stream()
        .flatMap(stage -> stage.value().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private void explain(Funnel funnel, Trace trace) {
    trace.given("pipeline", funnel.pipeline()).given("asOf", funnel.asOf());
    signs.forEach((sign, stage) -> trace
        .step("flow.sign")
        .given("sign", sign.word())
        .yields(Operation.STATED, stage.map(one -> Figure.of(one.text()))));
    trace.yields(Operation.STATED, Figure.of(stages().size()));
  }
}
