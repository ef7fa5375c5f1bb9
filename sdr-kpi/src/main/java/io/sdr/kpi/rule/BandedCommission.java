package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.RateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A share that depends on how much was sold, in money or as a percentage of the goal. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class BandedCommission implements PayRule {
  abstract PayBase base();

  abstract Boundary boundary();

  abstract ImmutableList<RateBand> bands();

  abstract Optional<Cadence> since();

  @Value.Default
  BandBy by() {
    return BandBy.RUNNING_TOTAL;
  }

  @Value.Default
  Rerating rerates() {
    return Rerating.PERIOD;
  }

  @Value.Check
  void check() {
    Refusal.unless(!bands().isEmpty(), "banded-commission.must-have-bands");
    Figure first = bands().get(0).from();
    Refusal.unless(
        first.number().orElseThrow().signum() == 0, "banded-commission.must-begin-at-zero");
    for (int i = 1; i < bands().size(); i++) {
      Figure from = bands().get(i).from();
      Refusal.unless(from.isLike(first), "banded-commission.must-have-bounds-of-one-kind");
      Refusal.unless(
          from.number()
                  .orElseThrow()
                  .compareTo(bands().get(i - 1).from().number().orElseThrow())
              > 0,
          "banded-commission.must-have-rising-bounds");
    }
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.banded-commission");
    Measured<Earnings> earned = base()
        .turnover(participant, since(), step)
        .flatMap(sold -> resolvedFor(participant.goal(sold, since()), participant, step)
            .flatMap(
                table -> new BandedSales(table, sold, participant).earn(by(), rerates(), step)));
    return Participant.earnedBySales(step, Operation.SAME, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return by() == BandBy.RUNNING_TOTAL && rerates() == Rerating.PERIOD
        ? Formulas.along(
            this,
            base(),
            since(),
            participant,
            sold -> resolvedFor(participant.goal(sold), participant, Trace.silent())
                .map(RateTable::slopes))
        : Optional.empty();
  }

  private Measured<RateTable> resolvedFor(
      Measured<BigMoney> wanted, Participant participant, Trace step) {
    if (bands().get(0).from() instanceof Figure.Amount nothing) {
      return participant.inOwnCurrency(nothing.money()).flatMap(zero -> table(zero, participant));
    }
    return wanted.flatMap(goal -> {
      step.given("goal", goal);
      return table(goal, participant);
    });
  }

  private Measured<RateTable> table(BigMoney goal, Participant participant) {
    List<RateTable.Band> resolved = new ArrayList<>();
    for (RateBand band : bands()) {
      Measured<Percent> rate = band.rate().percentFor(participant);
      if (rate.undefined().isPresent()) {
        return Measured.undefined(rate.undefined().get());
      }
      resolved.add(
          new RateTable.Band(bound(band.from(), goal), rate.value().orElseThrow(), band.reach()));
    }
    return Measured.of(RateTable.of(boundary(), resolved));
  }

  private static BigMoney bound(Figure from, BigMoney goal) {
    return from instanceof Figure.Share share
        ? goal.multipliedBy(share.percent().fraction())
        : ((Figure.Amount) from).money();
  }
}
