package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.clawback.Clawback;
import io.sdr.kpi.clawback.ClawbackCase;
import io.sdr.kpi.clawback.ClawbackMethod;
import io.sdr.kpi.clawback.ClawbackMethods;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.payout.Conversion;
import io.sdr.kpi.payout.Draw;
import io.sdr.kpi.payout.DrawResult;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.FlowStep;
import io.sdr.kpi.release.Payout;
import io.sdr.kpi.release.PayoutTiming;
import io.sdr.kpi.release.PayoutTimings;
import io.sdr.kpi.release.TimedPart;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.Withholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Kinds of cases about what becomes of what was earned: when it is paid, held, advanced, taken back, converted. */
final class GoldenPay {
  static final ImmutableMap<String, GoldenKind> KINDS = ImmutableMap.<String, GoldenKind>builder()
      .put("advance_invoice", GoldenPay::advanceInvoice)
      .put("cap_amount", GoldenPay::capOfAmount)
      .put("cash_basis", GoldenPay::cashBasis)
      .put("clawback_methods", GoldenPay::clawbackMethods)
      .put("clawback_mismatch", GoldenPay::clawbackMismatch)
      .put("clawback_pct", GoldenPay::clawbackPercent)
      .put("clawback_prorata", GoldenPay::clawbackInProportion)
      .put("draw_deduct", GoldenPay::drawDeducted)
      .put("draw_recoverable", GoldenPay::drawRecovered)
      .put("fx", GoldenPay::exchange)
      .put("holdback", GoldenPay::heldBack)
      .put("instalments", GoldenPay::instalments)
      .put("ledger_delta", GoldenPay::ledgerDelta)
      .put("partial_payment", GoldenPay::partialPayment)
      .buildOrThrow();

  private static final LocalDate BOOKED = LocalDate.parse("2011-05-02");
  private static final PayBase CREDITS = PayBases.credited();

  private GoldenPay() {}

  private static void advanceInvoice(GoldenCase golden) {
    BigDecimal order = golden.number("order");
    Money earned = commission(order, golden.number("rate"));
    Percent part = new Percent(golden.number("advance_pct"));
    PayoutTiming timing = PayoutTimings.inParts(List.of(
        new TimedPart("advance", part, PayoutTimings.onFirst(FlowStep.INVOICED)),
        new TimedPart(
            "final",
            new Percent(Percent.HUNDRED.points().subtract(part.points())),
            PayoutTimings.whenAll(FlowStep.INVOICED))));
    BigMoney advance = GoldenRules.usd(order.multiply(part.fraction()));
    ImmutableList<Payout> payouts = timing.payouts(
        earned,
        flow(
            order,
            new DealFlow.Flow(BOOKED.plusDays(1), FlowStep.INVOICED, advance),
            new DealFlow.Flow(
                BOOKED.plusDays(9), FlowStep.INVOICED, GoldenRules.usd(order).minus(advance))));
    assertThat(golden.number("payees")).as("payees of one commission").isEqualByComparingTo("1");
    golden.near("order", Optional.of(earned.getAmount()));
    golden.near("advance", Optional.of(paid(payouts, BOOKED.plusDays(2))));
    golden.near(
        "final",
        Optional.of(
            paid(payouts, BOOKED.plusDays(10)).subtract(paid(payouts, BOOKED.plusDays(2)))));
  }

  private static void capOfAmount(GoldenCase golden) {
    Period before = Period.parse("2011-04");
    Period now = Period.parse("2011-05");
    Optional<PayCap> cap = golden
        .trials("cap")
        .get(0)
        .map(most -> new PayCap(
            "cap", ImmutableSet.of(), money(most), Cadence.YEAR, Excess.LOST, Withholds.DUE_LAST));
    Ledger ledger = Ledger.empty(CurrencyUnit.USD)
        .post(stated(golden.number("before"), before, cap), before)
        .post(stated(golden.number("computed"), now, cap), now);
    BigDecimal paid = ledger.total(ledger.postedIn(Scenario.SELLER, now)).getAmount();
    golden.near("paid", Optional.of(paid));
    golden.near("withheld", Optional.of(golden.number("computed").subtract(paid)));
  }

