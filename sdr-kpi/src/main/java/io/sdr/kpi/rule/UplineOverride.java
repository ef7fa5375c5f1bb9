package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Turnover;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.goal.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * A share for each level above the seller of what was sold below, the seller being level 0. Where it was so agreed, each
 * level's share is of what the levels below left.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class UplineOverride implements PayRule {
  abstract PayBase base();

  abstract ImmutableList<Percent> rates();

  abstract boolean lessLower();

  /** How the share of each level is rounded before the next is computed. */
  abstract Optional<Rounding> rounding();

  @Value.Check
  void check() {
    Refusal.unless(
        !rates().isEmpty() && rates().stream().noneMatch(Percent::isNegative),
        "upline.must-have-rates");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.upline");
    Measured<Earnings> earned = base()
        .turnover(participant, Optional.empty(), step)
        .flatMap(sold -> sold.byCredit()
            ? Measured.of(bySale(sold, participant, step))
            : Measured.undefined("single-sales-not-known"));
    return Participant.earnedBySales(step, Operation.SAME, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return rounding().isPresent()
        ? Optional.empty()
        : base()
            .soldFor(participant, Optional.empty())
            .filter(Sold::isEverything)
            .map(sold -> new PayFormula.ByKind(sold, sharesByLevel()));
  }

  private ImmutableList<PayFormula.Share> sharesByLevel() {
    ImmutableList.Builder<PayFormula.Share> shares = ImmutableList.builder();
    BigDecimal left = BigDecimal.ONE;
    for (int level = 0; level < rates().size(); level++) {
      BigDecimal share = left.multiply(rates().get(level).fraction());
      shares.add(new PayFormula.Share(Criteria.builder().addLevel(level).build(), share));
      left = lessLower() ? left.subtract(share) : BigDecimal.ONE;
    }
    return shares.build();
  }

  private Earnings bySale(Turnover sold, Participant participant, Trace trace) {
    Trace all = trace.step("pay.upline.sales");
    SaleSteps sales = new SaleSteps(all, participant.creditsOfPeriod());
    List<BigMoney> earned = new ArrayList<>();
    for (int i = 0; i < sold.amounts().size(); i++) {
      BigMoney amount = sold.amounts().get(i);
      int level = participant.creditsOfPeriod().all().get(i).level();
      earned.add(
          amount.isZero() || level >= rates().size()
              ? BigMoney.zero(amount.getCurrencyUnit())
              : ofLevel(level, amount, sales.of(i)));
    }
    Amounts amounts = Amounts.of(sold.amounts().currency(), earned);
    sales.yield(Operation.SAME, amounts);
    all.yields(Operation.SUM, amounts.sum());
    return sold.earning(amounts);
  }

  private BigMoney ofLevel(int level, BigMoney amount, Trace sale) {
    BigMoney base = amount;
    BigMoney share = shareOf(0, base, sale);
    for (int above = 1; above <= level; above++) {
      base = lessLower() ? base.minus(share) : amount;
      share = shareOf(above, base, sale);
    }
    return share;
  }

  private BigMoney shareOf(int level, BigMoney base, Trace sale) {
    Percent rate = rates().get(level);
    BigMoney exact = base.multipliedBy(rate.fraction());
    Trace step =
        sale.step("pay.upline.level").given("base", base).given("rate", rate).given("level", level);
    return rounding().isEmpty()
        ? step.yields(Operation.PRODUCT, exact)
        : step.yields(Operation.STATED, rounding().get().round(exact).toBigMoney());
  }
}
