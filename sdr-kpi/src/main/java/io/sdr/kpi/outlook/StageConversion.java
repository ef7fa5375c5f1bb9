package io.sdr.kpi.outlook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import java.util.Optional;

/**
 * Deals that came from one stage to another, as a share of those that entered the first.
 *
 * @param stages which stages
 * @param open how deals count that may still come
 */
@JsonPropertyOrder({"stages", "open"})
record StageConversion(StagePair stages, StillOpen open) implements Outlook {
  @Override
  public Reading read(Tally tally, Trace trace) {
    long passed = tally.of(stages.passed());
    long ended = tally.of(stages.ended());
    long undecided = tally.of(stages.open());
    long all = passed + ended + (open == StillOpen.NOT_PASSED ? undecided : 0);
    Proportion share = Proportion.of(passed, all);
    Measured<Figure> value = all == 0
        ? Measured.undefined(undecided == 0 ? "no-deals-entered" : "all-deals-are-open")
        : share.share().map(Figure::of);
    trace
        .step("metric.stage-conversion")
        .given("with", passed)
        .given("all", all)
        .given("open", undecided)
        .given("stages", stages.name())
        .yields(Operation.QUOTIENT, value);
    return new Reading(value, all, share.interval().value(), Optional.empty());
  }
}
