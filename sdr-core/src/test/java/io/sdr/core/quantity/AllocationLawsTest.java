package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.testkit.CoreArbitraries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class AllocationLawsTest {
  @Property
  void conservesTheWhole(
      @ForAll("amounts") Money whole, @ForAll("weights") List<BigDecimal> weights) {
    assertThat(Money.total(Allocation.byWeights(whole, weights))).isEqualTo(whole);
  }

  @Property
  void staysWithinOneMinorUnitOfTheExactShare(
      @ForAll("amounts") Money whole, @ForAll("weights") List<BigDecimal> weights) {
    List<Money> parts = Allocation.byWeights(whole, weights);
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    for (int i = 0; i < weights.size(); i++) {
      BigDecimal exact =
          whole.getAmount().multiply(weights.get(i)).divide(sum, new MathContext(60));
      assertThat(parts.get(i).getAmount().subtract(exact).abs().movePointRight(whole.getScale()))
          .isLessThan(BigDecimal.ONE);
    }
  }

  @Property
  void mirrorsTheSign(@ForAll("amounts") Money whole, @ForAll("weights") List<BigDecimal> weights) {
    ImmutableList<Money> mirrored = Allocation.byWeights(whole.negated(), weights);

    assertThat(mirrored.stream().map(Money::negated).toList())
        .isEqualTo(Allocation.byWeights(whole, weights));
  }

  @Property
  void givesEqualWeightsAmountsThatDifferByAMinorUnitAtMost(
      @ForAll("amounts") Money whole, @ForAll("counts") int parts) {
    List<Money> divided = Allocation.byWeights(
        whole.abs(), ImmutableList.copyOf(Collections.nCopies(parts, BigDecimal.ONE)));

    assertThat(divided).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(divided.get(0).minus(divided.get(parts - 1)).getAmountMinor())
        .isLessThanOrEqualTo(BigDecimal.ONE);
  }

  @Property
  void roundsExactPartsToTheirRoundedSum(
      @ForAll("parts") List<BigMoney> exact, @ForAll RoundingMode mode) {
    Assume.that(mode != RoundingMode.UNNECESSARY);
    Money whole = BigMoney.total(CurrencyUnit.USD, exact).toMoney(mode);
    List<Money> parts = Allocation.byParts(whole, exact, 2);

    assertThat(Money.total(CurrencyUnit.USD, parts)).isEqualTo(whole);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).getAmount().subtract(exact.get(i).getAmount()).abs())
          .isLessThan(new BigDecimal("0.01"));
    }
  }

  @Provide
  Arbitrary<List<BigMoney>> parts() {
    return CoreArbitraries.decimals()
        .map(amount -> BigMoney.of(CurrencyUnit.USD, amount))
        .list()
        .ofMaxSize(10);
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(1, 40);
  }

  @Provide
  Arbitrary<Money> amounts() {
    return Arbitraries.of("USD", "JPY", "BHD")
        .map(CurrencyUnit::of)
        .flatMap(currency -> Arbitraries.longs().map(minor -> Money.ofMinor(currency, minor)));
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("1000000"))
        .ofScale(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
  }
}
