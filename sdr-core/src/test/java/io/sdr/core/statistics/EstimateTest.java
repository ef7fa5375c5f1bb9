package io.sdr.core.statistics;

import static io.sdr.core.statistics.CorrelationTest.numbers;
import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.base.Splitter;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimateTest {
  private static final Percent LEVEL = Percent.of("95");

  private static Sample sample(String numbers) {
    return Sample.of(
        Splitter.on(' ').splitToStream(numbers).map(BigDecimal::new).toList());
  }

  @Test
  void hasTheIntervalOfAMeanThatStatisticsPackagesPrint() {
    Estimate mean = Estimate.ofMean(sample("3 4 5 8"), LEVEL).value().orElseThrow();

    assertThat(mean.value()).isEqualByComparingTo("5");
    assertThat(mean.low()).isEqualByComparingTo("1.562565");
    assertThat(mean.high()).isEqualByComparingTo("8.437435");
    assertThat(mean.p()).isEqualByComparingTo("0.018986");
  }

  @Test
  void comparesMeansWithoutTakingTheirVariancesToBeEqual() {
    Estimate difference = Estimate.ofDifference(
            sample("27.5 21.0 19.0 23.6 17.0 17.9 16.9 20.1 21.9 22.6 23.1 19.6 19.0 21.7 21.4"),
            sample("27.1 22.0 20.8 23.4 23.4 23.5 25.8 22.0 24.8 20.2 21.9 22.1 22.9 30.5 24.4"),
            LEVEL)
        .value()
        .orElseThrow();

    assertThat(difference.value()).isEqualByComparingTo("-2.833333");
    assertThat(difference.degreesOfFreedom().orElseThrow()).isEqualByComparingTo("27.887304");
    assertThat(difference.low()).isEqualByComparingTo("-4.868023");
    assertThat(difference.high()).isEqualByComparingTo("-0.798644");
    assertThat(difference.p()).isEqualByComparingTo("0.008072");
    assertThat(difference.n()).isEqualTo(30);
    assertThat(difference.isBelow(Percent.of("1"))).isTrue();
  }

  @Test
  void isExactWhereNothingScatters() {
    Estimate same =
        Estimate.ofDifference(sample("5 5"), sample("3 3 3"), LEVEL).value().orElseThrow();

    assertThat(List.of(same.value(), same.low(), same.high())).containsOnly(BigDecimal.valueOf(2));
    assertThat(same.p()).isZero();
    assertThat(Estimate.ofMean(sample("0 0"), LEVEL).value().orElseThrow().p())
        .isEqualByComparingTo("1");
  }

  @Test
  void turnsDifferencesOfLogarithmsIntoShares() {
    Estimate estimate = new Estimate(
        "x",
        3,
        new BigDecimal("-0.05"),
        BigDecimal.ZERO,
        Optional.of(BigDecimal.ONE),
        LEVEL,
        new BigDecimal("-0.1"),
        BigDecimal.ZERO,
        BigDecimal.ONE);

    assertThat(estimate.relativeChange()).isEqualTo(Percent.of("-4.8771"));
    assertThat(estimate.lowestRelativeChange()).isEqualTo(Percent.of("-9.5163"));
    assertThat(estimate.highestRelativeChange()).isEqualTo(Percent.ZERO);
  }

  @Test
  void comparesSharesAfterPriceAndBonett() {
    Estimate difference = Estimate.ofShares(
            List.of(Proportion.of(56, 70)), List.of(Proportion.of(48, 80)), LEVEL)
        .value()
        .orElseThrow();
    assertThat(difference.value()).isEqualByComparingTo("0.2");
    assertThat(difference.low()).isEqualByComparingTo("0.052453");
    assertThat(difference.high()).isEqualByComparingTo("0.335758");
    assertThat(difference.degreesOfFreedom()).isEmpty();

    Estimate ofDifferences = Estimate.ofShares(
            List.of(Proportion.of(8, 40), Proportion.of(9, 30)),
            List.of(Proportion.of(12, 40), Proportion.of(6, 30)),
            LEVEL)
        .value()
        .orElseThrow();
    assertThat(ofDifferences.value()).isZero();
    assertThat(ofDifferences.low()).isEqualByComparingTo("-0.287363");
    assertThat(ofDifferences.high()).isEqualByComparingTo("0.285789");
    assertThat(
            Estimate.ofShares(List.of(Proportion.of(0, 0)), List.of(Proportion.of(6, 30)), LEVEL))
        .isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void saysNothingOfSingleValues() {
    assertThat(Estimate.ofMean(Sample.of(numbers(3)), LEVEL))
        .isEqualTo(Measured.undefined("too-few-values"));
    assertThat(Estimate.ofDifference(sample("1 2"), sample("3"), LEVEL))
        .isEqualTo(Measured.undefined("too-few-values"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Estimate.ofMean(sample("3 4"), Percent.HUNDRED));
  }

  @Test
  void aMeanOfASampleThatWasAddedUpIsTheSame() {
    Percent level = Percent.of("95");
    Sample sample = Sample.of(List.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(4)));
    assertThat(Estimate.ofMean(
            3, sample.mean().value().orElseThrow(), sample.variance().value().orElseThrow(), level))
        .isEqualTo(Estimate.ofMean(sample, level).value().orElseThrow());
    assertRefused(
        "estimate.must-rest-on-two-values",
        () -> Estimate.ofMean(1, BigDecimal.ONE, BigDecimal.ZERO, level));
  }
}
