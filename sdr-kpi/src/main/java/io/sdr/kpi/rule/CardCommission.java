package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Turnover;
import io.sdr.kpi.goal.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Each sale at the rate that a card has for it. */
@Value.Immutable
abstract class CardCommission implements PayRule {
  abstract PayBase base();

  abstract ImmutableList<CardRate> card();

  abstract Selection select();

  abstract Unmatched unmatched();

  @Value.Check
  void check() {
    Refusal.unless(!card().isEmpty(), "card-commission.must-have-rates");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.card");
    Measured<Earnings> earned = base()
        .turnover(participant, Optional.empty(), step)
        .flatMap(sold -> sold.byCredit()
            ? bySale(sold, participant, step)
            : Measured.undefined("single-sales-not-known"));
    return Participant.earnedBySales(step, Operation.SAME, earned);
  }

  private Measured<Earnings> bySale(Turnover sold, Participant participant, Trace trace) {
    Trace sales = trace.step("pay.card.sales");
    List<BigMoney> earned = new ArrayList<>();
    for (int i = 0; i < sold.amounts().size(); i++) {
      Measured<BigMoney> sale = ofSale(i, sold, participant, sales);
      if (!sale.isDefined()) {
        sales.fails(sale.undefined().orElseThrow());
        return Measured.undefined(sale.undefined().orElseThrow());
      }
      earned.add(sale.value().orElseThrow());
    }
    Amounts all = Amounts.of(sold.amounts().currency(), earned);
    sales.yields(Operation.SUM, all.sum());
    return Measured.of(sold.earning(all));
  }

  private Measured<BigMoney> ofSale(
      int index, Turnover sold, Participant participant, Trace trace) {
    BigMoney amount = sold.amounts().get(index);
    BigMoney nothing = BigMoney.zero(amount.getCurrencyUnit());
    if (amount.isZero()) {
      return Measured.of(nothing);
    }
    Credit credit = participant.creditsOfPeriod().all().get(index);
    Optional<CardRate> entry = entryFor(credit);
    Trace step = new SaleSteps(trace, participant.creditsOfPeriod()).of(index);
    if (entry.isEmpty()) {
      step.fails("on-no-card");
      return unmatched() == Unmatched.NOTHING
          ? Measured.of(nothing)
          : Measured.undefined("on-no-card");
    }
    Trace rate = step.step("pay.card.rate");
    Measured<BigMoney> earned = at(entry.get().rate(), credit, amount, participant, rate);
    rate.yields(Operation.PRODUCT, earned.map(Figure::of));
    step.yields(
        Operation.SAME,
        earned.isDefined() ? earned.map(Figure::of) : Measured.undefined("see-below"));
    return earned;
  }

  private static Measured<BigMoney> at(
      Agreed rate, Credit credit, BigMoney amount, Participant participant, Trace step) {
    Measured<Percent> percent = rate.percentFor(participant);
    if (percent.isDefined()) {
      step.given("base", amount).given("rate", percent.value().orElseThrow());
      return percent.map(share -> amount.multipliedBy(share.fraction()));
    }
    return rate.mayBeAmount()
        ? rate.amountFor(participant).map(each -> {
          step.given("each", each).given("units", credit.units());
          return each.multipliedBy(credit.units());
        })
        : Measured.undefined(percent.undefined().orElseThrow());
  }

  private Optional<CardRate> entryFor(Credit credit) {
    return select() == Selection.FIRST
        ? card().stream().filter(entry -> entry.of().fit(credit)).findFirst()
        : card().stream()
            .filter(entry -> entry.of().fit(credit))
            .reduce(
                (one, other) -> other.of().specificity() > one.of().specificity() ? other : one);
  }
}
