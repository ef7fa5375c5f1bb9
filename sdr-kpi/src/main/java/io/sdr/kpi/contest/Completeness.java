package io.sdr.kpi.contest;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How much of all goals is done, added up. */
@Value.Immutable(singleton = true)
abstract class Completeness implements Scoring {
  @Override
  public Measured<Figure> score(Entry entry, Trace trace) {
    Trace step = trace.step("score.completeness");
    BigDecimal points = BigDecimal.ZERO;
    Optional<String> failure = entry.hasGoals() ? Optional.empty() : Optional.of("no-goal");
    for (Map.Entry<String, Mark> one : entry.marks().entrySet()) {
      if (one.getValue().target().isPresent()) {
        Measured<Percent> done = done(one, step.step("score.completeness-of"));
        points = points.add(done.value().orElse(Percent.ZERO).points());
        failure = failure.or(done::undefined);
      }
    }
    failure.ifPresent(step::fails);
    return failure.isPresent()
        ? Measured.undefined(failure.get())
        : Measured.of(Figure.of(step.yields(Operation.SUM, new Percent(points))));
  }

  private static Measured<Percent> done(Map.Entry<String, Mark> mark, Trace step) {
    Measured<Percent> done = mark.getValue().completeness(step.given("discipline", mark.getKey()));
    done.undefined().ifPresent(step::fails);
    return done.map(percent -> step.yields(Operation.SAME, percent));
  }
}
