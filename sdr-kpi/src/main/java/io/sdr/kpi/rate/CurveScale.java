package io.sdr.kpi.rate;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.immutables.value.Value;

@Value.Immutable
abstract class CurveScale implements PayoutScale {
  @Value.Parameter
  abstract ImmutableList<CurvePoint> points();

  @Value.Parameter
  abstract Percent below();

  @Value.Parameter
  abstract Beyond beyond();

  @Value.Check
  void check() {
    Refusal.unless(points().size() > 1, "payout-curve.must-have-two-points");
    Refusal.unless(!below().isNegative(), "payout-curve.must-not-be-negative", below());
    for (int i = 1; i < points().size(); i++) {
      Refusal.unless(
          points().get(i).attainment().compareTo(points().get(i - 1).attainment()) > 0,
          "payout-curve.must-rise");
    }
  }

  @Override
  public Measured<Percent> payoutAt(Percent attainment, Trace trace) {
    Trace step = trace.step("pay.scale.curve").given("attainment", attainment);
    CurvePoint first = points().get(0);
    CurvePoint last = points().get(points().size() - 1);
    if (attainment.compareTo(first.attainment()) < 0) {
      return Measured.of(step.yields(Operation.STATED, below()));
    }
    if (attainment.compareTo(last.attainment()) >= 0 && beyond() == Beyond.CAP) {
      return Measured.of(step.yields(Operation.STATED, last.payout()));
    }
    return Measured.of(between(attainment, step));
  }

  private Percent between(Percent attainment, Trace step) {
    int next = 1;
    while (next < points().size() - 1
        && attainment.compareTo(points().get(next).attainment()) > 0) {
      next++;
    }
    CurvePoint low = points().get(next - 1);
    CurvePoint high = points().get(next);
    Percent rise = difference(high.payout(), low.payout());
    Percent passed = difference(attainment, low.attainment());
    Percent width = difference(high.attainment(), low.attainment());
    step.step("pay.scale.curve.point").yields(Operation.GIVEN, low.payout());
    BigDecimal part = step.step("pay.scale.curve.part")
        .given("rise", rise)
        .given("passed", passed)
        .given("width", width)
        .yields(
            Operation.PRORATED,
            Percent.ofFraction(
                Decimals.quotient(rise.fraction().multiply(passed.fraction()), width.fraction())))
        .fraction();
    return step.yields(Operation.SUM, Percent.ofFraction(low.payout().fraction().add(part)));
  }

  private static Percent difference(Percent more, Percent less) {
    return new Percent(more.points().subtract(less.points()));
  }
}
