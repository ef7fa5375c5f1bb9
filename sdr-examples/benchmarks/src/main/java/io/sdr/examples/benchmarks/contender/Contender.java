package io.sdr.examples.benchmarks.contender;

/** One way of answering the question, with the credits already in the form it works on. */
public interface Contender extends AutoCloseable {
  /** Computes the commission of every credit anew, from amounts and quotas, and keeps it. This is what is timed. */
  void compute();

  /** The commission of every credit in cents, in order of rows, as last computed. */
  long[] cents();

  /** A fingerprint of all commissions: equal for two contenders who agree on every cent. */
  default long digest() {
    long digest = 0;
    for (long cents : cents()) {
      digest = 0x9E3779B97F4A7C15L * (digest + cents) + (digest >>> 29);
    }
    return digest;
  }

  /** Lets go of what is held outside the heap. */
  @Override
  default void close() {}
}
