package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Bands;

/** Cents times rate, rounded to cents. */
final class Rounded {
  private Rounded() {}

  /** Halves away from zero. */
  static long halfUp(long product) {
    long cents = (Math.abs(product) + Bands.WHOLE / 2) / Bands.WHOLE;
    return product < 0 ? -cents : cents;
  }

  /** The same without a branch. */
  static long halfUpBranchFree(long product) {
    long sign = product >> 63;
    long cents = (((product ^ sign) - sign) + Bands.WHOLE / 2) / Bands.WHOLE;
    return (cents ^ sign) - sign;
  }
}
