package io.sdr.process.funnelrun;

import io.sdr.process.funnel.AmountSum;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Adds up amounts in small units in machine words; what would overflow is carried to a wider integer. */
final class UnitSum {
  private long sum;
  private BigInteger carried = BigInteger.ZERO;
  private long known;
  private long unknown;

  void add(long units) {
    if (units == StageEvents.UNKNOWN_AMOUNT) {
      unknown++;
      return;
    }
    long next = sum + units;
    if (((sum ^ next) & (units ^ next)) < 0) {
      carried = carried.add(BigInteger.valueOf(sum));
      next = units;
    }
    sum = next;
    known++;
  }

  AmountSum sum(CurrencyUnit currency, int decimals) {
    BigDecimal exact = new BigDecimal(carried.add(BigInteger.valueOf(sum)), decimals);
    return new AmountSum(BigMoney.of(currency, exact), known, unknown);
  }
}