  private static Statement stated(BigDecimal earned, Period period, Optional<PayCap> cap) {
    return Statement.builder()
        .person(Scenario.SELLER)
        .period(period)
        .scheme("capped")
        .addLine(StatementLine.of("Commission", money(earned)))
        .total(money(earned))
        .caps(cap.stream().toList())
        .build();
  }

  private static void cashBasis(GoldenCase golden) {
    BigDecimal invoiced = golden.number("invoiced");
    Money earned = commission(invoiced, golden.number("rate"));
    ImmutableList<Payout> payouts = PayoutTimings.inProportion(FlowStep.PAID)
        .payouts(
            earned,
            flow(
                invoiced,
                new DealFlow.Flow(
                    BOOKED, FlowStep.PAID, GoldenRules.usd(golden.number("received")))));
    golden.near("amount", Optional.of(paid(payouts, BOOKED.plusDays(1))));
  }

  private static void partialPayment(GoldenCase golden) {
    JsonNode share = golden.in("paid_share");
    BigDecimal full = BigDecimal.ZERO;
    BigDecimal now = BigDecimal.ZERO;
    for (Optional<BigDecimal> line : golden.trials("lines")) {
      BigDecimal amount = line.orElseThrow();
      Money earned = commission(amount, golden.number("rate"));
      BigDecimal received = amount.multiply(share.get(0).decimalValue());
      ImmutableList<Payout> payouts = PayoutTimings.inProportion(FlowStep.PAID)
          .payouts(
              earned,
              flow(
                  amount.multiply(share.get(1).decimalValue()),
                  new DealFlow.Flow(BOOKED, FlowStep.PAID, GoldenRules.usd(received))));
      full = full.add(earned.getAmount());
      now = now.add(paid(payouts, BOOKED.plusDays(1)));
    }
    golden.near("full", Optional.of(full));
    golden.near("now", Optional.of(now));
  }

  private static void instalments(GoldenCase golden) {
    BigDecimal deal = golden.number("deal");
    Money earned = commission(deal, golden.number("rate"));
    ImmutableList<Payout> payouts = PayoutTimings.instalments(
            golden.number("n").intValueExact(), Cadence.MONTH)
        .payouts(earned, flow(deal));
    golden.near("total", Optional.of(earned.getAmount()));
    golden.near(
        "each",
        payouts.stream().map(payout -> Optional.of(payout.amount().getAmount())).toList());
  }

  private static void heldBack(GoldenCase golden) {
    Money earned = money(golden.number("amount"));
    ImmutableList<Payout> payouts = PayoutTimings.heldBack(
            new Percent(golden.number("hold_pct")), 90, PayoutTimings.onBooking())
        .payouts(earned, flow(golden.number("amount")));
    BigDecimal now = paid(payouts, BOOKED.plusDays(1));
    golden.near("now", Optional.of(now));
    golden.near("later", Optional.of(paid(payouts, BOOKED.plusDays(91)).subtract(now)));
  }

  private static DealFlow flow(BigDecimal worth, DealFlow.Flow... flows) {
    return new DealFlow(BOOKED, GoldenRules.usd(worth), ImmutableList.copyOf(flows));
  }

