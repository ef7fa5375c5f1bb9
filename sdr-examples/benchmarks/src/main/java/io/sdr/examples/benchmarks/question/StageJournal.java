package io.sdr.examples.benchmarks.question;

import java.util.Arrays;

/**
 * Changes of stage of many deals as columns, in the order in which a journal has them: by day, and on one day as they happened. Made
 * up from a fixed seed, the same on every machine.
 *
 * <p>Stages are numbers: six open ones from 0, then the won one and a lost one. A deal has about five changes: it enters at the first
 * stage or one of the next two, moves on, sometimes skips a stage or goes back, is won or lost, now and then after that opened again,
 * or still stands somewhere. Of some deals that are not won nobody knows the amount.
 *
 * <p>Columns are handed out, not copied, and belong to nobody who would write to them.
 */
public final class StageJournal {
  /** How many stages are open. */
  public static final int OPEN_STAGES = 6;

  /** The stage of deals that are won. */
  public static final int WON = OPEN_STAGES;

  /** The stage of deals that are lost. */
  public static final int LOST = OPEN_STAGES + 1;

  /** The day that the funnel speaks of; no change is later. */
  public static final int AS_OF = 1_500;

  /** Stands for an amount that nobody knows. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  private static final long SEED = 20_261_130;
  private static final int FIRST_DAYS = 1_200;
  private static final int MOST_DAYS_OF_A_STAY = 60;
  private static final int MOST_CHANGES = 40;
  private static final int SMALLEST_CENTS = 100;
  private static final int LARGEST_CENTS = 500_000;

  private final Mixing mixing = new Mixing(SEED);
  private final int[] deals;
  private final int[] stages;
  private final int[] days;
  private int size;
  private int last;

  private StageJournal(int size) {
    this.deals = new int[size];
    this.stages = new int[size];
    this.days = new int[size];
  }

  /** So many changes: always the same ones for the same number. */
  public static StageJournal of(int size) {
    StageJournal journal = new StageJournal(size);
    while (journal.size < size) {
      journal.addDeal();
    }
    return journal.byDay();
  }

  private void addDeal() {
    int deal = size == 0 ? 0 : last + 1;
    last = deal;
    long row = (long) deal * MOST_CHANGES;
    int stage = draw(100, row, 0) < 85 ? 0 : 1 + draw(2, row, 1);
    int day = draw(FIRST_DAYS, row, 2);
    for (int change = 0; stage >= 0 && day <= AS_OF && isRoomFor(change); change++) {
      deals[size] = deal;
      stages[size] = stage;
      days[size++] = day;
      day += draw(1 + draw(MOST_DAYS_OF_A_STAY, row + change, 3), row + change, 4);
      stage = next(stage, draw(100, row + change, 5), draw(OPEN_STAGES, row + change, 6));
    }
  }

  private boolean isRoomFor(int change) {
    return change < MOST_CHANGES && size < deals.length;
  }

  /** The stage that a deal enters next; negative when it stays. */
  private static int next(int stage, int chance, int other) {
    if (stage >= WON) {
      return chance < 3 ? other : -1;
    }
    if (chance < 62) {
      return stage + 1;
    }
    if (chance < 72) {
      return Math.min(WON, stage + 2);
    }
    if (chance < 80) {
      return stage == 0 ? 1 : stage - 1;
    }
    return chance < 94 ? LOST : -1;
  }

  private int draw(int bound, long row, int column) {
    return mixing.below(bound, row, column);
  }

  private StageJournal byDay() {
    int[] next = new int[AS_OF + 2];
    for (int day : days) {
      next[day + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    StageJournal sorted = new StageJournal(size);
    for (int i = 0; i < size; i++) {
      int to = next[days[i]]++;
      sorted.deals[to] = deals[i];
      sorted.stages[to] = stages[i];
      sorted.days[to] = days[i];
    }
    sorted.size = size;
    sorted.last = last;
    return sorted;
  }

  /** How many changes there are. */
  public int size() {
    return size;
  }

  /** The deal of each change, from 0. */
  public int[] deals() {
    return deals;
  }

  /** The stage that each change entered. */
  public int[] stages() {
    return stages;
  }

  /** The day of each change, from 0. */
  public int[] days() {
    return days;
  }

  /** What each deal is worth in cents, or {@link #UNKNOWN}; of a won deal it is known. */
  public long[] amounts() {
    long[] amounts = new long[size == 0 ? 0 : last + 1];
    int[] standing = new int[amounts.length];
    for (int i = 0; i < size; i++) {
      standing[deals[i]] = stages[i];
    }
    for (int deal = 0; deal < amounts.length; deal++) {
      long row = (long) deal * MOST_CHANGES;
      boolean isKnown = standing[deal] == WON || draw(20, row, 7) > 0;
      amounts[deal] =
          isKnown ? SMALLEST_CENTS + draw(LARGEST_CENTS - SMALLEST_CENTS + 1, row + 1, 7) : UNKNOWN;
    }
    return amounts;
  }
}
