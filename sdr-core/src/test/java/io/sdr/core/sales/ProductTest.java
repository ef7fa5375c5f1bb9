package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ProductTest {
  @Test
  void needsNothingButItsIdentifier() {
    Product product = Product.builder().id(ProductId.of("p1")).build();

    assertThat(product.series()).isEmpty();
    assertThat(product.listPrice()).isEmpty();
  }

  @Test
  void isEqualHoweverItsPriceIsWritten() {
    assertThat(priced("USD 5")).isEqualTo(priced("USD 5.000"));
    assertThat(priced("USD 0").listPrice()).contains(BigMoney.parse("USD 0.00"));
  }

  @Test
  void refusesANegativePrice() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> priced("USD -0.01"))
        .returns("product.must-not-have-negative-list-price", Refusal::code);
  }

  private static Product priced(String price) {
    return Product.builder()
        .id(ProductId.of("p1"))
        .series("a")
        .listPrice(BigMoney.parse(price))
        .build();
  }
}
