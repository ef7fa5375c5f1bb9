package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesReturnTest {
  @Test
  void mayComeBackWithoutAKnownDealOrProduct() {
    SalesReturn back = of("USD 0.01");

    assertThat(back.deal()).isEmpty();
    assertThat(back.product()).isEmpty();
  }

  @Test
  void isEqualHoweverItsAmountIsWritten() {
    assertThat(of("USD 5")).isEqualTo(of("USD 5.000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 0", "JPY 0", "USD -5.00"})
  void refusesToReturnNothingOrLess(String amount) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> of(amount))
        .returns("return.must-have-positive-amount", Refusal::code);
  }

  private static SalesReturn of(String amount) {
    return SalesReturn.builder()
        .id(ReturnId.of("r1"))
        .owner(PersonId.of("ann"))
        .amount(BigMoney.parse(amount))
        .date(LocalDate.of(2024, 2, 29))
        .build();
  }
}
