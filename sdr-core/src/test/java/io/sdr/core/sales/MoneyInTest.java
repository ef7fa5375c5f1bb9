package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class MoneyInTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  private static Invoice.Builder invoice(String amount) {
    return Invoice.builder()
        .id(InvoiceId.of("i"))
        .deal(DealId.of("d"))
        .amount(BigMoney.parse("USD " + amount))
        .date(DAY);
  }

  private static Payment payment(String amount) {
    return Payment.builder()
        .id(PaymentId.of("p"))
        .deal(DealId.of("d"))
        .amount(BigMoney.parse("USD " + amount))
        .date(DAY)
        .build();
  }

  private static Shipment shipment(String amount) {
    return Shipment.builder()
        .id(ShipmentId.of("s"))
        .deal(DealId.of("d"))
        .amount(BigMoney.parse("USD " + amount))
        .date(DAY)
        .build();
  }

  @Test
  void anInvoiceIsForSomethingAndDueOnItsDayAtTheEarliest() {
    assertThat(invoice("5").due(DAY).build())
        .isEqualTo(invoice("5.000").due(DAY).build());
    assertThatThrownBy(() -> invoice("0").build())
        .hasMessageContaining("invoice must have positive amount");
    assertThatThrownBy(() -> invoice("5").due(DAY.minusDays(1)).build())
        .hasMessageContaining("invoice must not be due before issue");
  }

  @Test
  void aPaymentMayBeReversedButIsNeverNothing() {
    assertThat(payment("-5.0")).isEqualTo(payment("-5"));
    assertThatThrownBy(() -> payment("0.00")).hasMessageContaining("payment must not be zero");
  }

  @Test
  void aShipmentIsOfSomething() {
    assertThat(shipment("5.0")).isEqualTo(shipment("5"));
    for (String amount : new String[] {"0", "-5"}) {
      assertThatThrownBy(() -> shipment(amount))
          .hasMessageContaining("shipment must have positive amount");
    }
  }

  @Test
  void aReturnNamesALineOnlyOfADealThatIsNamed() {
    SalesReturn.Builder back = SalesReturn.builder()
        .id(ReturnId.of("r"))
        .owner(PersonId.of("ann"))
        .amount(BigMoney.parse("USD 5"))
        .date(DAY);
    assertThatThrownBy(() -> back.line(1).build())
        .hasMessageContaining("return must name line of known deal");
    assertThat(back.deal(DealId.of("d")).build().line()).hasValue(1);
    assertThatThrownBy(() -> back.line(0).build())
        .hasMessageContaining("return must name line of known deal");
  }
}
