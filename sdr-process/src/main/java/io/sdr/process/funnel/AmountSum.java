package io.sdr.process.funnel;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What amounts sum to, and how many of them nobody knew.
 *
 * @param sum the exact sum of the known ones
 * @param known how many are known
 * @param unknown how many are not
 */
public record AmountSum(BigMoney sum, long known, long unknown) {
  /** Makes a sum. */
  public AmountSum {
    Refusal.unless(
        known >= 0 && unknown >= 0, "amount-sum.must-not-have-negative-count", known, unknown);
    sum = plain(sum);
  }

  /** Both sums. */
  public AmountSum plus(AmountSum other) {
    return new AmountSum(
        sum.plus(other.sum),
        Math.addExact(known, other.known),
        Math.addExact(unknown, other.unknown));
  }

  Measured<Figure> timesAverage(BigDecimal times) {
    return known == 0
        ? Measured.undefined("no-won-deals")
        : Measured.of(Figure.of(BigMoney.of(
            sum.getCurrencyUnit(),
            Decimals.quotient(times.multiply(sum.getAmount()), BigDecimal.valueOf(known)))));
  }

  private static BigMoney plain(BigMoney sum) {
    return BigMoney.of(sum.getCurrencyUnit(), sum.getAmount().stripTrailingZeros());
  }

  /** Adds up amounts one by one, and counts those that nobody knows. */
  static final class Counter {
    private final CurrencyUnit currency;
    private BigDecimal sum = BigDecimal.ZERO;
    private long known;
    private long unknown;

    Counter(CurrencyUnit currency) {
      this.currency = currency;
    }

    void add(Optional<BigMoney> amount) {
      if (amount.isPresent()) {
        sum = sum.add(amount.get().getAmount());
        known++;
      } else {
        unknown++;
      }
    }

    AmountSum sum() {
      return new AmountSum(BigMoney.of(currency, sum), known, unknown);
    }
  }
}
