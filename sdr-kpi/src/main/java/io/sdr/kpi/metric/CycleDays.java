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
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Days from opening a deal, or from another beginning, to deciding it. Won and lost deals are told apart: lost ones are often let
 * go early.
 */
@Value.Immutable
public abstract class CycleDays implements BuiltIn {
  CycleDays() {}

  static CycleDays of(Outcome outcome, Statistic statistic) {
    return ImmutableCycleDays.builder().outcome(outcome).statistic(statistic).build();
  }

  static CycleDays since(String since, Outcome outcome, Statistic statistic) {
    return ImmutableCycleDays.builder()
        .since(since)
        .outcome(outcome)
        .statistic(statistic)
        .build();
  }

  /** Days from a named beginning to winning. */
  public static Quantity.Spread daysToWin(String since) {
    return new Quantity.Spread(since + "-to-win-days");
  }

  /** Days from a named beginning to losing. */
  public static Quantity.Spread daysToLose(String since) {
    return new Quantity.Spread(since + "-to-lose-days");
  }

  /** The name of the beginning; the opening where there is none. */
  public abstract Optional<String> since();

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
    since().ifPresent(CycleDays::daysToWin);
    Refusal.unless(outcome().isDecided(), "cycle-days.must-be-of-decided-deals", outcome());
  }

  @Override
  public Reading read(Tally tally, Trace trace) {
    Occurrences days = tally.of(days());
    Trace step = trace.step(rule()).given("deals", days.size());
    since().ifPresent(name -> step.given("since", name));
    Measured<Figure> value = step.yields(Operation.STATED, typical(tally, days).map(Figure::of));
    return statistic() == Statistic.MEAN
        ? Reading.ofMean(value, days)
        : Reading.of(value, days.size());
  }

  private Quantity.Spread days() {
    return isOfWon()
        ? since().map(CycleDays::daysToWin).orElse(Quantities.DAYS_TO_WIN)
        : since().map(CycleDays::daysToLose).orElse(Quantities.DAYS_TO_LOSE);
  }

  private Measured<BigDecimal> typical(Tally tally, Occurrences days) {
    if (days.size() == 0) {
      return Measured.undefined(whyNone(tally));
    }
    return statistic() == Statistic.MEDIAN ? days.median() : days.mean();
  }

  private String whyNone(Tally tally) {
    boolean isDecided = tally.of(isOfWon() ? Quantities.DEALS_WON : Quantities.DEALS_LOST) > 0;
    if (since().isPresent()) {
      return "no-known-beginnings";
    }
    if (isDecided) {
      return "no-known-openings";
    }
    return isOfWon() ? "no-won-deals" : "no-lost-deals";
  }

  private boolean isOfWon() {
    return outcome() == Outcome.WON;
  }

  private String rule() {
    return "metric.cycle-days." + (since().isPresent() ? "since." : "")
        + outcome().name().toLowerCase(Locale.ROOT) + "."
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
