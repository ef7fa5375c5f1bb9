package io.sdr.examples.benchmarks.contender;

import java.util.stream.IntStream;

/** Work shared among threads, in as many stretches as there are threads. */
public final class Sharing {
  private Sharing() {}

  /** Does a task on all of the items; with one thread, on the caller's. */
  public static void among(int threads, int items, Stretch task) {
    if (threads == 1) {
      task.run(0, items);
      return;
    }
    IntStream.range(0, threads)
        .parallel()
        .forEach(part -> task.run(
            Math.toIntExact((long) items * part / threads),
            Math.toIntExact((long) items * (part + 1) / threads)));
  }

  /** Something to be done with items from one on, up to another. */
  public interface Stretch {
    /** Does it. */
    void run(int from, int to);
  }
}
