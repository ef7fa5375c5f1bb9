package io.sdr.examples.benchmarks.funnel;

import com.google.common.collect.ImmutableSortedMap;

/** One way of answering the question, with the changes already in the form it works on. */
public interface FunnelContender extends AutoCloseable {
  /** Counts everything anew and keeps it. This is what is timed. */
  void compute();

  /**
   * All figures as last computed, by names that are the same for every contender: {@code touched/2/passed} is how many passed the
   * third stage in that counting mode, {@code stay/2/moved/17} how many stays there ended with a move after 17 days. What is zero is
   * left out.
   */
  ImmutableSortedMap<String, Long> figures();

  /** Lets go of what is held outside the heap. */
  @Override
  default void close() {}
}
