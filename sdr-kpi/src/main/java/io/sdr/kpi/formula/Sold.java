package io.sdr.kpi.formula;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.goal.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which sales a formula runs over.
 *
 * @param figure which figure of each credit counts
 * @param anyOf credits that fit any of these count with their figure, others with nothing; all do where there are none
 * @param since over which span of the calendar they add up; empty for the period alone
 * @param through what of the running total counts: a hurdle, a cap, or everything
 * @param goal the measure whose goal they are held against, where there is one
 */
public record Sold(
    CreditFigure figure,
    ImmutableList<Criteria> anyOf,
    Optional<Cadence> since,
    Slopes through,
    Optional<Measure> goal) {
  private static final Slopes EVERYTHING = Slopes.constant(BigDecimal.ONE);

  /** All of a figure of the credits that fit. */
  public static Sold of(
      CreditFigure figure, List<Criteria> anyOf, Optional<Cadence> since, Optional<Measure> goal) {
    return new Sold(figure, ImmutableList.copyOf(anyOf), since, EVERYTHING, goal);
  }

  /** Only a part of these sales, by their running total. */
  public Sold through(Slopes part) {
    return new Sold(figure, anyOf, since, part.after(through), goal);
  }

  /** Whether all of the running total counts. */
  public boolean isEverything() {
    return through.equals(EVERYTHING);
  }

  /** Whether the figure of every credit is known, whatever the credit. */
  public boolean isAlwaysKnown() {
    return figure != CreditFigure.MARGIN && figure != CreditFigure.MARGIN_OR_NOTHING;
  }
}
