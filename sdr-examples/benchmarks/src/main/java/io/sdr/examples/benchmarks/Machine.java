package io.sdr.examples.benchmarks;

/** What every measured virtual machine is started with. */
final class Machine {
  /** All of the heap from the start. */
  static final String SMALLEST_HEAP = "-Xms8g";

  /** Room for ten million objects and what they earn, twice. */
  static final String LARGEST_HEAP = "-Xmx8g";

  /** A collector without threads of its own, so that one thread means one. */
  static final String COLLECTOR = "-XX:+UseSerialGC";

  private Machine() {}
}
