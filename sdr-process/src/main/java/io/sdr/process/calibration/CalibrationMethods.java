package io.sdr.process.calibration;

/** The ways to calibrate that come with the library. */
public final class CalibrationMethods {
  private CalibrationMethods() {}

  /**
   * Isotonic regression: of all curves that never fall, the one that is nearest to what came of the leads, found exactly by pooling
   * adjacent violators. It assumes nothing else, and so needs many leads: hundreds rather than dozens. Between two blocks of leads
   * the chance rises in a straight line.
   *
   * <p>Source: Ayer, Brunk, Ewing, Reid and Silverman (1955); for chances of models Zadrozny and Elkan (2002).
   */
  public static CalibrationMethod isotonic() {
    return ImmutableIsotonicMethod.of();
  }

  /**
   * Platt scaling: a logistic curve through the chances, which a few dozen leads are enough for, if the model errs in that shape.
   * Undefined ({@code no-variation}) where the model gives the same to all, or ({@code not-rising}) where more was won of what it gave
   * less; both ends are drawn in a little, as if a lead more had been won and lost.
   *
   * <p>Source: Platt (1999), with the targets given there, solved by Newton's method in short steps.
   */
  public static CalibrationMethod platt() {
    return ImmutablePlattMethod.of();
  }
}
