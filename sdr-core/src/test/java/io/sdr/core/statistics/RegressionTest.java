package io.sdr.core.statistics;

import static io.sdr.core.statistics.CorrelationTest.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegressionTest {
  private static final Percent LEVEL = Percent.of("95");

  /** Longley (1967): employment, and six things that nearly follow from one another. */
  private static final String LONGLEY = """
      60323 83.0 234289 2356 1590 107608 1947
      61122 88.5 259426 2325 1456 108632 1948
      60171 88.2 258054 3682 1616 109773 1949
      61187 89.5 284599 3351 1650 110929 1950
      63221 96.2 328975 2099 3099 112075 1951
      63639 98.1 346999 1932 3594 113270 1952
      64989 99.0 365385 1870 3547 115094 1953
      63761 100.0 363112 3578 3350 116219 1954
      66019 101.2 397469 2904 3048 117388 1955
      67857 104.6 419180 2822 2857 118734 1956
      68169 108.4 442769 2936 2798 120445 1957
      66513 110.8 444546 4681 2637 121950 1958
      68655 112.6 482704 3813 2552 123366 1959
      69564 114.2 502601 3931 2514 125368 1960
      69331 115.7 518173 4806 2572 127852 1961
      70551 116.9 554894 4007 2827 130081 1962
      """;

  private static List<BigDecimal> column(int place) {
    return LONGLEY
        .lines()
        .map(line -> new BigDecimal(Splitter.on(' ').splitToList(line).get(place)))
        .toList();
  }

  @Test
  void agreesWithTheCertifiedFiguresForTheHardestOfDesigns() {
    Map<String, List<BigDecimal>> columns = new LinkedHashMap<>();
    List<String> names = List.of("deflator", "product", "unemployed", "forces", "people", "year");
    names.forEach(name -> columns.put(name, column(names.indexOf(name) + 1)));

    Regression regression =
        Regression.leastSquares(column(0), columns, LEVEL).value().orElseThrow();

    assertThat(regression.coefficients().values())
        .extracting(one -> one.value().toPlainString())
        .containsExactly(
            "15.061872", "-0.035819", "-2.02023", "-1.033227", "-0.051104", "1829.151465");
    assertThat(regression.coefficients().values())
        .extracting(one -> one.standardError().toPlainString())
        .containsExactly("84.914926", "0.033491", "0.4884", "0.214274", "0.226073", "455.478499");
    assertThat(regression.rSquared()).isEqualByComparingTo("0.995479");
    assertThat(regression.parameters()).isEqualTo(7);
    assertThat(regression.coefficients().keySet()).containsExactlyElementsOf(names);
  }

  @Test
  void isTheSameAsComparingTwoMeansWithEqualVariances() {
    Estimate slope = Regression.leastSquares(
            numbers(1, 3, 4, 8), ImmutableMap.of("group", numbers(0, 0, 1, 1)), LEVEL)
        .value()
        .orElseThrow()
        .coefficient("group");

    assertThat(slope.value()).isEqualByComparingTo("4");
    assertThat(slope.standardError()).isEqualByComparingTo("2.236068");
    assertThat(slope.degreesOfFreedom().orElseThrow()).isEqualByComparingTo("2");
  }

  @Test
  void readsLogarithmsAsRelativeChanges() {
    Regression regression = Regression.logLinear(
            numbers(1000, 1000, 1100, 1100), Map.of("raised", numbers(0, 0, 1, 1)), LEVEL)
        .value()
        .orElseThrow();
    Estimate raised = regression.coefficient("raised");

    assertThat(raised.relativeChange()).isEqualTo(Percent.of("10"));
    assertThat(raised.p()).isZero();
    assertThat(regression.rSquared()).isEqualByComparingTo("1");
  }

  @Test
  void findsNothingWhereAllAreAlike() {
    Regression regression = Regression.logLinear(
            numbers(1000, 1000, 1000, 1000), Map.of("raised", numbers(0, 0, 1, 1)), LEVEL)
        .value()
        .orElseThrow();

    assertThat(regression.rSquared()).isZero();
    assertThat(regression.coefficient("raised").p()).isEqualByComparingTo("1");
  }

  @Test
  void saysNothingWhereOneColumnFollowsFromOthers() {
    Measured<Regression> dependent = Measured.undefined("columns-depend-on-one-another");
    List<BigDecimal> explained = numbers(1, 5, 2, 8, 3);
    assertThat(Regression.leastSquares(
            explained, Map.of("a", numbers(1, 2, 3, 4, 7), "b", numbers(3, 5, 7, 9, 15)), LEVEL))
        .isEqualTo(dependent);
    assertThat(Regression.leastSquares(explained, Map.of("a", numbers(4, 4, 4, 4, 4)), LEVEL))
        .isEqualTo(dependent);
    assertThat(Regression.leastSquares(explained, Map.of("a", numbers(0, 0, 0, 0, 0)), LEVEL))
        .isEqualTo(dependent);
  }

  @Test
  void saysNothingOfFewerCasesThanParameters() {
    assertThat(Regression.leastSquares(numbers(1, 2), Map.of("a", numbers(1, 2)), LEVEL))
        .isEqualTo(Measured.undefined("too-few-cases"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> Regression.leastSquares(numbers(1, 2, 3), Map.of("a", numbers(1, 2)), LEVEL));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Regression.leastSquares(
                numbers(1, 2, 4), Map.of("a", numbers(1, 2, 3)), LEVEL)
            .value()
            .orElseThrow()
            .coefficient("b"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Regression.logLinear(numbers(1, 0, 3), Map.of(), LEVEL));
  }
}
