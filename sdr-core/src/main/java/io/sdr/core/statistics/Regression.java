package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What each of several things adds to another while the rest is held equal, by ordinary least squares.
 *
 * @param method how it was computed, a stable name
 * @param n how many cases
 * @param parameters how many numbers were estimated, the constant among them
 * @param rSquared which part of the variance they explain, rounded to six decimals
 * @param coefficients what each thing adds, by name, in the order given
 */
@JsonPropertyOrder({"method", "n", "parameters", "rSquared", "coefficients"})
public record Regression(
    String method,
    long n,
    int parameters,
    BigDecimal rSquared,
    ImmutableMap<String, Estimate> coefficients) {
  /** Makes a regression. */
  public Regression {
    rSquared = Decimals.computed(rSquared);
  }

  /**
   * Explains numbers by columns and a constant.
   *
   * @param explained one number for each case
   * @param columns for each name one number for each case; all of much the same size, because coefficients are rounded to
   *     six decimals
   * @param level how often an interval holds the true coefficient, such as 95 %
   * @return undefined when there are no more cases than parameters ({@code too-few-cases}), or when one column follows
   *     from the others ({@code columns-depend-on-one-another})
   * @throws Refusal if a column has not a number for each case
   */
  public static Measured<Regression> leastSquares(
      List<BigDecimal> explained, Map<String, ? extends List<BigDecimal>> columns, Percent level) {
    Refusal.unless(
        columns.values().stream().allMatch(column -> column.size() == explained.size()),
        "regression.must-have-a-number-for-each-case");
    return explained.size() <= columns.size() + 1
        ? Measured.undefined("too-few-cases")
        : new LeastSquares(explained, ImmutableList.copyOf(columns.values()))
            .solved()
            .map(solved -> solved.named("least-squares", columns.keySet(), level));
  }

  /**
   * Explains the natural logarithms of positive numbers, so that a coefficient is a {@linkplain
   * Estimate#relativeChange() relative change}.
   *
   * @return undefined like {@link #leastSquares}
   * @throws Refusal if a number is not positive, or a column has not a number for each case
   */
  public static Measured<Regression> logLinear(
      List<BigDecimal> explained, Map<String, ? extends List<BigDecimal>> columns, Percent level) {
    return leastSquares(logarithms(explained), columns, level)
        .map(one -> new Regression(
            "log-linear-least-squares", one.n, one.parameters, one.rSquared, one.coefficients));
  }

  /**
   * The natural logarithms of positive numbers.
   *
   * @throws Refusal if a number is not positive
   */
  public static ImmutableList<BigDecimal> logarithms(List<BigDecimal> values) {
    Refusal.unless(
        values.stream().allMatch(value -> value.signum() > 0),
        "logarithm.must-be-of-a-positive-number");
    return values.stream().map(Distributions::ln).collect(ImmutableList.toImmutableList());
  }

  /**
   * What one thing adds.
   *
   * @throws Refusal if there is no column of this name
   */
  public Estimate coefficient(String name) {
    Estimate coefficient = coefficients.get(name);
    if (coefficient == null) {
      throw Refusal.because("regression.must-have-the-column", name);
    }
    return coefficient;
  }
}
