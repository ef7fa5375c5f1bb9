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
import net.jqwik.api.constraints.IntRange;
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
  void givesWhatIsLeftToThoseWhoLostMostAndOfEqualsToTheFirst(
      @ForAll("amounts") Money whole, @ForAll("tiedWeights") List<BigDecimal> weights) {
    List<Money> parts = Allocation.byWeights(whole.abs(), weights);
    for (int i = 0; i < weights.size(); i++) {
      for (int j = i + 1; j < weights.size(); j++) {
        int gained = extra(whole.abs(), weights, parts, i) - extra(whole.abs(), weights, parts, j);
        int lost = remainder(whole.abs(), weights, i).compareTo(remainder(whole.abs(), weights, j));
        assertThat(lost == 0 ? gained >= 0 : gained == 0 || gained == lost).isTrue();
      }
    }
  }

  /** How many minor units a part has beyond its exact share cut down to the minor unit. */
  private static int extra(Money whole, List<BigDecimal> weights, List<Money> parts, int index) {
    return parts
        .get(index)
        .getAmountMinor()
        .subtract(exact(whole, weights, index)[0])
        .intValue();
  }

  private static BigDecimal remainder(Money whole, List<BigDecimal> weights, int index) {
    return exact(whole, weights, index)[1];
  }

  private static BigDecimal[] exact(Money whole, List<BigDecimal> weights, int index) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return whole.getAmountMinor().multiply(weights.get(index)).divideAndRemainder(sum);
  }

  @Property
  void dividesNumbersToAnyDecimals(
      @ForAll long units,
      @ForAll @IntRange(max = 30) int decimals,
      @ForAll @IntRange(max = 5) int finer,
      @ForAll("tiedWeights") List<BigDecimal> weights) {
    BigDecimal whole = BigDecimal.valueOf(units, decimals);
    List<BigDecimal> parts = Allocation.byWeights(whole, decimals + finer, weights);

    assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
    assertThat(parts).allMatch(part -> part.scale() == decimals + finer);
    assertThat(parts).allMatch(part -> part.signum() * whole.signum() >= 0);
  }

  @Property
  void dividesAmountsFinerThanTheirCurrencyToTheirOwnUnit(
      @ForAll("currencies") CurrencyUnit currency,
      @ForAll long units,
      @ForAll @IntRange(max = 6) int finer,
      @ForAll("tiedWeights") List<BigDecimal> weights) {
    int decimals = currency.getDecimalPlaces() + finer;
    BigMoney whole = BigMoney.ofScale(currency, units, decimals);
    List<BigMoney> parts = Allocation.byWeights(whole, weights);

    assertThat(BigMoney.total(currency, parts)).isEqualByComparingTo(whole);
    assertThat(parts).allMatch(part -> part.getScale() == decimals);
  }

  @Property
  void roundsExactPartsToTheirRoundedSum(
      @ForAll("currencies") CurrencyUnit currency,
      @ForAll("exactParts") List<BigDecimal> amounts,
      @ForAll @IntRange(max = 5) int coarser,
      @ForAll RoundingMode mode) {
    Assume.that(mode != RoundingMode.UNNECESSARY);
    int decimals = currency.getDecimalPlaces() - coarser;
    List<BigMoney> exact =
        amounts.stream().map(amount -> BigMoney.of(currency, amount)).toList();
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Money whole = Money.of(currency, sum.setScale(decimals, mode));
    List<Money> parts = Allocation.byParts(whole, exact, decimals);

    assertThat(Money.total(currency, parts)).isEqualTo(whole);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).getAmount().subtract(amounts.get(i)).abs())
          .isLessThan(BigDecimal.ONE.movePointLeft(decimals));
      assertThat(parts.get(i).getAmount().stripTrailingZeros().scale())
          .isLessThanOrEqualTo(Math.max(decimals, 0));
    }
  }

  @Property
  void roundsEqualPartsUpFromTheFirst(
      @ForAll("currencies") CurrencyUnit currency,
      @ForAll("exactAmounts") BigDecimal amount,
      @ForAll("counts") int count) {
    int decimals = currency.getDecimalPlaces();
    BigDecimal sum = amount.multiply(BigDecimal.valueOf(count));
    Money whole = Money.of(currency, sum.setScale(decimals, RoundingMode.HALF_UP));
    List<Money> parts = Allocation.byParts(
        whole, Collections.nCopies(count, BigMoney.of(currency, amount)), decimals);

    assertThat(parts.stream().map(Money::abs).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Provide
  Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of("USD", "JPY", "BHD").map(CurrencyUnit::of);
  }

  @Provide
  Arbitrary<BigDecimal> exactAmounts() {
    return Arbitraries.oneOf(
        CoreArbitraries.decimals(),
        Arbitraries.of("0.5", "0.05", "0.005", "0.0005", "-0.5", "-0.005", "1.5", "-50")
            .map(BigDecimal::new));
  }

  @Provide
  Arbitrary<List<BigDecimal>> exactParts() {
    return exactAmounts().list().ofMaxSize(10);
  }

  /** Few different weights, so that many are equal. */
  @Provide
  Arbitrary<List<BigDecimal>> tiedWeights() {
    return Arbitraries.of("0", "1", "1.0", "2", "0.5", "3")
        .map(BigDecimal::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
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
