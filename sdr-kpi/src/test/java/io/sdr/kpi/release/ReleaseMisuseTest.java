package io.sdr.kpi.release;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReleaseMisuseTest {
  private static final LocalDate BOOKED = LocalDate.parse("2012-01-31");
  private static final BigMoney FIFTY = BigMoney.parse("USD 50");
  private static final DealId ANOTHER = DealId.of("another");
  private static final PayoutTiming AT_ONCE = PayoutTimings.onBooking();

  private static Deal deal() {
    return Deal.builder()
        .id(DealId.of("d"))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("won"))
        .outcome(Outcome.WON)
        .closed(BOOKED)
        .amount(FIFTY)
        .build();
  }

  @Test
  void passesOverWhatHappenedToOtherDeals() {
    Shipment shipment = Shipment.builder()
        .id(ShipmentId.of("s"))
        .deal(ANOTHER)
        .amount(FIFTY)
        .date(BOOKED)
        .build();
    Invoice invoice = Invoice.builder()
        .id(InvoiceId.of("i"))
        .deal(ANOTHER)
        .amount(FIFTY)
        .date(BOOKED)
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("p"))
        .deal(ANOTHER)
        .amount(FIFTY)
        .date(BOOKED)
        .build();
    DealFlow flow = DealFlow.of(deal(), List.of(shipment), List.of(invoice), List.of(payment));
    assertThat(flow.flows()).isEmpty();
    SalesReturn back = SalesReturn.builder()
        .id(ReturnId.of("r"))
        .deal(ANOTHER)
        .owner(PersonId.of("ann"))
        .amount(FIFTY)
        .date(BOOKED)
        .build();
    assertThat(flow.lessReturnsOf(deal().id(), List.of(back))).isEqualTo(flow);
  }

  @Test
  void refusesWhatCannotBeHeldBack() {
    assertRefused(
        "held-back.must-be-a-part", () -> PayoutTimings.heldBack(Percent.of("-1"), 1, AT_ONCE));
    assertRefused(
        "held-back.must-be-a-part", () -> PayoutTimings.heldBack(Percent.of("100.01"), 1, AT_ONCE));
    assertRefused(
        "held-back.must-be-for-sensible-days",
        () -> PayoutTimings.heldBack(Percent.HUNDRED, -1, AT_ONCE));
    assertRefused(
        "held-back.must-be-for-sensible-days",
        () -> PayoutTimings.heldBack(Percent.HUNDRED, 3661, AT_ONCE));
    assertThat(PayoutTimings.heldBack(Percent.HUNDRED, 0, AT_ONCE)).isNotNull();
    assertThat(PayoutTimings.heldBack(Percent.ZERO, 3660, AT_ONCE)).isNotNull();
  }

  @Test
  void refusesNoOrTooManyInstalments() {
    assertRefused(
        "instalments.must-be-a-sensible-number", () -> PayoutTimings.instalments(0, Cadence.MONTH));
    assertRefused(
        "instalments.must-be-a-sensible-number",
        () -> PayoutTimings.instalments(1001, Cadence.MONTH));
    assertThat(PayoutTimings.instalments(1, Cadence.MONTH)).isNotNull();
    assertThat(PayoutTimings.instalments(1000, Cadence.MONTH)).isNotNull();
  }

  @Test
  void paysInstalmentsAsFarApartAsWasAgreed() {
    assertThat(lastOf(Cadence.DAY)).isEqualTo(LocalDate.parse("2012-02-02"));
    assertThat(lastOf(Cadence.WEEK)).isEqualTo(LocalDate.parse("2012-02-14"));
    assertThat(lastOf(Cadence.MONTH)).isEqualTo(LocalDate.parse("2012-03-31"));
    assertThat(lastOf(Cadence.QUARTER)).isEqualTo(LocalDate.parse("2012-07-31"));
    assertThat(lastOf(Cadence.HALF_YEAR)).isEqualTo(LocalDate.parse("2013-01-31"));
    assertThat(lastOf(Cadence.YEAR)).isEqualTo(LocalDate.parse("2014-01-31"));
  }

  private static LocalDate lastOf(Cadence every) {
    return PayoutTimings.instalments(3, every)
        .payouts(
            Money.ofMajor(CurrencyUnit.USD, 3),
            DealFlow.of(deal(), List.of(), List.of(), List.of()))
        .get(2)
        .day();
  }

  @Test
  void refusesAPartWithoutNameOrSize() {
    assertRefused(
        "timed-part.must-have-a-name", () -> new TimedPart(" ", Percent.HUNDRED, AT_ONCE));
    assertRefused("timed-part.must-be-positive", () -> new TimedPart("all", Percent.ZERO, AT_ONCE));
    assertRefused(
        "timed-parts.must-be-the-whole",
        () -> PayoutTimings.inParts(List.of(new TimedPart("half", Percent.of("50"), AT_ONCE))));
  }
}
