package io.sdr.kpi.payrun;

/** A step made around another: sales earn where they earn there. */
abstract class AroundStep extends Step {
  private final Step of;
  private final int width;

  AroundStep(Step of, int width) {
    this.of = of;
    this.width = width;
  }

  final Step of() {
    return of;
  }

  @Override
  final boolean isOfSales() {
    return of.isOfSales();
  }

  @Override
  final int width() {
    return width;
  }
}
