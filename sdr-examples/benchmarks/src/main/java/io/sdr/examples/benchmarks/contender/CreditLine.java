package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Bands;

/**
 * A credit as the rule engine sees it: between which totals of the month it lies, and what the rules gave it. Public, with
 * getters, because the classes made of the rules live in another package and loader.
 */
public final class CreditLine {
  private final int index;
  private final boolean isReturn;
  private final long low;
  private final long high;
  private final long bound1;
  private final long bound2;
  private final long bound3;
  private final long bound4;
  private long product;

  CreditLine(int index, long before, long amount, long quota) {
    this.index = index;
    this.isReturn = amount < 0;
    this.low = Math.min(before, before + amount);
    this.high = Math.max(before, before + amount);
    this.bound1 = Bands.from(1, quota);
    this.bound2 = Bands.from(2, quota);
    this.bound3 = Bands.from(3, quota);
    this.bound4 = Bands.from(4, quota);
  }

  /** Adds what lies between two amounts in cents, at a rate in hundredths of a percent. */
  public void earn(long from, long to, int rate) {
    product += (Math.min(high, to) - Math.max(low, from)) * rate;
  }

  int index() {
    return index;
  }

  long cents() {
    return Rounded.halfUp(isReturn ? -product : product);
  }

  /** The smaller of the totals before and after, in cents. */
  public long getLow() {
    return low;
  }

  /** The larger of the totals before and after, in cents. */
  public long getHigh() {
    return high;
  }

  /** Where the second band begins, in cents. */
  public long getBound1() {
    return bound1;
  }

  /** Where the third band begins, in cents. */
  public long getBound2() {
    return bound2;
  }

  /** Where the fourth band begins, in cents. */
  public long getBound3() {
    return bound3;
  }

  /** Where the fifth band begins, in cents. */
  public long getBound4() {
    return bound4;
  }
}