  private static BigDecimal paid(List<Payout> payouts, LocalDate before) {
    return payouts.stream()
        .filter(payout -> payout.day().isBefore(before))
        .map(payout -> payout.amount().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Money commission(BigDecimal base, BigDecimal rate) {
    return money(GoldenRules.paid(
        Scenario.in("2011-05").credited(base.toPlainString()),
        PayRules.commission(CREDITS, Agreed.of(new Percent(rate)))));
  }

  private static void drawRecovered(GoldenCase golden) {
    Draw.Builder agreed = Draw.builder().amount(money(golden.number("draw")));
    JsonNode keeps = golden.in("recover_keeps_draw");
    agreed.recoveryLeavesDraw(keeps.isMissingNode() || keeps.asBoolean());
    golden
        .trials("recovery_from_period")
        .get(0)
        .ifPresent(period -> agreed.recoveredFrom(period.intValueExact()));
    Draw draw = agreed.build();
    Money owed = Money.zero(CurrencyUnit.USD);
    List<Optional<BigDecimal>> paid = new ArrayList<>();
    List<Optional<BigDecimal>> balance = new ArrayList<>();
    for (Optional<BigDecimal> earned : golden.trials("earned")) {
      Explained<DrawResult> settled =
          draw.settle(money(earned.orElseThrow()), owed, paid.size() + 1, Detail.FULL);
      assertThat(Recalculation.contradictionsIn(settled.because().orElseThrow()))
          .isEmpty();
      owed = settled.value().owed();
      paid.add(Optional.of(settled.value().paid().getAmount()));
      balance.add(Optional.of(owed.getAmount()));
    }
    golden.near("paid", paid);
    golden.near("owed", balance);
  }

  /** The draw was paid before; at the end of the period it is kept from the commission. */
  private static void drawDeducted(GoldenCase golden) {
    Money earned = commission(golden.number("sales"), golden.number("rate"));
    Draw draw = Draw.builder()
        .amount(Money.zero(CurrencyUnit.USD))
        .recoveryLeavesDraw(false)
        .build();
    DrawResult settled =
        draw.settle(earned, money(golden.number("draw")), 1, Detail.NONE).value();
    golden.near("net", Optional.of(settled.paid().getAmount()));
  }

  private static void clawbackPercent(GoldenCase golden) {
    golden.near(
        "adjustment",
        adjustment(
            golden.number("earned"),
            ClawbackMethods.percentOf(new Percent(golden.number("pct"))),
            0));
  }

  private static void clawbackInProportion(GoldenCase golden) {
    golden.near(
        "adjustment",
        adjustment(
            golden.number("earned"),
            ClawbackMethods.forUnservedTerm(golden.number("term_months").intValueExact()),
            golden.number("served").intValueExact()));
  }

  private static Optional<BigDecimal> adjustment(
      BigDecimal earned, ClawbackMethod method, int months) {
    return Optional.of(takenBack(money(earned), BigDecimal.ONE, BigDecimal.ONE, method, months));
  }

  private static BigDecimal takenBack(
      Money paid, BigDecimal sold, BigDecimal returned, ClawbackMethod method, int months) {
    ClawbackCase facts = ClawbackCase.ofFirstReturn(
        paid,
        GoldenRules.usd(sold),
        GoldenRules.usd(returned),
        BOOKED,
        BOOKED.plusMonths(months),
        Optional.empty());
    Explained<Measured<Money>> back =
        Clawback.builder().method(method).build().of(facts, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(back.because().orElseThrow())).isEmpty();
    return back.value().value().orElseThrow().getAmount().negate();
  }

  private static void clawbackMethods(GoldenCase golden) {
    BigDecimal sold = golden.number("q1_sales");
    BigDecimal cancelled = golden.number("cancelled");
    BigDecimal rest = sold.subtract(cancelled);
    PayRule rule =
        PayRules.bandedCommission(CREDITS, Boundary.LOWER_INCLUSIVE, bands(golden.in("tiers")));
    golden.near(
        "restate_original_period",
        Optional.of(total(rule, rest).subtract(total(rule, rest, cancelled))));
    golden.near(
        "negative_in_current_period_at_base_rate", Optional.of(total(rule, cancelled.negate())));
    golden.near(
        "exact_paid_reversal_of_last_deal",
        Optional.of(reversalOf(1, cancelled, rule, rest, cancelled)));
    golden.near(
        "exact_paid_reversal_of_early_deal",
        Optional.of(reversalOf(0, cancelled, rule, cancelled, rest)));
  }

  private static BigDecimal total(PayRule rule, BigDecimal... sales) {
    return GoldenRules.paid(selling(sales), rule);
  }

  private static Scenario selling(BigDecimal... sales) {
    Scenario scenario = Scenario.in("2011-Q1");
    for (BigDecimal sale : sales) {
      scenario.credited(sale.toPlainString());
    }
    return scenario;
  }

  /** What the ledger says was paid for one of the sales is taken back. */
  private static BigDecimal reversalOf(
      int sale, BigDecimal cancelled, PayRule rule, BigDecimal... sales) {
    Statement statement = selling(sales).settle(rule).value();
    Ledger ledger = Ledger.empty(CurrencyUnit.USD).post(statement, statement.period());
    DealId deal = statement.lines().get(0).sales().get(sale).deal();
    Money paid = ledger.total(ledger.of(Scenario.SELLER).stream()
        .filter(entry -> entry.subject().deal().equals(Optional.of(deal)))
        .toList());
    return takenBack(paid, sales[sale], cancelled, ClawbackMethods.exactReversal(), 0);
  }

  private static List<RateBand> bands(JsonNode tiers) {
    List<RateBand> bands = new ArrayList<>();
    tiers.forEach(tier -> bands.add(new RateBand(
        Figure.of(GoldenRules.usd(tier.get(0).decimalValue())),
        Agreed.of(new Percent(tier.get(1).decimalValue())),
        Reach.SLICE)));
    return bands;
  }

  private static void clawbackMismatch(GoldenCase golden) {
    BigDecimal amount = golden.number("amount");
    BigDecimal negative = total(
        PayRules.commission(CREDITS, Agreed.of(new Percent(golden.number("rate_now")))),
        amount.negate());
    BigDecimal exact = takenBack(
        commission(amount, golden.number("rate_paid")),
        amount,
        amount,
        ClawbackMethods.exactReversal(),
        0);
    golden.near("negative_transaction", Optional.of(negative));
    golden.near("exact_reversal", Optional.of(exact));
    golden.near("gap", Optional.of(negative.subtract(exact)));
  }

  private static void ledgerDelta(GoldenCase golden) {
    Period period = Period.parse("2011-05");
    Ledger before = Ledger.empty(CurrencyUnit.USD).post(stated(golden.in("old"), period), period);
    Ledger after = before.post(stated(golden.in("new"), period), Period.parse("2011-06"));
    JsonNode expected = golden.out("facts");
    assertThat(after.entries().stream()
            .skip(before.entries().size())
            .map(entry -> entry.subject().part())
            .filter(state -> !expected.has(state)))
        .isEmpty();
    expected
        .fieldNames()
        .forEachRemaining(state -> GoldenCase.near(
            "out.facts." + state,
            expected.get(state),
            Optional.of(after.entries().stream()
                .skip(before.entries().size())
                .filter(entry -> entry.subject().part().equals(state))
                .map(entry -> entry.amount().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add))));
    assertThat(after.post(stated(golden.in("new"), period), Period.parse("2011-07")))
        .isEqualTo(after);
  }

  private static Statement stated(JsonNode states, Period period) {
    Statement.Builder statement =
        Statement.builder().person(Scenario.SELLER).period(period).scheme("states");
    Money total = Money.zero(CurrencyUnit.USD);
    for (Map.Entry<String, JsonNode> state : states.properties()) {
      Money amount = money(state.getValue().decimalValue());
      statement.addLine(StatementLine.of(state.getKey(), amount));
      total = total.plus(amount);
    }
    return statement.total(total).build();
  }

  private static void exchange(GoldenCase golden) {
    CurrencyUnit payout = CurrencyUnit.EUR;
    ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.USD, payout, golden.number("rate"), LocalDate.parse("2011-01-01"))));
    golden.near(
        "amount",
        golden.trials("amount").stream()
            .map(amount -> amount.flatMap(earned -> Conversion.of(
                    money(earned), payout, rates, BOOKED, Rounding.toMinorUnits(payout))
                .value()
                .map(conversion -> conversion.converted().getAmount())))
            .toList());
  }

  private static Money money(BigDecimal amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }
}
