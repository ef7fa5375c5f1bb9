package io.sdr.kpi.contest;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.util.List;

/** Adding and dividing figures of one kind. */
final class FigureSum {
  private FigureSum() {}

  /** The sum; undefined for no figures ({@code nothing-counts}) or several kinds ({@code figures-of-several-kinds}). */
  static Measured<Figure> of(List<Figure> figures) {
    if (figures.isEmpty()) {
      return Measured.undefined("nothing-counts");
    }
    Figure first = figures.get(0);
    if (!figures.stream().allMatch(first::isLike)) {
      return Measured.undefined("figures-of-several-kinds");
    }
    return Measured.of(first.withNumber(figures.stream()
        .map(figure -> figure.number().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  /** An equal part of a figure. */
  static Figure part(Figure whole, long parts) {
    return whole.withNumber(
        Decimals.quotient(whole.number().orElseThrow(), BigDecimal.valueOf(parts)));
  }
}
