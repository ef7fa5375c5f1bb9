package io.sdr.kpi.payrun;

import io.sdr.core.value.Refusal;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a run pays, as columns of whole numbers of the smallest unit of the currency: for every participant a line for each
 * part of the scheme and the total; for every credit what it pays of each part, where the scheme rounds sale by sale.
 */
public final class PayColumns {
  private static final String MET = "";
  private static final String TOO_LARGE = "pay-columns.must-hold-what-is-paid";
  private static final long LOW = (1L << Integer.SIZE) - 1;

  private final CurrencyUnit currency;
  private final long[][] lines;
  private final String[][] unmet;
  private final long[] totals;
  private final Optional<long[][]> sales;

  PayColumns(CurrencyUnit currency, int parts, int participants, Optional<Integer> credits) {
    this.currency = currency;
    this.lines = new long[parts][participants];
    this.unmet = new String[parts][participants];
    for (String[] reasons : unmet) {
      Arrays.fill(reasons, MET);
    }
    this.totals = new long[participants];
    this.sales = credits.map(rows -> new long[parts][rows]);
  }

  /** The currency of all amounts. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** What every participant earned in all. The column is the result itself, not a copy. */
  public long[] totals() {
    return totals;
  }

  /** What every participant earned by a part, by its place in the scheme. The column is the result itself, not a copy. */
  public long[] line(int part) {
    return lines[part];
  }

  /** The first condition that failed, where a part paid a participant nothing for a reason. */
  public Optional<String> unmet(int part, int participant) {
    String reason = unmet[part][participant];
    return reason.equals(MET) ? Optional.empty() : Optional.of(reason);
  }

  /**
   * What every credit pays of a part, by row. The column is the result itself, not a copy.
   *
   * @throws Refusal if the scheme does not round sale by sale, or the credits did not come as columns
   */
  public long[] sales(int part) {
    return sales.orElseThrow(() -> Refusal.because("pay-columns.must-be-rounded-by-sale"))[part];
  }

  Optional<long[]> salesOf(int part) {
    return sales.map(columns -> columns[part]);
  }

  /** What a participant earned in all. */
  public Money total(int participant) {
    return Money.ofMinor(currency, totals[participant]);
  }

  void pay(int part, int participant, long amount) {
    lines[part][participant] = amount;
  }

  /** Adds the lines of a participant up, by halves of words: some may be too large together when all are not. */
  void addUp(int participant) {
    long high = 0;
    long low = 0;
    for (long[] line : lines) {
      high += line[participant] >> Integer.SIZE;
      low += line[participant] & LOW;
    }
    high += low >> Integer.SIZE;
    Refusal.unless(high == (int) high, TOO_LARGE, participant);
    totals[participant] = (high << Integer.SIZE) | (low & LOW);
  }

  /**
   * An amount as a whole number.
   *
   * @throws Refusal if it does not fit into a column
   */
  static long units(Money amount, int participant) {
    try {
      return amount.getAmountMinorLong();
    } catch (ArithmeticException tooLarge) {
      throw Refusal.because(TOO_LARGE, participant);
    }
  }

  void refuse(int part, int participant, String reason) {
    unmet[part][participant] = reason;
  }
}
