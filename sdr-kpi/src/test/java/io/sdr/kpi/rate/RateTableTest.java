package io.sdr.kpi.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateTableTest {
  private static RateTable.Band band(String from, String rate, Reach reach) {
    return new RateTable.Band(usd(from), Percent.of(rate), reach);
  }

  private static RateTable marginal(Boundary boundary) {
    return table(boundary, Reach.SLICE);
  }

  private static RateTable table(Boundary boundary, Reach reach) {
    return RateTable.of(
        boundary,
        List.of(band("0", "5", reach), band("10000", "7", reach), band("25000", "10", reach)));
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static BigMoney on(RateTable table, String amount, String before) {
    return table.commissionOn(usd(amount), usd(before), Trace.silent());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.01, 0.0005",
    "9999.99, 499.9995",
    "10000, 500",
    "10000.01, 500.0007",
    "25000, 1550",
    "30000, 2050",
    "-100, -5"
  })
  void paysEachSliceAtItsOwnRate(String amount, String expected) {
    for (Boundary boundary : Boundary.values()) {
      assertThat(on(marginal(boundary), amount, "0")).isEqualByComparingTo(usd(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 8000, 310", // 2000 at 5 %, 3000 at 7 %
    "-5000, 13000, -310", // the same sale taken back
    "20000, 10000, 1550", // starts exactly on a bound
    "-20000, 5000, -1000", // more returned than was sold: 15000 below zero at the first rate
    "0, 30000, 0"
  })
  void cutsAnAmountThatComesOnTopOfEarlierSales(String amount, String before, String expected) {
    assertThat(on(marginal(Boundary.LOWER_INCLUSIVE), amount, before))
        .isEqualByComparingTo(usd(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "LOWER_INCLUSIVE, 9999.99, 5, 499.9995",
    "LOWER_INCLUSIVE, 10000, 7, 700",
    "UPPER_INCLUSIVE, 10000, 5, 500",
    "UPPER_INCLUSIVE, 10000.01, 7, 700.0007",
    "LOWER_INCLUSIVE, 25000, 10, 2500",
    "UPPER_INCLUSIVE, 25000, 7, 1750",
    "LOWER_INCLUSIVE, 0, 5, 0",
    "UPPER_INCLUSIVE, 0, 5, 0",
    "LOWER_INCLUSIVE, -20000, 5, -1000",
  })
  void leavesABoundToTheBandThatTheBoundarySays(
      Boundary boundary, String amount, String rate, String commission) {
    RateTable cliff = table(boundary, Reach.WHOLE);
    assertThat(cliff.rateAt(usd(amount))).isEqualTo(Percent.of(rate));
    assertThat(on(cliff, amount, "0")).isEqualByComparingTo(usd(commission));
  }

  @Test
  void takesBackASaleAtTheRateThatItEarned() {
    RateTable cliff = table(Boundary.LOWER_INCLUSIVE, Reach.WHOLE);
    assertThat(on(cliff, "15000", "5000")).isEqualByComparingTo(usd("1050"));
    assertThat(on(cliff, "-15000", "20000")).isEqualByComparingTo(usd("-1050"));
  }

  @Test
  void mixesAWholeBandWithSlicesAboveIt() {
    RateTable mixed = RateTable.of(
        Boundary.LOWER_INCLUSIVE,
        List.of(
            band("0", "5", Reach.SLICE),
            band("16500", "10", Reach.WHOLE),
            band("33000", "20", Reach.SLICE)));
    assertThat(on(mixed, "16499.99", "0")).isEqualByComparingTo(usd("824.9995"));
    assertThat(on(mixed, "16500", "0")).isEqualByComparingTo(usd("1650"));
    assertThat(on(mixed, "33000", "0")).isEqualByComparingTo(usd("3300"));
    assertThat(on(mixed, "40000", "0")).isEqualByComparingTo(usd("4700"));
  }

  @Test
  void paysTheWholeAmountAtTheRateOfAnotherLevel() {
    RateTable table = marginal(Boundary.LOWER_INCLUSIVE);
    assertThat(table.commissionAtRateOf(usd("25000"), usd("1000"), Trace.silent()))
        .isEqualByComparingTo(usd("100"));
    assertThat(table.commissionAtRateOf(usd("0"), usd("1000"), Trace.silent()))
        .isEqualByComparingTo(usd("50"));
  }

  @Test
  void blendsTheRatesOfAnAmount() {
    RateTable table = marginal(Boundary.LOWER_INCLUSIVE);
    assertThat(table.blendedRateOn(usd("20000"), usd("0"))).isEqualTo(Measured.of(Percent.of("6")));
    assertThat(table.blendedRateOn(usd("0"), usd("5000")))
        .isEqualTo(Measured.undefined("no-sales"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "50, 1000", "500, 10000", "501.4, 10020", "1550, 25000", "2050, 30000"})
  void findsTheSalesForACommission(String commission, String sales) {
    Measured<BigMoney> found = marginal(Boundary.LOWER_INCLUSIVE).salesFor(usd(commission));
    assertThat(found.value().orElseThrow()).isEqualByComparingTo(usd(sales));
  }

  @Test
  void skipsBandsThatPayNothingOnTheWayToACommission() {
    RateTable gap = RateTable.of(
        Boundary.LOWER_INCLUSIVE,
        List.of(
            band("0", "0", Reach.SLICE),
            band("100", "5", Reach.SLICE),
            band("200", "0", Reach.SLICE)));
    assertThat(gap.salesFor(usd("0")).value().orElseThrow()).isEqualByComparingTo(usd("0"));
    assertThat(gap.salesFor(usd("1")).value().orElseThrow()).isEqualByComparingTo(usd("120"));
    assertThat(gap.salesFor(usd("5")).value().orElseThrow()).isEqualByComparingTo(usd("200"));
    assertThat(gap.salesFor(usd("5.01"))).isEqualTo(Measured.undefined("never-reached"));
  }

  @Test
  void doesNotInvertStepsOrNegativeCommission() {
    assertThatThrownBy(() -> table(Boundary.LOWER_INCLUSIVE, Reach.WHOLE).salesFor(usd("1")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo("rate-table.must-be-marginal-to-be-inverted"));
    assertThatThrownBy(() -> marginal(Boundary.LOWER_INCLUSIVE).salesFor(usd("-1")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("commission.must-not-be-negative"));
  }

  @Test
  void invertsATableWhoseOnlyBandReachesTheWhole() {
    RateTable single = RateTable.of(Boundary.LOWER_INCLUSIVE, List.of(band("0", "4", Reach.WHOLE)));
    assertThat(single.salesFor(usd("2")).value().orElseThrow()).isEqualByComparingTo(usd("50"));
  }

  @ParameterizedTest
  @EnumSource(Boundary.class)
  void refusesBandsThatDoNotCoverEveryAmountOnce(Boundary boundary) {
    refuses(boundary, "rate-table.must-begin-at-zero");
    refuses(boundary, "rate-table.must-begin-at-zero", band("1", "5", Reach.SLICE));
    refuses(
        boundary,
        "rate-table.must-rise",
        band("0", "5", Reach.SLICE),
        band("9", "5", Reach.SLICE),
        band("9", "6", Reach.SLICE));
    refuses(
        boundary,
        "rate-table.must-have-one-currency",
        band("0", "5", Reach.SLICE),
        new RateTable.Band(BigMoney.parse("EUR 9"), Percent.of("5"), Reach.SLICE));
    assertThatThrownBy(() -> band("0", "-5", Reach.SLICE))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo("rate-table.must-not-have-negative-rate"));
  }

  private static void refuses(Boundary boundary, String code, RateTable.Band... bands) {
    assertThatThrownBy(() -> RateTable.of(boundary, List.of(bands)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void keepsItsBands() {
    assertThat(marginal(Boundary.UPPER_INCLUSIVE).bands())
        .extracting(band -> band.rate().toString())
        .containsExactly("5%", "7%", "10%");
  }
}
