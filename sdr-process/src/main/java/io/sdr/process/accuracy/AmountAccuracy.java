package io.sdr.process.accuracy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * How far amounts that were foretold lay from those that came.
 *
 * @param n how many forecasts
 * @param error the sum of all errors, whichever way, as a share of what came, whichever way that is (WAPE, {@code Σ|e|/Σ|A|}):
 *     what was returned does not make what was sold less; undefined ({@code nothing-came}) where nothing came
 * @param bias how much more was foretold than came, as a share of the same; negative when less, and never further from nothing
 *     than the error
 * @param meanShare the mean of the errors as shares of what came (MAPE), which small amounts dominate; undefined ({@code
 *     some-not-positive}) unless each amount that came is positive
 * @param meanError the mean error, whichever way; undefined ({@code no-sample}) without forecasts
 * @param rootMeanSquare the root of the mean squared error, which large errors dominate
 */
@JsonPropertyOrder({"n", "error", "bias", "meanShare", "meanError", "rootMeanSquare"})
public record AmountAccuracy(
    long n,
    Measured<Percent> error,
    Measured<Percent> bias,
    Measured<Percent> meanShare,
    Measured<BigMoney> meanError,
    Measured<BigMoney> rootMeanSquare) {
  /**
   * How good past forecasts were.
   *
   * @param currency the currency of all amounts
   * @throws Refusal if an amount is in another currency
   */
  public static Explained<AmountAccuracy> of(
      List<PastForecast> past, CurrencyUnit currency, Detail detail) {
    Refusal.unless(
        past.stream().allMatch(one -> one.actual().getCurrencyUnit().equals(currency)),
        "past-forecast.must-have-one-currency");
    return Explained.of(
        "accuracy.amounts", detail, trace -> new Reader(past, currency, trace).read());
  }

  private static final class Reader {
    private final List<PastForecast> past;
    private final CurrencyUnit currency;
    private final Trace trace;
    private final BigDecimal n;

    Reader(List<PastForecast> past, CurrencyUnit currency, Trace trace) {
      this.past = past;
      this.currency = currency;
      this.trace = trace;
      this.n = BigDecimal.valueOf(past.size());
    }

    AmountAccuracy read() {
      BigMoney actual = sum(one -> one.actual().getAmount());
      BigMoney foretold = sum(one -> one.forecast().getAmount());
      BigMoney came = sum(one -> one.actual().getAmount().abs());
      BigMoney errors = sum(one -> one.error().getAmount().abs());
      Measured<Percent> bias = bias(foretold, actual, came);
      Measured<Percent> error = error(errors, came);
      trace.given("n", past.size());
      trace.yields(Operation.SAME, error.map(Figure::of));
      return new AmountAccuracy(
          past.size(), error, bias, meanShare(), mean(errors), rootMeanSquare());
    }

    private Measured<Percent> bias(BigMoney foretold, BigMoney actual, BigMoney came) {
      boolean isTooLittle = foretold.isLessThan(actual);
      Trace step = trace.step(isTooLittle ? "accuracy.bias-to-too-little" : "accuracy.bias");
      BigMoney over = step.step("accuracy.foretold-too-much")
          .given("foretold", foretold)
          .given("actual", actual)
          .yields(Operation.DIFFERENCE, Decimals.computed(foretold.minus(actual)));
      Measured<Percent> bias = quotient(over, came);
      step.given("over", over).given("came", came).given("short", over.negated());
      bias.value()
          .ifPresent(
              share -> step.given("shortShare", new Percent(share.points().negate())));
      step.yields(Operation.QUOTIENT, bias.map(Figure::of));
      return bias;
    }

    private Measured<Percent> error(BigMoney errors, BigMoney came) {
      Measured<Percent> error = quotient(errors, came);
      trace
          .step("accuracy.error")
          .given("errors", errors)
          .given("came", came)
          .yields(Operation.QUOTIENT, error.map(Figure::of));
      return error;
    }

    private static Measured<Percent> quotient(BigMoney part, BigMoney came) {
      return came.isPositive()
          ? Measured.of(Percent.ofFraction(Decimals.quotient(part.getAmount(), came.getAmount())))
          : Measured.undefined("nothing-came");
    }

    private Measured<Percent> meanShare() {
      if (past.isEmpty() || !past.stream().allMatch(one -> one.actual().isPositive())) {
        return Measured.undefined(past.isEmpty() ? "no-sample" : "some-not-positive");
      }
      BigDecimal shares = past.stream()
          .map(one ->
              Decimals.quotient(one.error().getAmount().abs(), one.actual().getAmount()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      return Measured.of(Percent.ofFraction(Decimals.quotient(shares, n)));
    }

    private Measured<BigMoney> mean(BigMoney errors) {
      return past.isEmpty()
          ? Measured.undefined("no-sample")
          : Measured.of(money(Decimals.quotient(errors.getAmount(), n)));
    }

    private Measured<BigMoney> rootMeanSquare() {
      BigDecimal squares = sum(one -> one.error().getAmount().pow(2)).getAmount();
      return past.isEmpty()
          ? Measured.undefined("no-sample")
          : Measured.of(money(Decimals.quotient(squares, n).sqrt(MathContext.DECIMAL128)));
    }

    private BigMoney sum(Function<PastForecast, BigDecimal> amount) {
      return money(past.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private BigMoney money(BigDecimal amount) {
      return Decimals.computed(BigMoney.of(currency, amount));
    }
  }
}
