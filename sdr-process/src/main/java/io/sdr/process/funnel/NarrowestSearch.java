package io.sdr.process.funnel;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.Narrowest.Place;
import io.sdr.process.funnel.Narrowest.Signal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks for the stages that stand out, by one sign after the other. */
final class NarrowestSearch {
  private final Trace trace;

  NarrowestSearch(Trace trace) {
    this.trace = trace;
  }

  Narrowest among(List<FunnelStep> steps) {
    Comparator<Place> lowest = Comparator.comparing(NarrowestSearch::number);
    Comparator<Place> highest =
        lowest.reversed().thenComparing(Place::beyond, Comparator.reverseOrder());
    return new Narrowest(
        search("funnel.narrowest.conversion", steps, NarrowestSearch::conversion, lowest),
        search("funnel.narrowest.days", steps, step -> stay(step, StayQuantile.HALF), highest),
        search(
            "funnel.narrowest.tail", steps, step -> stay(step, StayQuantile.NINE_TENTHS), highest),
        search("funnel.narrowest.value", steps, NarrowestSearch::value, highest),
        search("funnel.narrowest.lever", steps, NarrowestSearch::lever, highest));
  }

  private Signal search(
      String rule,
      List<FunnelStep> steps,
      Function<FunnelStep, Measured<Place>> judge,
      Comparator<Place> narrowestFirst) {
    Map<StageId, Measured<Place>> places = new LinkedHashMap<>();
    steps.forEach(step -> places.put(step.stage(), judge.apply(step)));
    Optional<Place> best =
        places.values().stream().flatMap(place -> place.value().stream()).min(narrowestFirst);
    Trace step = trace.step(best.filter(Place::beyond).isPresent() ? rule + "-beyond" : rule);
    ImmutableMap.Builder<StageId, String> passedOver = ImmutableMap.builder();
    places.forEach((stage, place) -> {
      tell(stage, place, step);
      place
          .undefined()
          .or(() -> place
              .value()
              .filter(Place::beyond)
              .filter(known -> !Optional.of(known).equals(best))
              .map(known -> "not-reached"))
          .ifPresent(reason -> passedOver.put(stage, reason));
    });
    ImmutableMap<StageId, String> others = passedOver.buildOrThrow();
    return new Signal(explained(best, others, step), others);
  }

  private static void tell(StageId stage, Measured<Place> place, Trace under) {
    under
        .step(
            place.value().filter(Place::beyond).isPresent()
                ? "funnel.candidate-beyond"
                : "funnel.candidate")
        .given("stage", stage.text())
        .yields(Operation.GIVEN, place.map(Place::figure));
  }

  private static BigDecimal number(Place place) {
    return place.figure().number().orElseThrow();
  }

  private static Measured<Place> explained(
      Optional<Place> best, ImmutableMap<StageId, String> passedOver, Trace step) {
    Measured<Place> place =
        best.map(Measured::of).orElseGet(() -> Measured.undefined(whyNone(passedOver)));
    best.ifPresent(found -> step.given("figure", found.figure()));
    step.yields(Operation.STATED, place.map(found -> Figure.of(found.stage().text())));
    return place;
  }

  /** That all stages with a benchmark are well is not that none could be judged. */
  private static String whyNone(ImmutableMap<StageId, String> passedOver) {
    Set<String> reasons = new HashSet<>(passedOver.values());
    reasons.remove("no-benchmark");
    return reasons.equals(Set.of("not-below-benchmark"))
        ? "none-below-benchmark"
        : "no-stage-to-judge";
  }

  private static Measured<Place> conversion(FunnelStep step) {
    Conversion conversion = step.conversion();
    return conversion.counts().trials() > 0 && conversion.small()
        ? Measured.undefined("small-sample")
        : conversion
            .share()
            .map(share -> new Place(step.stage(), Figure.of(share), false, conversion.interval()));
  }

  private static Measured<Place> stay(FunnelStep step, Percent share) {
    long stays = step.counts().days().size();
    if (stays > 0 && stays < Proportion.SMALL_SAMPLE) {
      return Measured.undefined("small-sample");
    }
    StayQuantile quantile = step.stays(share);
    return quantile
        .beyond()
        .map(longest -> Measured.of(Place.beyond(step.stage(), Figure.of(longest))))
        .orElseGet(() -> quantile.days().map(days -> Place.of(step.stage(), Figure.of(days))));
  }

  private static Measured<Place> value(FunnelStep step) {
    return positive(step, step.lostValue(), "nothing-lost");
  }

  private static Measured<Place> lever(FunnelStep step) {
    return step.shortfall()
        .map(shortfall -> positive(step, shortfall.lostWins(), "not-below-benchmark"))
        .orElseGet(() -> Measured.undefined("no-benchmark"));
  }

  private static Measured<Place> positive(
      FunnelStep step, Measured<Figure> figure, String otherwise) {
    return figure.flatMap(known -> known.number().orElseThrow().signum() > 0
        ? Measured.of(Place.of(step.stage(), known))
        : Measured.undefined(otherwise));
  }
}
