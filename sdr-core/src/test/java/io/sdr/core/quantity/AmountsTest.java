package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class AmountsTest {
  private static final CurrencyUnit USD = CurrencyUnit.USD;

  private static Amounts usd(String... amounts) {
    return Amounts.of(
        USD,
        List.of(amounts).stream().map(text -> BigMoney.parse("USD " + text)).toList());
  }

  private static Slopes slopes(String... fromAndSlope) {
    return Slopes.of(List.of(fromAndSlope).stream()
        .map(pair -> pair.split(":", 2))
        .map(pair -> new Slopes.Piece(new BigDecimal(pair[0]), new BigDecimal(pair[1])))
        .toList());
  }

  @Test
  void keepTheirOrderAndKnowTheirSum() {
    Amounts amounts = usd("10", "-2.5", "0.125");
    assertThat(amounts.size()).isEqualTo(3);
    assertThat(amounts.get(1)).isEqualByComparingTo(BigMoney.parse("USD -2.5"));
    assertThat(amounts.sum()).isEqualByComparingTo(BigMoney.parse("USD 7.625"));
    assertThat(Amounts.zero(USD, 0).sum()).isEqualByComparingTo(BigMoney.zero(USD));
  }

  @Test
  void areEqualHoweverTheyAreWritten() {
    assertThat(usd("1", "2.50"))
        .isEqualTo(usd("1.000", "2.5"))
        .hasSameHashCodeAs(usd("1.00", "2.5"))
        .isNotEqualTo(usd("1", "2.51"))
        .isNotEqualTo(usd("1"));
    assertThat(usd("1")).isNotEqualTo(Amounts.of(BigMoney.parse("EUR 1")));
  }

  @Test
  void areCutAtTheBoundsOfSlopes() {
    Slopes tiers = slopes("0:0.01", "1000:0.02", "3000:0.03", "8000:0.05");
    assertThat(usd("200", "300", "1500", "1200", "2000", "4500")
            .along(tiers, BigDecimal.ZERO, SliceListener.NONE))
        .isEqualTo(usd("2", "3", "25", "26", "60", "169"));
  }

  @Test
  void takeBackTheTopSlicesFirst() {
    Slopes tiers = slopes("0:0.05", "450000:0.10");
    assertThat(usd("500000", "-50000", "-450000", "-10")
            .along(tiers, BigDecimal.ZERO, SliceListener.NONE))
        .isEqualTo(usd("27500", "-5000", "-22500", "-0.50"));
  }

  @Test
  void haveHurdlesAndCaps() {
    Amounts sold = usd("1500", "1000", "500");
    assertThat(
            sold.along(Slopes.above(new BigDecimal("2000")), BigDecimal.ZERO, SliceListener.NONE))
        .isEqualTo(usd("0", "500", "500"));
    assertThat(sold.along(Slopes.upTo(new BigDecimal("2000")), BigDecimal.ZERO, SliceListener.NONE))
        .isEqualTo(usd("1500", "500", "0"));
    assertThat(sold.along(Slopes.above(BigDecimal.ZERO), BigDecimal.TEN, SliceListener.NONE))
        .isEqualTo(sold);
    assertThat(sold.along(Slopes.upTo(BigDecimal.ZERO), BigDecimal.TEN, SliceListener.NONE))
        .isEqualTo(usd("0", "0", "0"));
  }

  @Test
  void stayExactWhereMachineWordsEnd() {
    Amounts most = Amounts.ofUnits(USD, new long[] {Long.MAX_VALUE, Long.MIN_VALUE + 1}, 0, 2, 2);
    assertThat(most.sum()).isEqualByComparingTo(BigMoney.zero(USD));
    assertThat(most.multipliedBy(new BigDecimal("10")).get(0))
        .isEqualByComparingTo(BigMoney.parse("USD 922337203685477580.70"));
    assertThat(most.plus(most).get(0))
        .isEqualByComparingTo(BigMoney.parse("USD 184467440737095516.14"));
    assertThat(most.along(slopes("0:0.5"), BigDecimal.ZERO, SliceListener.NONE).get(0))
        .isEqualByComparingTo(BigMoney.parse("USD 46116860184273879.035"));
    assertThat(
            Amounts.ofUnits(USD, new long[] {Long.MIN_VALUE}, 0, 1, 0).multipliedBy(BigDecimal.ONE))
        .isEqualTo(usd("-9223372036854775808"));
  }

  @Test
  void areTakenFromAPartOfAColumnAndKeepNothingOfIt() {
    long[] column = {1, 2, 3, 4};
    Amounts part = Amounts.ofUnits(USD, column, 1, 3, 2);
    column[1] = 99;
    assertThat(part).isEqualTo(usd("0.02", "0.03"));
    assertThat(part.toUnits(2)).containsExactly(2, 3);
    assertThat(part.toUnits(4)).containsExactly(200, 300);
    assertThatThrownBy(() -> part.toUnits(1)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void roundEachByItself() {
    Amounts fine = usd("0.005", "0.015", "-0.005", "7");
    assertThat(fine.rounded(Rounding.of(2, RoundingMode.HALF_EVEN)))
        .isEqualTo(usd("0", "0.02", "0", "7"));
    assertThat(fine.rounded(Rounding.of(2, RoundingMode.HALF_UP)))
        .isEqualTo(usd("0.01", "0.02", "-0.01", "7"));
    assertThat(fine.rounded(Rounding.of(-1, RoundingMode.HALF_UP)))
        .isEqualTo(usd("0", "0", "0", "10"));
    assertThatThrownBy(() -> fine.rounded(Rounding.of(3, RoundingMode.HALF_UP)))
        .hasMessageContaining("rounding must not be finer than currency");
  }

  @Test
  void addOnlyPlaceByPlaceAndInOneCurrency() {
    assertThat(usd("1", "2").minus(usd("0.5", "3"))).isEqualTo(usd("0.5", "-1"));
    assertThatThrownBy(() -> usd("1").plus(usd("1", "2")))
        .hasMessageContaining("amounts must be as many");
    assertThatThrownBy(() -> usd("1").plus(Amounts.of(BigMoney.parse("EUR 1"))))
        .hasMessageContaining("amounts must have one currency");
    assertThatThrownBy(() -> Amounts.of(USD, List.of(BigMoney.parse("EUR 1"))))
        .hasMessageContaining("amounts must have one currency");
  }

  @Test
  void slopesRiseFromZero() {
    assertThatThrownBy(() -> slopes("1:0.5")).hasMessageContaining("slopes must begin at zero");
    assertThatThrownBy(() -> Slopes.of(List.of()))
        .hasMessageContaining("slopes must begin at zero");
    assertThatThrownBy(() -> slopes("0:1", "5:2", "5:3")).hasMessageContaining("slopes must rise");
    assertThat(slopes("0:0.50", "5:1"))
        .isEqualTo(slopes("0.0:0.5", "5.00:1"))
        .hasSameHashCodeAs(slopes("0:0.5", "5:1"))
        .isNotEqualTo(slopes("0:0.5"));
  }
}
