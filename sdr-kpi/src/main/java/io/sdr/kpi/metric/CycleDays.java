package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Locale;
import org.immutables.value.Value;

/** Days from opening a deal to deciding it. Won and lost deals are told apart: lost ones are often let go early. */
@Value.Immutable
public abstract class CycleDays implements BuiltIn {
  CycleDays() {}

  static CycleDays of(Outcome outcome, Statistic statistic) {
    return ImmutableCycleDays.builder().outcome(outcome).statistic(statistic).build();
  }

  /** Whether won or lost deals are looked at. */
  @Value.Default
  public Outcome outcome() {
    return Outcome.WON;
  }

  /** What is taken as typical. */
  @Value.Default
  public Statistic statistic() {
    return Statistic.MEDIAN;
  }

  @Value.Check
  void check() {
    Refusal.unless(outcome().isDecided(), "cycle-days.must-be-of-decided-deals", outcome());
  }

  @Override
  public Reading read(Tally tally, Trace trace) {
    Occurrences days = tally.of(isOfWon() ? Quantities.DAYS_TO_WIN : Quantities.DAYS_TO_LOSE);
    Measured<Figure> value = trace
        .step(rule())
        .given("deals", days.size())
        .yields(Operation.STATED, typical(tally, days).map(Figure::of));
    return statistic() == Statistic.MEAN
        ? Reading.ofMean(value, days)
        : Reading.of(value, days.size());
  }

  private Measured<BigDecimal> typical(Tally tally, Occurrences days) {
    if (tally.of(isOfWon() ? Quantities.DEALS_WON : Quantities.DEALS_LOST) == 0) {
      return Measured.undefined(isOfWon() ? "no-won-deals" : "no-lost-deals");
    }
    if (days.size() == 0) {
      return Measured.undefined("no-known-openings");
    }
    return statistic() == Statistic.MEDIAN ? days.median() : days.mean();
  }

  private boolean isOfWon() {
    return outcome() == Outcome.WON;
  }

  private String rule() {
    return "metric.cycle-days." + outcome().name().toLowerCase(Locale.ROOT) + "."
        + statistic().name().toLowerCase(Locale.ROOT);
  }

  /** Which value stands for many. */
  public enum Statistic {
    /** Half of the deals took at most as long. */
    @JsonProperty("median")
    MEDIAN,
    /** The arithmetic mean; a few long deals pull it up. */
    @JsonProperty("mean")
    MEAN
  }
}
