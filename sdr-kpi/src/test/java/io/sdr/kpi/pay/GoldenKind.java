package io.sdr.kpi.pay;

/** Computes a case of one kind through the public API and compares every expected figure. */
@FunctionalInterface
interface GoldenKind {
  void check(GoldenCase golden);
}
