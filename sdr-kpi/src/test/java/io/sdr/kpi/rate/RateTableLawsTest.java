package io.sdr.kpi.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class RateTableLawsTest {
  private static final BigMoney CENT = usd(1);

  @Provide
  Arbitrary<List<RateTable.Band>> slices() {
    return bands(Arbitraries.just(Reach.SLICE));
  }

  @Provide
  Arbitrary<List<RateTable.Band>> wholes() {
    return bands(Arbitraries.just(Reach.WHOLE));
  }

  @Provide
  Arbitrary<List<RateTable.Band>> mixed() {
    return bands(Arbitraries.of(Reach.class));
  }

  private static Arbitrary<List<RateTable.Band>> bands(Arbitrary<Reach> reaches) {
    return Combinators.combine(
            Arbitraries.longs().between(1, 300).set().ofMaxSize(5),
            Arbitraries.longs().between(0, 5_000).list().ofSize(6),
            reaches.list().ofSize(6))
        .as((bounds, rates, reach) -> {
          List<Long> from = new ArrayList<>(List.of(0L));
          bounds.stream().sorted().forEach(from::add);
          List<RateTable.Band> bands = new ArrayList<>();
          for (int i = 0; i < from.size(); i++) {
            Percent rate = new Percent(BigDecimal.valueOf(rates.get(i), 2));
            bands.add(new RateTable.Band(usd(from.get(i)), rate, reach.get(i)));
          }
          return bands;
        })
        .withoutEdgeCases();
  }

  private static BigMoney usd(long cents) {
    return BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(cents, 2));
  }

  private static BigMoney pay(RateTable table, long cents) {
    return table.commissionOn(usd(cents), Trace.silent());
  }

  private static BigMoney pay(RateTable table, long cents, long before) {
    return table.commissionOn(usd(cents), usd(before), Trace.silent());
  }

  /** Amounts lie where the bounds lie, so that bounds are hit often. */
  @Property
  void everyLevelLiesInExactlyOneBand(
      @ForAll("mixed") List<RateTable.Band> bands,
      @ForAll Boundary boundary,
      @ForAll @LongRange(min = -20, max = 320) long level) {
    List<Percent> holding = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      Optional<BigMoney> next = Optional.of(i + 1)
          .filter(above -> above < bands.size())
          .map(above -> bands.get(above).from());
      int low = usd(level).compareTo(bands.get(i).from());
      int high = next.map(usd(level)::compareTo).orElse(-1);
      boolean holds = boundary == Boundary.LOWER_INCLUSIVE
          ? (i == 0 || low >= 0) && high < 0
          : (i == 0 || low > 0) && (high <= 0);
      if (holds) {
        holding.add(bands.get(i).rate());
      }
    }
    assertThat(holding).containsExactly(RateTable.of(boundary, bands).rateAt(usd(level)));
  }

  @Property
  void slicesCoverTheAmountWithoutGapOrOverlap(
      @ForAll("mixed") List<RateTable.Band> bands,
      @ForAll Boundary boundary,
      @ForAll @LongRange(min = -320, max = 320) long amount,
      @ForAll @LongRange(min = -20, max = 320) long before) {
    Explained<BigMoney> paid = Explained.of(
        "asked",
        Detail.FULL,
        trace -> RateTable.of(boundary, bands).commissionOn(usd(amount), usd(before), trace));
    Explanation steps = paid.because().orElseThrow().steps().get(0);
    BigDecimal covered = steps.steps().stream()
        .map(step -> Optional.ofNullable(step.inputs().get("slice")).orElseThrow())
        .map(slice -> slice.number().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(covered).isEqualByComparingTo(usd(amount).getAmount());
    assertThat(steps.outcome()).contains(Figure.of(paid.value()));
    assertThat(Recalculation.contradictionsIn(steps)).isEmpty();
  }

  @Property
  void marginalPayIsMonotoneAndContinuousWhateverTheBoundary(
      @ForAll("slices") List<RateTable.Band> bands,
      @ForAll @LongRange(min = -20, max = 320) long amount) {
    RateTable table = RateTable.of(Boundary.LOWER_INCLUSIVE, bands);
    BigMoney more = pay(table, amount + 1).minus(pay(table, amount));
    BigDecimal top = bands.stream()
        .map(band -> band.rate().fraction())
        .max(BigDecimal::compareTo)
        .orElseThrow();
    assertThat(more.isNegative()).isFalse();
    assertThat(more.isGreaterThan(CENT.multipliedBy(top))).isFalse();
    assertThat(pay(RateTable.of(Boundary.UPPER_INCLUSIVE, bands), amount))
        .isEqualByComparingTo(pay(table, amount));
  }

  @Property
  void retroactivePayJumpsOnlyAtBounds(
      @ForAll("wholes") List<RateTable.Band> bands,
      @ForAll Boundary boundary,
      @ForAll @LongRange(min = 0, max = 320) long amount) {
    RateTable table = RateTable.of(boundary, bands);
    boolean passesBound = bands.stream()
        .skip(1)
        .anyMatch(band ->
            band.from().isEqual(usd(boundary == Boundary.LOWER_INCLUSIVE ? amount + 1 : amount)));
    BigMoney more = pay(table, amount + 1).minus(pay(table, amount));
    BigMoney smooth = CENT.multipliedBy(table.rateAt(usd(amount + 1)).fraction());
    assertThat(more.isEqual(smooth) || passesBound).isTrue();
  }

  @Property
  void marginalPayOnTwoAmountsIsPayOnOneAndThenOnTheOther(
      @ForAll("slices") List<RateTable.Band> bands,
      @ForAll @LongRange(min = -320, max = 320) long one,
      @ForAll @LongRange(min = -320, max = 320) long other) {
    RateTable table = RateTable.of(Boundary.LOWER_INCLUSIVE, bands);
    assertThat(pay(table, one + other))
        .isEqualByComparingTo(pay(table, one).plus(pay(table, other, one)));
  }

  @Property
  void aSaleThatComesBackLeavesNothing(
      @ForAll("mixed") List<RateTable.Band> bands,
      @ForAll Boundary boundary,
      @ForAll @LongRange(min = 0, max = 320) long amount,
      @ForAll @LongRange(min = -20, max = 320) long before) {
    RateTable table = RateTable.of(boundary, bands);
    assertThat(pay(table, amount, before)
            .plus(pay(table, -amount, before + amount))
            .isZero())
        .isTrue();
  }

  @Property
  void salesForACommissionEarnItAndNoCentLessWouldDo(
      @ForAll("slices") List<RateTable.Band> bands,
      @ForAll @LongRange(min = 0, max = 100) long commission) {
    RateTable table = RateTable.of(Boundary.LOWER_INCLUSIVE, bands);
    Optional<BigMoney> sales = table.salesFor(usd(commission)).value();
    BigDecimal topRate = bands.get(bands.size() - 1).rate().fraction();
    assertThat(sales.isPresent() || topRate.signum() == 0).isTrue();
    sales.ifPresent(amount -> {
      BigMoney earned = table.commissionOn(amount, Trace.silent());
      assertThat(earned.getAmount().setScale(20, RoundingMode.HALF_UP))
          .isEqualByComparingTo(usd(commission).getAmount());
      BigMoney less = table.commissionOn(amount.minus(CENT), Trace.silent());
      assertThat(less.isLessThan(earned) || amount.isZero()).isTrue();
    });
  }

  @Property
  void theBlendedRateOfAnAmountEarnsItsCommission(
      @ForAll("mixed") List<RateTable.Band> bands,
      @ForAll @LongRange(min = 1, max = 320) long amount) {
    RateTable table = RateTable.of(Boundary.UPPER_INCLUSIVE, bands);
    Percent blended = table.blendedRateOn(usd(amount), usd(0)).value().orElseThrow();
    assertThat(usd(amount)
            .multipliedBy(blended.fraction())
            .getAmount()
            .setScale(20, RoundingMode.HALF_UP))
        .isEqualByComparingTo(pay(table, amount).getAmount());
  }
}
