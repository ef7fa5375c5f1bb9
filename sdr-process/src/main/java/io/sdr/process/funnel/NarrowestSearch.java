package io.sdr.process.funnel;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.Narrowest.Place;
import io.sdr.process.funnel.Narrowest.Signal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks for the stages that stand out, by one sign after the other. */
final class NarrowestSearch {
  private final Trace trace;

  NarrowestSearch(Trace trace) {
    this.trace = trace;
  }

  Narrowest among(List<FunnelStep> steps) {
    Comparator<BigDecimal> lowest = Comparator.naturalOrder();
    Comparator<BigDecimal> highest = Comparator.reverseOrder();
    return new Narrowest(
        search("funnel.narrowest.conversion", steps, NarrowestSearch::conversion, lowest),
        search("funnel.narrowest.days", steps, NarrowestSearch::days, highest),
        search("funnel.narrowest.value", steps, NarrowestSearch::value, highest),
        search("funnel.narrowest.lever", steps, NarrowestSearch::lever, highest));
  }

  private Signal search(
      String rule,
      List<FunnelStep> steps,
      Function<FunnelStep, Measured<Place>> judge,
      Comparator<BigDecimal> narrower) {
    Trace step = trace.step(rule);
    Optional<Place> best = Optional.empty();
    ImmutableMap.Builder<StageId, String> passedOver = ImmutableMap.builder();
    for (FunnelStep candidate : steps) {
      Measured<Place> place = judge.apply(candidate);
      step.step("funnel.candidate")
          .given("stage", candidate.stage().text())
          .yields(Operation.GIVEN, place.map(Place::figure));
      place.undefined().ifPresent(reason -> passedOver.put(candidate.stage(), reason));
      best = narrower(best, place.value(), narrower);
    }
    return new Signal(explained(best, step), passedOver.build());
  }

  private static Optional<Place> narrower(
      Optional<Place> best, Optional<Place> next, Comparator<BigDecimal> order) {
    boolean replaces = next.isPresent()
        && (best.isEmpty() || order.compare(number(next.get()), number(best.get())) < 0);
    return replaces ? next : best;
  }

  private static BigDecimal number(Place place) {
    return place.figure().number().orElseThrow();
  }

  private static Measured<Place> explained(Optional<Place> best, Trace step) {
    Measured<Place> place =
        best.map(Measured::of).orElseGet(() -> Measured.undefined("no-stage-to-judge"));
    best.ifPresent(found -> step.given("figure", found.figure()));
    step.yields(Operation.STATED, place.map(found -> Figure.of(found.stage().text())));
    return place;
  }

  private static Measured<Place> conversion(FunnelStep step) {
    Conversion conversion = step.conversion();
    return conversion.counts().trials() > 0 && conversion.small()
        ? Measured.undefined("small-sample")
        : conversion
            .share()
            .map(share -> new Place(step.stage(), Figure.of(share), conversion.interval()));
  }

  private static Measured<Place> days(FunnelStep step) {
    long size = step.counts().days().size();
    return size > 0 && size < Proportion.SMALL_SAMPLE
        ? Measured.undefined("small-sample")
        : step.medianDays().map(days -> Place.of(step.stage(), Figure.of(days)));
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
