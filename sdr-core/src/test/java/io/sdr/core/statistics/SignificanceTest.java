package io.sdr.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificanceTest {
  private static final Percent FIVE = Percent.of("5");

  @ParameterizedTest
  @CsvSource({"48, 255, 52, 395, 1.95, 0.051", "30, 50, 40, 100, 2.31, 0.021"})
  void comparesTwoSharesAsThePublishedExamplesDo(
      long hits, long trials, long otherHits, long otherTrials, String z, String p) {
    Significance test = Significance.twoProportionZ(
            Proportion.of(hits, trials), Proportion.of(otherHits, otherTrials))
        .value()
        .orElseThrow();

    assertThat(test.statistic().orElseThrow()).isCloseTo(new BigDecimal(z), within("0.005"));
    assertThat(test.p()).isCloseTo(new BigDecimal(p), within("0.0005"));
    assertThat(test.n()).isEqualTo(trials + otherTrials);
    assertThat(test.method()).isEqualTo("two-proportion-z");
  }

  private static Offset<BigDecimal> within(String offset) {
    return Offset.offset(new BigDecimal(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 4, 1, 4, 0.485714",
    "6, 18, 4, 5, 0.126869",
    "3, 5, 2, 2, 1",
    "3000000000, 9000000000, 4, 4, 0.012346"
  })
  void testsSmallSharesExactlyAsFisherDid(
      long hits, long trials, long otherHits, long otherTrials, BigDecimal p) {
    Significance test = Significance.fisherExact(
            Proportion.of(hits, trials), Proportion.of(otherHits, otherTrials))
        .value()
        .orElseThrow();

    assertThat(test.p()).isEqualByComparingTo(p);
    assertThat(test.statistic()).isEmpty();
  }

  @Test
  void addsTheExactTestWhereFewerThanFiveAreExpected() {
    assertThat(methods(Proportion.of(6, 18), Proportion.of(4, 5)))
        .containsExactly("two-proportion-z", "fisher-exact");
    assertThat(methods(Proportion.of(5, 10), Proportion.of(5, 10)))
        .containsExactly("two-proportion-z");
    assertThat(methods(Proportion.of(5, 10), Proportion.of(4, 10)))
        .containsExactly("two-proportion-z", "fisher-exact");
  }

  private static ImmutableList<String> methods(Proportion one, Proportion other) {
    return Significance.ofDifference(one, other).value().orElseThrow().stream()
        .map(Significance::method)
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void saysNothingWhereThereIsNothingToCompare() {
    Proportion none = Proportion.of(0, 0);
    Proportion some = Proportion.of(1, 2);
    assertThat(Significance.ofDifference(none, some)).isEqualTo(Measured.undefined("no-sample"));
    assertThat(Significance.fisherExact(some, none)).isEqualTo(Measured.undefined("no-sample"));
    assertThat(Significance.ofDifference(Proportion.of(2, 2), Proportion.of(9, 9)))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(Significance.fisherExact(Proportion.of(0, 2), Proportion.of(0, 9)))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(Significance.fisherExact(Proportion.of(9_999, 40_000), Proportion.of(1, 40_000)))
        .isEqualTo(Measured.undefined("sample-too-large-for-an-exact-test"));
    assertThat(Significance.ofSigns(0, 0)).isEqualTo(Measured.undefined("no-sample"));
    assertThat(Significance.ofSigns(Integer.MAX_VALUE, 1))
        .isEqualTo(Measured.undefined("sample-too-large-for-an-exact-test"));
    assertThat(Significance.chiSquared(List.of(List.of(5L, 5L))))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(Significance.chiSquared(List.of())).isEqualTo(Measured.undefined("no-variation"));
    assertThat(Significance.chiSquared(List.of(List.of(5L, 0L), List.of(7L, 0L))))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(Significance.chiSquaredOfShares(List.of(7L), List.of(BigDecimal.ONE)))
        .isEqualTo(Measured.undefined("no-variation"));
  }

  @Test
  void comparesHowRowsAreShared() {
    Significance test = Significance.chiSquared(
            List.of(List.of(10L, 20L, 30L), List.of(20L, 20L, 20L)))
        .value()
        .orElseThrow();

    assertThat(test)
        .isEqualTo(new Significance(
            "chi-squared",
            120,
            Optional.of(new BigDecimal("5.333333")),
            new BigDecimal("0.069483"),
            Optional.empty()));
  }

  @Test
  void comparesCountsWithTheirShares() {
    List<BigDecimal> equal = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    assertThat(p(List.of(18L, 22L, 35L), equal)).isEqualByComparingTo("0.042426");
    assertThat(
            p(List.of(30L, 14L, 16L), List.of(BigDecimal.valueOf(2), equal.get(0), equal.get(0))))
        .isEqualByComparingTo("0.935507");
    assertThat(Significance.chiSquaredOfShares(List.of(4L, 5L, 5L), equal))
        .isEqualTo(Measured.undefined("expected-counts-below-five"));
    assertThat(Significance.chiSquaredOfShares(List.of(4L, 5L, 6L), equal).isDefined())
        .isTrue();
  }

  private static BigDecimal p(List<Long> counts, List<BigDecimal> weights) {
    return Significance.chiSquaredOfShares(counts, weights)
        .value()
        .orElseThrow()
        .p();
  }

  @Test
  void testsSigns() {
    assertThat(Significance.ofSigns(6, 0).value().orElseThrow().p())
        .isEqualByComparingTo("0.03125");
    assertThat(Significance.ofSigns(2, 8).value().orElseThrow().p())
        .isEqualByComparingTo("0.109375");
  }

  @Test
  void correctsAfterHolmAndNeverBelowAStrongerResult() {
    ImmutableList<Significance> corrected = Significance.correctedAfterHolm(
        List.of(test("0.04"), test("0.01"), test("0.03"), test("0.005")));

    assertThat(corrected)
        .extracting(one -> one.holm().orElseThrow().toPlainString())
        .containsExactly("0.06", "0.03", "0.06", "0.02");
    assertThat(corrected)
        .extracting(one -> one.isBelow(FIVE))
        .containsExactly(false, true, false, true);
    assertThat(test("0.04").isBelow(FIVE)).isTrue();
    assertThat(test("0.05").isBelow(FIVE)).isFalse();
    assertThat(Significance.correctedAfterHolm(List.of(test("0.7"), test("0.8"))))
        .extracting(one -> one.holm().orElseThrow())
        .containsExactly(BigDecimal.ONE, BigDecimal.ONE);
  }

  private static Significance test(String p) {
    return new Significance("test", 10, Optional.empty(), new BigDecimal(p), Optional.empty());
  }

  @Test
  void noChanceIsShownAsNothing() {
    assertThat(Significance.shown(new BigDecimal("0.0001")))
        .isEqualTo(Figure.of(new BigDecimal("0.0001")));
    assertThat(Significance.shown(BigDecimal.ZERO))
        .isEqualTo(Significance.shown(new BigDecimal("0.000099")))
        .isEqualTo(Figure.of("significance.below-a-ten-thousandth"));
  }

  @Test
  void refusesWhatIsNoTableAndNoProbability() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> test("1.01"));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> test("-0.01"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Significance.chiSquared(List.of(List.of(1L, 2L), List.of(1L))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Significance.chiSquared(List.of(List.of(-1L, 2L), List.of(1L, 2L))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> Significance.chiSquaredOfShares(List.of(5L, 5L), List.of(BigDecimal.ONE)));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Significance.chiSquaredOfShares(
            List.of(5L, 5L), List.of(BigDecimal.ONE, BigDecimal.ZERO)));
  }
}
