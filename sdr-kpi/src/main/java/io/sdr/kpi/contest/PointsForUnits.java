package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Points for everything that is counted. */
@Value.Immutable
abstract class PointsForUnits implements Scoring {
  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedMap<String, BigDecimal> each();

  @Override
  public Measured<Figure> score(Entry entry, Trace trace) {
    Trace step = trace.step("score.points");
    BigDecimal sum = BigDecimal.ZERO;
    Optional<String> failure = Optional.empty();
    for (Map.Entry<String, BigDecimal> one : each().entrySet()) {
      Measured<BigDecimal> points =
          points(entry.mark(one.getKey()), one, step.step("score.points-for"));
      sum = sum.add(points.value().orElse(BigDecimal.ZERO));
      failure = failure.or(points::undefined);
    }
    return failure.isPresent()
        ? failed(failure.get(), step)
        : Measured.of(Figure.of(step.yields(Operation.SUM, sum)));
  }

  private static Measured<Figure> failed(String reason, Trace step) {
    step.fails(reason);
    return Measured.undefined(reason);
  }

  private static Measured<BigDecimal> points(
      Mark mark, Map.Entry<String, BigDecimal> each, Trace step) {
    step.given("discipline", each.getKey());
    Measured<BigDecimal> units = mark.actual()
        .flatMap(figure -> figure instanceof Figure.Plain plain
            ? Measured.of(plain.value())
            : Measured.undefined("not-a-plain-number"));
    units.undefined().ifPresent(step::fails);
    return units.map(number -> step.given("units", number)
        .given("each", each.getValue())
        .yields(Operation.PRODUCT, number.multiply(each.getValue())));
  }

  @Value.Check
  PointsForUnits check() {
    Refusal.unless(!each().isEmpty(), "points-for-units.must-count-something");
    ImmutableSortedMap<String, BigDecimal> stated =
        ImmutableSortedMap.copyOf(Maps.transformValues(each(), Decimals::stated));
    return stated.equals(each()) ? this : ImmutablePointsForUnits.of(stated);
  }
}
