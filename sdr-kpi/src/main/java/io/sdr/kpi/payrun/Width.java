package io.sdr.kpi.payrun;

/** How many bits numbers take, besides their sign. */
final class Width {
  /** So many fit, whatever is done with them next. */
  static final int MOST = 60;

  private Width() {}

  static int of(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number ^ (number >> 63));
  }

  /** Of the largest. */
  static int of(long[] numbers) {
    long bits = 0;
    for (long number : numbers) {
      bits |= number ^ (number >> 63);
    }
    return Long.SIZE - Long.numberOfLeadingZeros(bits);
  }
}
