package io.sdr.examples.benchmarks.catalogue;

/** One way of reading the catalogue, with the facts already in the form it works on. */
public interface CatalogueContender extends AutoCloseable {
  /** What a figure is where there is none. */
  long UNDEFINED = Long.MIN_VALUE;

  /** Reads every metric of everyone in every month anew, and keeps it. This is what is timed. */
  void compute();

  /**
   * Every figure as last read, in billionths, halves away from zero: metric by metric as the dictionary has them, in each person by
   * person, month by month.
   */
  long[] billionths();

  /** Lets go of what is held outside the heap. */
  @Override
  default void close() {}
}
