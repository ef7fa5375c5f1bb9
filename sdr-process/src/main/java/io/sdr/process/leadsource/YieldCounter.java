package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Adds up leads and money by name. */
final class YieldCounter {
  private static final String ALL = "lead-yield.all";

  private final YieldKey by;
  private final CurrencyUnit currency;
  private final Map<String, Sums> sums = new TreeMap<>();
  private final Sums all = new Sums();

  YieldCounter(YieldKey by, CurrencyUnit currency) {
    this.by = by;
    this.currency = currency;
  }

  YieldCounter count(Collection<TracedLead> leads, Collection<Spending> spendings) {
    Refusal.unless(
        leads.stream().map(TracedLead::lead).distinct().count() == leads.size(),
        "lead-yields.must-have-each-lead-once");
    for (TracedLead lead : leads) {
      sumsOf(by.of(lead.source(), lead.campaign(), lead.created())).add(lead);
      all.add(lead);
    }
    for (Spending spending : spendings) {
      sumsOf(by.of(spending.source(), spending.campaign(), spending.day())).add(spending);
      all.add(spending);
    }
    return this;
  }

  private Sums sumsOf(String name) {
    return sums.computeIfAbsent(name, unseen -> new Sums());
  }

  LeadYields read(Trace trace) {
    ImmutableList<LeadYield> yields = sums.entrySet().stream()
        .map(entry -> entry.getValue().read(entry.getKey(), trace.step("lead-yield")))
        .collect(ImmutableList.toImmutableList());
    LeadYields result = LeadYields.builder()
        .by(by)
        .yields(yields)
        .all(all.read(ALL, trace.step("lead-yield")))
        .build();
    trace
        .given("kinds", yields.size())
        .yields(Operation.SAME, Figure.of(result.all().leads()));
    return result;
  }

  private BigDecimal inCurrency(BigMoney amount) {
    Refusal.unless(
        amount.getCurrencyUnit().equals(currency), "lead-yields.must-have-one-currency", currency);
    return amount.getAmount();
  }

  private final class Sums {
    private long leads;
    private long qualified;
    private long won;
    private long lost;
    private BigDecimal spent = BigDecimal.ZERO;
    private BigDecimal revenue = BigDecimal.ZERO;

    void add(TracedLead lead) {
      leads++;
      qualified += lead.qualified() ? 1 : 0;
      switch (lead.outcome()) {
        case WON -> {
          won++;
          revenue = revenue.add(inCurrency(lead.amount().orElseThrow()));
        }
        case LOST -> lost++;
        case OPEN -> {}
      }
    }

    void add(Spending spending) {
      spent = spent.add(inCurrency(spending.amount()));
    }

    LeadYield read(String name, Trace step) {
      BigMoney money = Decimals.computed(BigMoney.of(currency, spent));
      BigMoney sold = Decimals.computed(BigMoney.of(currency, revenue));
      step.given("name", name)
          .given("qualified", qualified)
          .given("won", won)
          .given("lost", lost)
          .given("open", leads - won - lost)
          .given("spent", money)
          .given("revenue", sold);
      LeadYield result = LeadYield.builder()
          .name(name)
          .leads(leads)
          .qualified(qualified)
          .won(won)
          .lost(lost)
          .open(leads - won - lost)
          .spent(money)
          .revenue(sold)
          .winRate(winRate(step.step("lead-yield.win-rate")))
          .costPerLead(each(money, leads, step.step("lead-yield.cost-per-lead")))
          .costPerQualified(each(money, qualified, step.step("lead-yield.cost-per-qualified")))
          .costPerWon(each(money, won, step.step("lead-yield.cost-per-won")))
          .payback(payback(sold, money, step.step("lead-yield.payback")))
          .build();
      step.yields(Operation.GIVEN, Figure.of(leads));
      return result;
    }

    private Proportion winRate(Trace step) {
      Proportion rate = Proportion.of(won, won + lost);
      step.given("won", won)
          .given("decided", won + lost)
          .yields(Operation.QUOTIENT, rate.share().map(Figure::of));
      return rate;
    }
  }

  private static Measured<Figure> each(BigMoney spent, long count, Trace step) {
    return step.given("spent", spent)
        .given("count", count)
        .yields(
            Operation.QUOTIENT,
            count == 0
                ? Measured.undefined("no-leads-of-this-kind")
                : Measured.of(Figure.of(BigMoney.of(
                    spent.getCurrencyUnit(),
                    Decimals.quotient(spent.getAmount(), BigDecimal.valueOf(count))))));
  }

  private static Measured<Figure> payback(BigMoney sold, BigMoney spent, Trace step) {
    return step.given("revenue", sold)
        .given("spent", spent)
        .yields(
            Operation.QUOTIENT,
            spent.isZero()
                ? Measured.undefined("nothing-spent")
                : Measured.of(Figure.of(
                    Decimals.computed(Decimals.quotient(sold.getAmount(), spent.getAmount())))));
  }
}
