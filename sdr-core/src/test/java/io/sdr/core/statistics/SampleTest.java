package io.sdr.core.statistics;

import static io.sdr.core.statistics.CorrelationTest.numbers;
import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {
  private static final Percent FIFTH = Percent.of("20");

  private static Sample of(long... numbers) {
    return Sample.of(numbers(numbers));
  }

  @Test
  void describesNumbersExactly() {
    Sample sample = of(8, 3, 5, 4);

    assertThat(sample.mean().value()).contains(BigDecimal.valueOf(5));
    assertThat(sample.median().value()).contains(new BigDecimal("4.5"));
    assertThat(of(3, 9, 4).median().value()).contains(BigDecimal.valueOf(4));
    assertThat(sample.variance().value().orElseThrow())
        .isEqualByComparingTo("4.666666666666666666666666666666667");
    assertThat(sample.variation().value()).contains(Percent.of("43.2049"));
  }

  @Test
  void tellsALongTailFromAnEvenSpread() {
    assertThat(of(1, 2, 3, 4, 10).skewness().value().orElseThrow())
        .isEqualByComparingTo("1.697056");
    assertThat(of(1, 7, 8, 9, 10).skewness().value().orElseThrow())
        .isEqualByComparingTo("-1.697056");
    assertThat(of(1, 2, 3, 4, 5).skewness().value().orElseThrow()).isZero();
  }

  @Test
  void tellsTwoPeaksFromOne() {
    assertThat(of(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9)
            .bimodality()
            .value()
            .orElseThrow())
        .isEqualByComparingTo("0.718428");
    assertThat(of(1, 4, 5, 5, 5, 5, 6, 9).bimodality().value().orElseThrow())
        .isEqualByComparingTo("0.133871");
  }

  @Test
  void measuresHowUnevenlySomethingIsShared() {
    assertThat(of(1, 2, 3, 4).gini().value().orElseThrow()).isEqualByComparingTo("0.25");
    assertThat(of(7, 7, 7).gini().value().orElseThrow()).isZero();
    assertThat(of(0, 9, 0, 0).gini().value().orElseThrow()).isEqualByComparingTo("0.75");
  }

  @Test
  void countsTheNextOfTheLargestInPart() {
    assertThat(of(5, 5, 5, 5).shareOfLargest(FIFTH).value()).contains(FIFTH);
    assertThat(of(1, 2, 3, 4).shareOfLargest(FIFTH).value()).contains(Percent.of("32"));
    assertThat(of(1, 1, 1, 1, 6).shareOfLargest(FIFTH).value()).contains(Percent.of("60"));
    assertThat(of(1, 1, 1, 1, 6).shareOfLargest(Percent.of("30")).value())
        .contains(Percent.of("65"));
    assertThat(of(1, 3).shareOfLargest(Percent.HUNDRED).value()).contains(Percent.HUNDRED);
  }

  @Test
  void saysNothingWhereNothingFollows() {
    Sample none = Sample.of(List.of());
    assertThat(none.mean()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(none.median()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(of(3).variance()).isEqualTo(Measured.undefined("too-few-values"));
    assertThat(of(1, 2).skewness()).isEqualTo(Measured.undefined("too-few-values"));
    assertThat(of(1, 2, 3).bimodality()).isEqualTo(Measured.undefined("too-few-values"));
    assertThat(of(2, 2, 2, 2).skewness()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(of(2, 2, 2, 2).bimodality()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(of(-3, 3).variation()).isEqualTo(Measured.undefined("mean-not-positive"));
    assertThat(none.gini()).isEqualTo(Measured.undefined("nothing-to-share"));
    assertThat(of(0, 0).shareOfLargest(FIFTH)).isEqualTo(Measured.undefined("nothing-to-share"));
    assertThat(of(-1, 4).gini()).isEqualTo(Measured.undefined("negative-values"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> of(1).shareOfLargest(Percent.of("101")));
  }

  @Test
  void findsQuantilesOnTheLineBetweenNumbersOrAmongThem() {
    Sample sample = of(1, 2, 4, 8);

    assertThat(sample.quantile(Percent.of("50"), QuantileMethod.LINEAR).value())
        .contains(BigDecimal.valueOf(3));
    assertThat(sample.quantile(Percent.of("90"), QuantileMethod.LINEAR).value())
        .contains(new BigDecimal("6.8"));
    assertThat(sample.quantile(Percent.of("50"), QuantileMethod.INVERTED_CDF).value())
        .contains(BigDecimal.valueOf(2));
    assertThat(sample.quantile(Percent.of("51"), QuantileMethod.INVERTED_CDF).value())
        .contains(BigDecimal.valueOf(4));
  }

  @ParameterizedTest
  @EnumSource
  void reachesFromTheSmallestToTheLargest(QuantileMethod method) {
    Sample sample = of(7, 2, 9);

    assertThat(sample.quantile(Percent.ZERO, method).value()).contains(BigDecimal.valueOf(2));
    assertThat(sample.quantile(Percent.HUNDRED, method).value()).contains(BigDecimal.valueOf(9));
    assertThat(of().quantile(Percent.ZERO, method)).isEqualTo(Measured.undefined("no-sample"));
    assertRefused(
        "sample.must-have-quantile-of-a-share", () -> sample.quantile(Percent.of("-1"), method));
    assertRefused(
        "sample.must-have-quantile-of-a-share", () -> sample.quantile(Percent.of("101"), method));
  }

  @Test
  void measuresASpreadThatOddNumbersDoNotMove() {
    assertThat(of(1, 2, 3, 4, 5).medianDeviation().value()).contains(BigDecimal.ONE);
    assertThat(of(1, 2, 3, 4, 5_000).medianDeviation().value()).contains(BigDecimal.ONE);
    assertThat(of(1, 2, 3, 4, 5_000).robustDeviation().value()).contains(new BigDecimal("1.4826"));
    assertThat(of().robustDeviation()).isEqualTo(Measured.undefined("no-sample"));
  }
}
