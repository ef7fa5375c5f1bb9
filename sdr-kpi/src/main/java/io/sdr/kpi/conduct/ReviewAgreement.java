package io.sdr.kpi.conduct;

import io.sdr.core.explain.Operation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.statistics.RaterTable;
import io.sdr.kpi.metric.MetricForm;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.util.function.Function;

/** How far those who review work agree, as a share and over chance. */
final class ReviewAgreement {
  static final String NO_DOUBLE_REVIEWS = "no-double-reviews";

  private ReviewAgreement() {}

  /** Work of which both say the same, as a share of all that was reviewed twice. */
  record Share() implements Conduct {}

  /** Agreement over chance as Cohen sees it. */
  record Kappa() implements Conduct {}

  /** Agreement over chance as Gwet sees it. */
  record Ac1() implements Conduct {}

  static long agreed(Tally tally) {
    return tally.of(ConductQuantities.REVIEWED_TWICE)
        - tally.of(ConductQuantities.PASSED_FIRST_ALONE)
        - tally.of(ConductQuantities.PASSED_SECOND_ALONE);
  }

  static MetricForm overChance(Function<RaterTable, Measured<BigDecimal>> coefficient) {
    return (rule, tally, trace) -> {
      long both = tally.of(ConductQuantities.PASSED_BOTH);
      long first = tally.of(ConductQuantities.PASSED_FIRST_ALONE);
      long second = tally.of(ConductQuantities.PASSED_SECOND_ALONE);
      long neither = agreed(tally) - both;
      long reviewed = tally.of(ConductQuantities.REVIEWED_TWICE);
      Measured<Figure> value = reviewed == 0
          ? Measured.undefined(NO_DOUBLE_REVIEWS)
          : coefficient
              .apply(RaterTable.ofVerdicts(both, first, second, neither))
              .map(Figure::of);
      trace
          .step(rule)
          .given("facts", reviewed)
          .given("both", both)
          .given("first", first)
          .given("second", second)
          .given("neither", neither)
          .yields(Operation.STATED, value);
      return Reading.of(value, reviewed);
    };
  }
}
