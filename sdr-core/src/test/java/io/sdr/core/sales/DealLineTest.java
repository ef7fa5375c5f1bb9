package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class DealLineTest {
  private static DealLine.Builder line(String amount) {
    return DealLine.builder().number(1).amount(usd(amount));
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  @Test
  void knowsItsDiscountAndItsMargin() {
    DealLine line = line("80").list(usd("100")).cost(usd("60")).build();
    assertThat(line.discount()).isEqualTo(Measured.of(Percent.of("20")));
    assertThat(line.margin().value().orElseThrow()).isEqualByComparingTo(usd("20"));
    assertThat(line.marginShare()).isEqualTo(Measured.of(Percent.of("25")));
  }

  @Test
  void mayBeDearerThanTheListAndSoldBelowCost() {
    DealLine line = line("120").list(usd("100")).cost(usd("150")).build();
    assertThat(line.discount()).isEqualTo(Measured.of(Percent.of("-20")));
    assertThat(line.margin().value().orElseThrow()).isEqualByComparingTo(usd("-30"));
    assertThat(line.marginShare()).isEqualTo(Measured.of(Percent.of("-25")));
  }

  @Test
  void hasNeitherDiscountNorMarginOfWhatIsNotKnown() {
    DealLine bare = line("0").build();
    assertThat(bare.quantity()).isEqualTo(BigDecimal.ONE);
    assertThat(bare.discount()).isEqualTo(Measured.undefined("line-has-no-list-price"));
    assertThat(bare.margin()).isEqualTo(Measured.undefined("line-has-no-cost"));
    assertThat(bare.marginShare()).isEqualTo(Measured.undefined("line-has-no-cost"));
    DealLine gift = line("0").list(usd("0")).cost(usd("5")).build();
    assertThat(gift.discount()).isEqualTo(Measured.undefined("line-has-zero-list-price"));
    assertThat(gift.marginShare()).isEqualTo(Measured.undefined("line-has-zero-amount"));
  }

  @Test
  void isEqualHoweverItsNumbersAreWritten() {
    assertThat(line("80.0").quantity(new BigDecimal("2.0")).cost(usd("1.000")).build())
        .isEqualTo(line("80").quantity(new BigDecimal("2")).cost(usd("1")).build());
  }

  @Test
  void refusesWhatCannotBeSold() {
    assertThatThrownBy(() -> line("1").number(0).build())
        .hasMessageContaining("deal line must have positive number");
    assertThatThrownBy(() -> line("1").quantity(new BigDecimal("-1")).build())
        .hasMessageContaining("deal line must not have negative quantity");
    assertThatThrownBy(() -> line("-1").build())
        .hasMessageContaining("deal line must not have negative amount");
    assertThatThrownBy(() -> line("1").cost(BigMoney.parse("EUR 1")).build())
        .hasMessageContaining("deal line must have one currency");
  }
}
