package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.Payment;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.Shipment;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What has happened to one sale since it was booked.
 *
 * @param booked the day it was won
 * @param worth what it is worth
 * @param flows what was shipped, invoiced and paid, in the order of time
 */
public record DealFlow(LocalDate booked, BigMoney worth, ImmutableList<Flow> flows) {
  private static final Comparator<Flow> ORDER =
      Comparator.comparing(Flow::day).thenComparing(Flow::step).thenComparing(Flow::amount);

  /** Puts the flows into the order of time. */
  public DealFlow {
    BigMoney whole = worth;
    Refusal.unless(
        flows.stream().allMatch(flow -> flow.amount().isSameCurrency(whole)),
        "deal-flow.must-have-one-currency");
    flows = ImmutableList.sortedCopyOf(ORDER, flows);
  }

  /**
   * The flow of a won deal.
   *
   * @param shipments all shipments known; those of other deals are passed over
   * @param invoices all invoices known
   * @param payments all payments known
   * @throws Refusal if the deal is not won, or something is in another currency
   */
  public static DealFlow of(
      Deal deal, List<Shipment> shipments, List<Invoice> invoices, List<Payment> payments) {
    Refusal.unless(deal.outcome() == Outcome.WON, "deal-flow.must-be-of-won-deal", deal.id());
    ImmutableList.Builder<Flow> flows = ImmutableList.builder();
    shipments.stream()
        .filter(shipment -> shipment.deal().equals(deal.id()))
        .forEach(
            shipment -> flows.add(new Flow(shipment.date(), FlowStep.SHIPPED, shipment.amount())));
    invoices.stream()
        .filter(invoice -> invoice.deal().equals(deal.id()))
        .forEach(
            invoice -> flows.add(new Flow(invoice.date(), FlowStep.INVOICED, invoice.amount())));
    payments.stream()
        .filter(payment -> payment.deal().equals(deal.id()))
        .forEach(payment -> flows.add(new Flow(payment.date(), FlowStep.PAID, payment.amount())));
    return new DealFlow(deal.closed().orElseThrow(), deal.amount().orElseThrow(), flows.build());
  }

  /**
   * The same flow, of a sale of which something came back: it is worth so much less, and that much less is to be shipped,
   * invoiced and paid. Where all of it came back it is worth nothing.
   *
   * @param returns all returns known; those of other deals are passed over
   * @throws Refusal if a return of the deal is in another currency
   */
  public DealFlow lessReturnsOf(DealId deal, List<SalesReturn> returns) {
    List<BigMoney> back = returns.stream()
        .filter(one -> one.deal().filter(deal::equals).isPresent())
        .map(SalesReturn::amount)
        .toList();
    Refusal.unless(
        back.stream().allMatch(worth::isSameCurrency), "deal-flow.must-have-one-currency");
    BigMoney left = worth.minus(BigMoney.total(worth.getCurrencyUnit(), back));
    BigMoney nothing = BigMoney.zero(worth.getCurrencyUnit());
    return new DealFlow(booked, left.isNegative() ? nothing : left, flows);
  }

  /** The flows of one step. */
  ImmutableList<Flow> of(FlowStep step) {
    return flows.stream()
        .filter(flow -> flow.step() == step)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Everything is due while what happened in all so far fulfils a condition; while it does not, because something was reversed,
   * it is taken back.
   */
  ImmutableList<Payout> payoutsWhile(
      Predicate<BigMoney> isDue, FlowStep step, Money earned, String reason) {
    ImmutableList.Builder<Payout> payouts = ImmutableList.builder();
    BigMoney happened = BigMoney.zero(worth.getCurrencyUnit());
    boolean paid = false;
    for (Flow part : of(step)) {
      happened = happened.plus(part.amount());
      if (isDue.test(happened) != paid && !earned.isZero()) {
        paid = !paid;
        payouts.add(new Payout(part.day(), paid ? earned : earned.negated(), reason));
      }
    }
    return payouts.build();
  }

  /**
   * Something that happened.
   *
   * @param day when
   * @param step what
   * @param amount how much of the sale; negative when a payment was reversed
   */
  public record Flow(LocalDate day, FlowStep step, BigMoney amount) {}
}
