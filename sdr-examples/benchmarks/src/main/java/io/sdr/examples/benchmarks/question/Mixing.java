package io.sdr.examples.benchmarks.question;

/**
 * Numbers that look random and depend on nothing but where they stand: a seed, a row and a column.
 *
 * <p>The bits are mixed by the finaliser of SplitMix64, written out here so that no version of a library can change the
 * credits.
 */
public final class Mixing {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final long seed;

  /** Numbers of a seed. */
  public Mixing(long seed) {
    this.seed = seed;
  }

  /**
   * A number from 0 up to, but without, the bound.
   *
   * @param column one of eight, from 0
   */
  public int below(int bound, long row, int column) {
    long high = bits(row, column) >>> 32;
    return (int) ((high * bound) >>> 32);
  }

  private long bits(long row, int column) {
    long z = seed + STEP * (8 * row + column + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
