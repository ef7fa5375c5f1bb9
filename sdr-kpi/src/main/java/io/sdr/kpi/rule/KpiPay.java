package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    List<Reading> readings = new ArrayList<>();
    for (KpiItem kpi : kpis()) {
      Trace under = step.step("pay.kpi").given("kpi", kpi.name());
      readings.add(new Reading(kpi, coefficient(kpi, participant, under), under));
    }
    Measured<Percent> payout = sum(readings);
    step.yields(Operation.SUM, payout.map(Figure::of));
    return payout;
  }

  private static Measured<Percent> coefficient(KpiItem kpi, Participant participant, Trace step) {
    return Attainment.read(kpi.of(), Optional.empty(), participant, step)
        .flatMap(attained -> kpi.scale().payoutAt(attained, step));
  }

  private Measured<Percent> sum(List<Reading> readings) {
    Optional<String> gap = readings.stream()
        .flatMap(reading -> reading.coefficient.undefined().stream())
        .findFirst();
    readings.forEach(Reading::tellGap);
    BigDecimal known = readings.stream()
        .filter(reading -> reading.coefficient.isDefined())
        .map(reading -> reading.kpi.weight().fraction())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (gap.isPresent() && (missing() == MissingKpi.UNDEFINED || known.signum() == 0)) {
      return Measured.undefined(gap.get());
    }
    BigDecimal whole = missing() == MissingKpi.REDISTRIBUTED ? known : BigDecimal.ONE;
    return Measured.of(Percent.ofFraction(readings.stream()
        .filter(reading -> reading.coefficient.isDefined())
        .map(reading -> reading.weighted(whole))
        .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  /** What a KPI gave, and the step in which it is told. */
  private record Reading(KpiItem kpi, Measured<Percent> coefficient, Trace step) {
    void tellGap() {
      coefficient.undefined().ifPresent(step::fails);
    }

    BigDecimal weighted(BigDecimal whole) {
      Percent found = coefficient.value().orElseThrow();
      BigDecimal share =
          Decimals.quotient(kpi.weight().fraction().multiply(found.fraction()), whole);
      return step.given("weight", kpi.weight())
          .given("coefficient", found)
          .given("of", Percent.ofFraction(whole))
          .yields(Operation.PRORATED, Percent.ofFraction(share))
          .fraction();
    }
  }
}
