package io.sdr.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  static List<BigDecimal> numbers(long... numbers) {
    return LongStream.of(numbers).mapToObj(BigDecimal::valueOf).toList();
  }

  private static Correlation spearman(List<BigDecimal> xs, List<BigDecimal> ys) {
    return Correlation.spearman(xs, ys).value().orElseThrow();
  }

  @Test
  void givesTiedValuesTheMeanOfTheirPlaces() {
    assertThat(spearman(numbers(1, 2, 2, 4), numbers(10, 20, 30, 40)).coefficient())
        .isEqualByComparingTo("0.948683");
  }

  @Test
  void countsAllOrdersOfFewPairs() {
    Correlation large = spearman(numbers(100, 200, 300, 400, 500), numbers(130, 115, 100, 85, 70));

    assertThat(large)
        .isEqualTo(
            new Correlation("spearman-exact", 5, new BigDecimal("-1"), new BigDecimal("0.016667")));
    assertThat(large.isBelow(Percent.of("5"))).isTrue();
    assertThat(large.isBelow(Percent.of("1"))).isFalse();
  }

  @Test
  void risesWithQuotasThatFollowPotential() {
    assertThat(spearman(numbers(110, 190, 310, 380, 520), numbers(100, 200, 300, 400, 500))
            .coefficient())
        .isEqualByComparingTo("1");
  }

  @Test
  void usesStudentsDistributionForManyPairs() {
    assertThat(spearman(
            numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), numbers(5, 3, 9, 1, 7, 7, 2, 8, 10, 4, 6)))
        .isEqualTo(new Correlation(
            "spearman-t", 11, new BigDecimal("0.205012"), new BigDecimal("0.545367")));
    assertThat(spearman(
            numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), numbers(2, 1, 4, 3, 6, 5, 8, 7, 10, 9)))
        .isEqualTo(new Correlation(
            "spearman-t", 10, new BigDecimal("0.939394"), new BigDecimal("0.000055")));
    assertThat(
            spearman(numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .p())
        .isZero();
  }

  @Test
  void saysNothingOfTooFewOrOfWhatDoesNotVary() {
    assertThat(Correlation.spearman(numbers(1, 2), numbers(1, 2)))
        .isEqualTo(Measured.undefined("too-few-pairs"));
    assertThat(Correlation.spearman(numbers(1, 2, 3), numbers(5, 5, 5)))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Correlation.spearman(numbers(1, 2, 3), numbers(1, 2)));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Correlation("x", 3, new BigDecimal("1.1"), BigDecimal.ONE));
  }
}
