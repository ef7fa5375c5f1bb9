package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.scorecard.MissingKpi;
import io.sdr.kpi.scorecard.WeightedSum;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** The pay on target, as much of it as several KPIs together reach by their weights. */
@Value.Immutable
abstract class KpiPay implements PayRule {
  abstract Agreed target();

  abstract ImmutableList<KpiItem> kpis();

  @Value.Default
  MissingKpi missing() {
    return MissingKpi.UNDEFINED;
  }

  @Value.Check
  void check() {
    Refusal.unless(target().mayBeAmount(), "target-pay.must-have-an-amount-on-target");
    Refusal.unless(
        kpis().stream().map(KpiItem::name).distinct().count() == kpis().size(),
        "kpi-pay.must-have-each-kpi-once");
    BigDecimal all =
        kpis().stream().map(kpi -> kpi.weight().points()).reduce(BigDecimal.ZERO, BigDecimal::add);
    Refusal.unless(
        all.compareTo(Percent.HUNDRED.points()) == 0, "kpi-pay.must-have-weights-of-hundred", all);
  }

  @Override
  public int yardsticks() {
    return kpis().size();
  }

  @Override
  public ImmutableList<Measure> measures() {
    return kpis().stream()
        .flatMap(kpi -> kpi.of().measures().stream())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.kpis");
    Measured<BigMoney> earned = target()
        .amountFor(participant)
        .flatMap(target -> payout(participant, step).map(payout -> {
          step.given("target", target).given("payout", payout);
          return target.multipliedBy(payout.fraction());
        }));
    return Participant.earned(step, Operation.PRODUCT, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return kpis().stream().anyMatch(kpi -> kpi.of().looksAtCredits())
        ? Optional.empty()
        : Optional.of(Formulas.given(this, participant));
  }

  private Measured<Percent> payout(Participant participant, Trace trace) {
    Trace step = trace.step("pay.kpis.payout");
    WeightedSum sum = WeightedSum.treating(missing());
    for (KpiItem kpi : kpis()) {
      Trace under = step.step("pay.kpi").given("kpi", kpi.name());
      sum.add(Figure.of(kpi.weight()), coefficient(kpi, participant, under), under);
    }
    Measured<Percent> payout = sum.sum().total();
    step.yields(Operation.SUM, payout.map(Figure::of));
    return payout;
  }

  /** An attainment that the scale pays nothing for was read all the same: it is nothing, and not missing. */
  private static Measured<Percent> coefficient(KpiItem kpi, Participant participant, Trace step) {
    return Attainment.read(kpi.of(), Optional.empty(), participant, step)
        .map(attained -> kpi.scale().payoutAt(attained, step).value().orElse(Percent.ZERO));
  }
}
