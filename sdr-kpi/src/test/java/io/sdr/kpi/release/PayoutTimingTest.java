package io.sdr.kpi.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.Payment;
import io.sdr.core.sales.PaymentId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.Shipment;
import io.sdr.core.sales.ShipmentId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayoutTimingTest {
  private static final LocalDate BOOKED = LocalDate.parse("2012-01-31");

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static DealFlow flow(String worth, DealFlow.Flow... flows) {
    return new DealFlow(BOOKED, BigMoney.parse("USD " + worth), ImmutableList.copyOf(flows));
  }

  private static DealFlow.Flow paid(int day, String amount) {
    return new DealFlow.Flow(BOOKED.plusDays(day), FlowStep.PAID, BigMoney.parse("USD " + amount));
  }

  private static List<String> told(PayoutTiming timing, String earned, DealFlow flow) {
    return timing.payouts(usd(earned), flow).stream()
        .map(payout -> payout.day() + " " + payout.amount().getAmount())
        .toList();
  }

  @Test
  void paysInProportionToWhatCameInAndNeverMoreThanWasEarned() {
    PayoutTiming timing = PayoutTimings.inProportion(FlowStep.PAID);
    assertThat(told(timing, "10", flow("300", paid(1, "100"), paid(2, "100"), paid(3, "100"))))
        .containsExactly("2012-02-01 3.33", "2012-02-02 3.34", "2012-02-03 3.33");
    assertThat(told(timing, "10", flow("300", paid(1, "250"), paid(2, "250"))))
        .containsExactly("2012-02-01 8.33", "2012-02-02 1.67");
    assertThat(told(timing, "10", flow("300"))).isEmpty();
  }

  @Test
  void takesAPayoutBackWhenThePaymentIsReversed() {
    assertThat(told(
            PayoutTimings.inProportion(FlowStep.PAID),
            "10",
            flow("300", paid(1, "300"), paid(2, "-300"), paid(3, "150"))))
        .containsExactly("2012-02-01 10.00", "2012-02-02 -10.00", "2012-02-03 5.00");
    assertThat(told(
            PayoutTimings.whenAll(FlowStep.PAID),
            "10",
            flow("300", paid(1, "300"), paid(2, "-1"), paid(3, "1"))))
        .containsExactly("2012-02-01 10.00", "2012-02-02 -10.00", "2012-02-03 10.00");
  }

  @Test
  void whatWasReversedWhollyIsNotTheFirst() {
    PayoutTiming timing = PayoutTimings.onFirst(FlowStep.PAID);
    assertThat(told(timing, "10", flow("300", paid(1, "-100"), paid(2, "100"), paid(3, "1"))))
        .containsExactly("2012-02-03 10.00");
    assertThat(told(timing, "10", flow("300", paid(1, "100"), paid(2, "-100"), paid(3, "5"))))
        .containsExactly("2012-02-01 10.00", "2012-02-02 -10.00", "2012-02-03 10.00");
    assertThat(told(timing, "10", flow("300", paid(1, "100"), paid(2, "-99"))))
        .containsExactly("2012-02-01 10.00");
  }

  @Test
  void waitsForTheLastOrGoesWithTheFirst() {
    DealFlow half = flow("300", paid(1, "100"), paid(2, "199.99"));
    assertThat(told(PayoutTimings.whenAll(FlowStep.PAID), "10", half)).isEmpty();
    assertThat(told(PayoutTimings.onFirst(FlowStep.PAID), "10", half))
        .containsExactly("2012-02-01 10.00");
    assertThat(told(PayoutTimings.onFirst(FlowStep.INVOICED), "10", half)).isEmpty();
    assertThat(told(PayoutTimings.onBooking(), "-10", half)).containsExactly("2012-01-31 -10.00");
    assertThat(told(PayoutTimings.onBooking(), "0", half)).isEmpty();
  }

  @Test
  void paysWhatIsWorthNothingAtOnceWhenSomethingHappens() {
    assertThat(told(PayoutTimings.inProportion(FlowStep.PAID), "10", flow("0", paid(1, "1"))))
        .containsExactly("2012-02-01 10.00");
  }

  @Test
  void dividesInstalmentsToTheCentAndEndsMonthsWhereTheyEnd() {
    assertThat(told(PayoutTimings.instalments(3, Cadence.MONTH), "100", flow("1")))
        .containsExactly("2012-01-31 33.34", "2012-02-29 33.33", "2012-03-31 33.33");
    assertThat(told(PayoutTimings.instalments(3, Cadence.YEAR), "0.02", flow("1")))
        .containsExactly("2012-01-31 0.01", "2013-01-31 0.01");
    assertThat(told(PayoutTimings.instalments(2, Cadence.QUARTER), "-1", flow("1")))
        .containsExactly("2012-01-31 -0.50", "2012-04-30 -0.50");
  }

  @Test
  void holdsAPartBack() {
    assertThat(told(
            PayoutTimings.heldBack(Percent.of("30"), 30, PayoutTimings.onBooking()),
            "10.01",
            flow("1")))
        .containsExactly("2012-01-31 7.01", "2012-03-01 3.00");
    assertThat(told(
            PayoutTimings.heldBack(Percent.of("50"), 30, PayoutTimings.inProportion(FlowStep.PAID)),
            "10",
            flow("10", paid(1, "10"), paid(2, "-10"), paid(3, "10"))))
        .containsExactly(
            "2012-02-01 5.00", "2012-02-02 -5.00", "2012-02-03 5.00", "2012-03-04 5.00");
    assertThat(told(
            PayoutTimings.heldBack(Percent.ZERO, 30, PayoutTimings.onBooking()), "10", flow("1")))
        .containsExactly("2012-01-31 10.00");
  }

  @Test
  void paysPartsEachAtItsOwnTime() {
    PayoutTiming timing = PayoutTimings.inParts(List.of(
        new TimedPart("collection", Percent.of("40"), PayoutTimings.whenAll(FlowStep.PAID)),
        new TimedPart("booking", Percent.of("60"), PayoutTimings.onBooking())));
    assertThat(told(timing, "0.99", flow("5", paid(9, "5"))))
        .containsExactly("2012-01-31 0.59", "2012-02-09 0.40");
    assertThatThrownBy(() -> PayoutTimings.inParts(
            List.of(new TimedPart("half", Percent.of("50"), PayoutTimings.onBooking()))))
        .hasMessageContaining("timed parts must be the whole");
  }

  @Test
  void readsTheFlowOfADealFromItsFacts() {
    Deal deal = Deal.builder()
        .id(DealId.of("d"))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("won"))
        .outcome(Outcome.WON)
        .closed(BOOKED)
        .amount(BigMoney.parse("USD 50"))
        .build();
    Payment other = Payment.builder()
        .id(PaymentId.of("p"))
        .deal(DealId.of("another"))
        .amount(BigMoney.parse("USD 1"))
        .date(BOOKED)
        .build();
    Payment own = Payment.builder().from(other).deal(deal.id()).build();
    Invoice invoice = Invoice.builder()
        .id(InvoiceId.of("i"))
        .deal(deal.id())
        .amount(BigMoney.parse("USD 50"))
        .date(BOOKED)
        .build();
    Shipment shipment = Shipment.builder()
        .id(ShipmentId.of("s"))
        .deal(deal.id())
        .amount(BigMoney.parse("USD 50"))
        .date(BOOKED)
        .build();
    DealFlow flow = DealFlow.of(deal, List.of(shipment), List.of(invoice), List.of(other, own));
    assertThat(flow.flows())
        .extracting(DealFlow.Flow::step)
        .containsExactly(FlowStep.SHIPPED, FlowStep.INVOICED, FlowStep.PAID);
    assertThatThrownBy(() -> DealFlow.of(
            Deal.builder().from(deal).outcome(Outcome.LOST).build(),
            List.of(),
            List.of(),
            List.of()))
        .hasMessageContaining("deal flow must be of won deal");
    assertThatThrownBy(
            () -> new DealFlow(BOOKED, BigMoney.parse("EUR 5"), ImmutableList.of(paid(1, "5"))))
        .hasMessageContaining("deal flow must have one currency");
  }

  @Test
  void holdsNothingForWhatCameBackAndIsNeverPaid() {
    DealId deal = DealId.of("d");
    SalesReturn back = SalesReturn.builder()
        .id(ReturnId.of("r"))
        .deal(deal)
        .owner(PersonId.of("ann"))
        .amount(BigMoney.parse("USD 100"))
        .date(BOOKED.plusDays(1))
        .build();
    SalesReturn another =
        SalesReturn.builder().from(back).deal(DealId.of("another")).build();
    DealFlow flow = flow("300", paid(2, "200"));
    PayoutTiming timing = PayoutTimings.inProportion(FlowStep.PAID);
    assertThat(told(timing, "20", flow)).containsExactly("2012-02-02 13.33");
    assertThat(told(timing, "20", flow.lessReturnsOf(deal, List.of(back, another))))
        .containsExactly("2012-02-02 20.00");
    assertThat(told(
            PayoutTimings.whenAll(FlowStep.PAID), "20", flow.lessReturnsOf(deal, List.of(back))))
        .containsExactly("2012-02-02 20.00");
    SalesReturn more = SalesReturn.builder()
        .from(back)
        .id(ReturnId.of("s"))
        .amount(BigMoney.parse("USD 250"))
        .build();
    assertThat(flow.lessReturnsOf(deal, List.of(back, more)).worth())
        .isEqualByComparingTo(BigMoney.parse("USD 0"));
    assertThatThrownBy(() -> flow.lessReturnsOf(
            deal,
            List.of(
                SalesReturn.builder().from(back).amount(BigMoney.parse("EUR 1")).build())))
        .hasMessageContaining("deal flow must have one currency");
  }
}
