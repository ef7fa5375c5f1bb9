package io.sdr.kpi.rule;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.Turnover;
import io.sdr.kpi.rate.RateTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;

/** Reads a table of rates over the sales of a participant. */
final class BandedSales {
  private final RateTable table;
  private final Turnover sold;
  private final Participant participant;

  BandedSales(RateTable table, Turnover sold, Participant participant) {
    this.table = table;
    this.sold = sold;
    this.participant = participant;
  }

  Measured<Earnings> earn(BandBy by, Rerating rerates, Trace step) {
    return switch (by) {
      case RUNNING_TOTAL -> Measured.of(rerates == Rerating.SPAN ? sinceSpan(step) : running(step));
      case DEAL -> ofSales(byDeal(), step);
      case TOTAL_BEFORE -> ofSales(atTotal(true), step);
      case TOTAL_AFTER -> ofSales(atTotal(false), step);
    };
  }

  private Earnings running(Trace step) {
    return sold.byCredit()
        ? Earnings.ofCredits(along(sold.amounts(), sold.before(), step))
        : Earnings.of(table.commissionOn(sold.sum(), sold.before(), step));
  }

  /** All that was sold since the beginning of the span, at the rates of today, less what the earlier part earned then. */
  private Earnings sinceSpan(Trace trace) {
    Trace step = trace.step("pay.rerated");
    BigMoney nothing = BigMoney.zero(sold.before().getCurrencyUnit());
    BigMoney toDate = table.commissionOn(sold.toDate(), nothing, step);
    BigMoney earlier = table.commissionOn(sold.before(), nothing, step);
    step.given("toDate", toDate).given("earlier", earlier);
    return Earnings.of(step.yields(Operation.DIFFERENCE, toDate.minus(earlier)));
  }

  private Amounts along(Amounts amounts, BigMoney before, Trace trace) {
    Trace step = trace.step("pay.bands");
    if (!step.isHeard()) {
      return table.commissionOn(amounts, before, RateTable.Listener.NONE);
    }
    SaleSteps sales = new SaleSteps(step, participant.creditsOfPeriod());
    Amounts earned = table.commissionOn(
        amounts, before, (index, slice, band) -> RateTable.tell(slice, band, sales.of(index)));
    sales.yield(Operation.SUM, earned);
    step.given("amount", amounts.sum()).yields(Operation.SUM, earned.sum());
    return earned;
  }

  private Measured<Earnings> ofSales(SaleRates rates, Trace trace) {
    if (!sold.byCredit()) {
      return Measured.undefined("single-sales-not-known");
    }
    Trace step = trace.step("pay.bands");
    Amounts earned = rates.earn(new SaleSteps(step, participant.creditsOfPeriod()));
    step.given("amount", sold.sum()).yields(Operation.SUM, earned.sum());
    return Measured.of(Earnings.ofCredits(earned));
  }

  /** Each deal from the first band on; what is left of a deal that was sold before the period comes first. */
  private SaleRates byDeal() {
    return sales -> {
      List<BigMoney> earned = zeros();
      indicesByDeal().forEach((deal, indices) -> {
        BigMoney before = sold.left().getOrDefault(deal, zero());
        Amounts amounts = Amounts.of(
            sold.amounts().currency(), indices.stream().map(sold.amounts()::get).toList());
        Amounts parts = table.commissionOn(
            amounts,
            before,
            (i, slice, band) -> RateTable.tell(slice, band, sales.of(indices.get(i))));
        for (int i = 0; i < indices.size(); i++) {
          earned.set(indices.get(i), parts.get(i));
        }
      });
      Amounts all = Amounts.of(sold.amounts().currency(), earned);
      sales.yield(Operation.SUM, all);
      return all;
    };
  }

  private Map<DealId, List<Integer>> indicesByDeal() {
    Map<DealId, List<Integer>> indices = new LinkedHashMap<>();
    List<Credit> credits = participant.creditsOfPeriod().all();
    for (int i = 0; i < credits.size(); i++) {
      indices.computeIfAbsent(credits.get(i).deal(), deal -> new ArrayList<>()).add(i);
    }
    return indices;
  }

  /** Each sale at the one rate of a total; what comes back, at the rate that the same sale would have had. */
  private SaleRates atTotal(boolean before) {
    return sales -> {
      List<BigMoney> earned = zeros();
      BigMoney total = sold.before();
      for (int i = 0; i < earned.size(); i++) {
        BigMoney amount = sold.amounts().get(i);
        BigMoney after = total.plus(amount);
        BigMoney level = before == amount.isNegative() ? after : total;
        if (!amount.isZero()) {
          earned.set(i, table.commissionAtRateOf(level, amount, sales.of(i)));
        }
        total = after;
      }
      Amounts all = Amounts.of(sold.amounts().currency(), earned);
      sales.yield(Operation.SAME, all);
      return all;
    };
  }

  private List<BigMoney> zeros() {
    return new ArrayList<>(Collections.nCopies(sold.amounts().size(), zero()));
  }

  private BigMoney zero() {
    return BigMoney.zero(sold.amounts().currency());
  }

  /** What each sale earns, told sale by sale. */
  @FunctionalInterface
  private interface SaleRates {
    Amounts earn(SaleSteps sales);
  }
}
