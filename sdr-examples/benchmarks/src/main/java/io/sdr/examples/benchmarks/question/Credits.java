package io.sdr.examples.benchmarks.question;

import java.util.Arrays;

/**
 * A year of credits as columns, in one of two layouts: unordered, as a ledger has them, or grouped by person and month.
 *
 * <p>A <em>row</em> is the number of a credit in the unordered layout; the grouped layout keeps it in a column, and
 * within a person's month has rows in rising order. Days never fall from row to row, so order by day is order by row. A
 * thousandth as many people as credits gives each person's month about 83 credits at every size. Each person has one
 * quota, the same in all months, between two thirds of what is sold on average and 1.6 times that; two credits of a
 * hundred are returns, with a negative amount.
 *
 * <p>Columns are handed out, not copied, and belong to nobody who would write to them.
 */
public final class Credits {
  /** How many months there are. */
  public static final int MONTHS = 12;

  private static final long SEED = 20_261_124;
  private static final int DAYS = 28;
  private static final int CREDITS_OF_A_PERSON = 1_000;
  private static final int SMALLEST_CENTS = 100;
  private static final int LARGEST_CENTS = 500_000;
  private static final int SMALLEST_QUOTA_UNITS = 130_000;
  private static final int LARGEST_QUOTA_UNITS = 320_000;
  private static final int RETURNS_OF_A_HUNDRED = 2;

  private final int[] rows;
  private final int[] people;
  private final int[] months;
  private final int[] days;
  private final long[] amounts;
  private final long[] quotas;

  private Credits(int size, long[] quotas) {
    this.rows = new int[size];
    this.people = new int[size];
    this.months = new int[size];
    this.days = new int[size];
    this.amounts = new long[size];
    this.quotas = quotas;
  }

  /** So many credits, unordered: always the same ones for the same number. */
  public static Credits unordered(int size) {
    Mixing mixing = new Mixing(SEED);
    Credits credits = new Credits(size, quotas(Math.max(1, size / CREDITS_OF_A_PERSON), mixing));
    for (int row = 0; row < size; row++) {
      int amount = SMALLEST_CENTS + mixing.below(LARGEST_CENTS - SMALLEST_CENTS + 1, row, 2);
      boolean isReturn = mixing.below(100, row, 3) < RETURNS_OF_A_HUNDRED;
      credits.rows[row] = row;
      credits.people[row] = mixing.below(credits.quotas.length, row, 0);
      credits.months[row] = mixing.below(MONTHS, row, 1);
      credits.days[row] = 1 + (int) ((long) DAYS * row / size);
      credits.amounts[row] = isReturn ? -amount : amount;
    }
    return credits;
  }

  private static long[] quotas(int people, Mixing mixing) {
    long[] quotas = new long[people];
    Arrays.setAll(
        quotas,
        person -> 100L
            * (SMALLEST_QUOTA_UNITS
                + mixing.below(LARGEST_QUOTA_UNITS - SMALLEST_QUOTA_UNITS + 1, person, 4)));
    return quotas;
  }

  /** The same credits, those of each person together, month after month, each month's in order of rows. */
  public Credits grouped() {
    int[] next = groupStarts();
    Credits grouped = new Credits(size(), quotas);
    for (int i = 0; i < size(); i++) {
      int to = next[group(i)]++;
      grouped.rows[to] = rows[i];
      grouped.people[to] = people[i];
      grouped.months[to] = months[i];
      grouped.days[to] = days[i];
      grouped.amounts[to] = amounts[i];
    }
    return grouped;
  }

  /**
   * Where each person's month begins when grouped: that of person p and month m at index {@code p * MONTHS + m}, and in
   * the end the number of credits.
   */
  public int[] groupStarts() {
    int[] starts = new int[groups() + 1];
    for (int i = 0; i < size(); i++) {
      starts[group(i) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  /** How many credits there are. */
  public int size() {
    return rows.length;
  }

  /** How many months of people there are, with credits or without. */
  public int groups() {
    return quotas.length * MONTHS;
  }

  /** Which person's month a credit belongs to. */
  public int group(int index) {
    return people[index] * MONTHS + months[index];
  }

  /** The number of each credit in the unordered layout. */
  public int[] rows() {
    return rows;
  }

  /** The person of each credit, from 0. */
  public int[] people() {
    return people;
  }

  /** The month of each credit, from 0. */
  public int[] months() {
    return months;
  }

  /** The day of the month of each credit, from 1. */
  public int[] days() {
    return days;
  }

  /** The amount of each credit in cents, negative for returns. */
  public long[] amounts() {
    return amounts;
  }

  /** What each person is to sell in a month, in cents; the index is the person. */
  public long[] quotas() {
    return quotas;
  }

  /** Brings a column in the order of these credits, such as what they earn, into the order of rows. */
  public long[] byRow(long[] column) {
    long[] sorted = new long[size()];
    for (int i = 0; i < size(); i++) {
      sorted[rows[i]] = column[i];
    }
    return sorted;
  }
}
