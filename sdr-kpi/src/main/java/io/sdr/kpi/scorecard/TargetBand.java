package io.sdr.kpi.scorecard;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** A band in which all is reached. */
@Value.Immutable
abstract class TargetBand implements Expectation {
  @Value.Parameter
  abstract Figure from();

  @Value.Parameter
  abstract Figure to();

  @Value.Parameter
  abstract FallOff outside();

  @Value.Check
  void check() {
    KpiReading.checkNumber(from());
    KpiReading.checkNumber(to());
    Refusal.unless(
        from().isLike(to()) && number(from()).compareTo(number(to())) <= 0,
        "target-band.must-not-end-before-it-begins");
  }

  @Override
  public Measured<Percent> attainment(KpiReading reading, Trace trace) {
    return reading.actual().flatMap(actual -> attainment(actual, trace));
  }

  private Measured<Percent> attainment(Figure actual, Trace trace) {
    Trace step = trace
        .step("scorecard.band")
        .given("actual", actual)
        .given("from", from())
        .given("to", to());
    if (!actual.isLike(from())) {
      step.fails("goal-of-another-kind");
      return Measured.undefined("goal-of-another-kind");
    }
    if (number(actual).compareTo(number(from())) < 0) {
      return outside(actual, from(), step);
    }
    if (number(actual).compareTo(number(to())) > 0) {
      return outside(actual, to(), step);
    }
    return Measured.of(step.yields(Operation.STATED, Percent.HUNDRED));
  }

  private Measured<Percent> outside(Figure actual, Figure end, Trace step) {
    Measured<Percent> left = outside().left(actual, end, step);
    step.yields(Operation.SAME, left.map(Figure::of));
    return left;
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
