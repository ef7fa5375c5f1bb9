package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.SliceListener;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Turnover;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.rate.PayoutScale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A share of everything, and of all that exceeds the goal that share multiplied by what the attainment reached. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class AcceleratedCommission implements PayRule {
  abstract PayBase base();

  abstract Agreed rate();

  abstract PayoutScale accelerator();

  abstract Optional<Cadence> since();

  @Value.Check
  void check() {
    Refusal.unless(rate().mayBePercent(), "commission.must-have-a-percentage-as-rate");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.accelerated");
    Measured<Earnings> earned = base()
        .turnover(participant, since(), step)
        .flatMap(sold -> participant
            .goal(sold, since())
            .flatMap(goal -> rate()
                .percentFor(participant)
                .flatMap(rate -> multiplier(sold, goal, step)
                    .map(multiplier -> new Overage(goal, rate, multiplier).earn(sold, step)))));
    return Participant.earnedBySales(step, Operation.SAME, earned);
  }

  private Measured<Percent> multiplier(Turnover sold, BigMoney goal, Trace trace) {
    Trace step = trace.step("pay.accelerated.multiplier");
    Percent attained =
        Percent.ofFraction(Decimals.quotient(sold.toDate().getAmount(), goal.getAmount()));
    Measured<Percent> multiplier = accelerator().payoutAt(attained, step);
    step.given("sold", sold.toDate()).given("goal", goal).given("attained", attained);
    multiplier.undefined().ifPresent(step::fails);
    multiplier.value().ifPresent(found -> step.given("multiplier", found));
    return multiplier;
  }

  /** The goal, the rate up to it, and by what the rate is multiplied beyond it. */
  private record Overage(BigMoney goal, Percent rate, Percent multiplier) {
    Earnings earn(Turnover sold, Trace trace) {
      Percent fast = Percent.ofFraction(rate.fraction().multiply(multiplier.fraction()));
      Slopes slopes = Slopes.of(List.of(
          new Slopes.Piece(BigDecimal.ZERO, rate.fraction()),
          new Slopes.Piece(goal.getAmount(), fast.fraction())));
      Trace parted = trace.step("pay.accelerated.parts");
      BigDecimal[] parts = {BigDecimal.ZERO, BigDecimal.ZERO};
      Amounts earned = sold.amounts()
          .along(
              slopes,
              sold.before().getAmount(),
              parted.isHeard()
                  ? (index, slice, piece) -> parts[piece] = parts[piece].add(slice)
                  : SliceListener.NONE);
      tell("pay.accelerated.base", parts[0], rate, parted);
      tell("pay.accelerated.over", parts[1], fast, parted);
      parted.yields(Operation.SUM, earned.sum());
      return sold.earning(earned);
    }

    private void tell(String rule, BigDecimal part, Percent at, Trace trace) {
      BigMoney amount = BigMoney.of(goal.getCurrencyUnit(), part);
      trace
          .step(rule)
          .given("amount", amount)
          .given("rate", at)
          .yields(Operation.PRODUCT, amount.multipliedBy(at.fraction()));
    }
  }
}
