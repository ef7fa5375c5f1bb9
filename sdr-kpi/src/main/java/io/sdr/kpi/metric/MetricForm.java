package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.joda.money.BigMoney;

/**
 * What a metric of a common form reads: of which quantities, and why there may be nothing to read. A line of a {@link
 * MetricCatalogue} says it; a metric of a form of its own reads the tally itself.
 */
@FunctionalInterface
public interface MetricForm {
  /**
   * Reads a tally.
   *
   * @param rule the name of the step that is told
   */
  Reading read(String rule, Tally tally, Trace trace);

  /** The value alone, always that of the reading. */
  default Measured<Figure> value(Tally tally) {
    return read("metric", tally, Trace.silent()).value();
  }

  /** Whether what is read of several people {@linkplain Metric#addsUp() adds up}; not unless said otherwise. */
  default boolean addsUp() {
    return false;
  }

  /** How many there are. */
  static MetricForm howMany(Quantity.Count of) {
    return adding((rule, tally, trace) -> Readings.of(rule, tally.of(of), trace));
  }

  /** How many there are, each once however often. */
  static MetricForm howMany(Quantity.Distinct of) {
    return (rule, tally, trace) -> Readings.of(rule, tally.of(of).size(), trace);
  }

  /** How much money, of so many facts. */
  static MetricForm howMuch(Quantity.Amount of, Quantity.Count facts) {
    return adding(
        (rule, tally, trace) -> Readings.of(rule, Figure.of(tally.of(of)), tally.of(facts), trace));
  }

  /** How much of something else, of so many facts. */
  static MetricForm howMuch(Quantity.Sum of, Quantity.Count facts) {
    return adding(
        (rule, tally, trace) -> Readings.of(rule, Figure.of(tally.of(of)), tally.of(facts), trace));
  }

  private static MetricForm adding(MetricForm form) {
    return new AddingForm(form);
  }

  /** Some of all of them, as a share of a sample with its interval. */
  static MetricForm share(Quantity.Count some, Quantity.Count ofAll, String none) {
    return share(tally -> tally.of(some), tally -> tally.of(ofAll), none);
  }

  /** Some of all of them, each once, as a share of a sample with its interval. */
  static MetricForm share(Quantity.Distinct some, Quantity.Distinct ofAll, String none) {
    return share(tally -> tally.of(some).size(), tally -> tally.of(ofAll).size(), none);
  }

  /** So many of so many, as a share of a sample with its interval. */
  static MetricForm share(ToLongFunction<Tally> some, ToLongFunction<Tally> ofAll, String none) {
    return new SampleShare(some, ofAll, tally -> Optional.empty(), none);
  }

  /**
   * Some of all of them in a snapshot, as a share of a sample with its interval.
   *
   * @param notSeen why the snapshot cannot be read; empty where it can
   */
  static MetricForm shareSeen(
      Quantity.Count some,
      Quantity.Count ofAll,
      Function<Tally, Optional<String>> notSeen,
      String none) {
    return new SampleShare(tally -> tally.of(some), tally -> tally.of(ofAll), notSeen, none);
  }

  /** Those against others that are not among them, as a share of both with its interval. */
  static MetricForm shareBeside(Quantity.Count some, Quantity.Count others, String none) {
    return share(
        tally -> tally.of(some), tally -> Counts.sum(tally.of(some), tally.of(others)), none);
  }

  /** One amount as a share of another, exact for so many facts. */
  static MetricForm share(
      Quantity.Amount part, Quantity.Amount whole, Quantity.Count facts, String none) {
    return share(tally -> tally.of(part), whole, facts, none);
  }

  /**
   * One amount as a share of another, exact for facts that need not be of those that make up the other.
   *
   * @param nothing why there is nothing to read where the other is not more than zero
   */
  static MetricForm shareOfOthers(
      Quantity.Amount part, Quantity.Amount whole, Quantity.Count facts, String nothing) {
    return (rule, tally, trace) -> Readings.share(
        rule, tally.of(part), tally.of(whole), tally.of(facts), nothing, nothing, trace);
  }

  /** An amount that is made of several, as a share of another, exact for so many facts. */
  static MetricForm share(
      Function<Tally, BigMoney> part, Quantity.Amount whole, Quantity.Count facts, String none) {
    return (rule, tally, trace) ->
        Readings.share(rule, part.apply(tally), tally.of(whole), tally.of(facts), none, trace);
  }

  /** So many things of so many on each of several facts, as a share that is exact for these facts. */
  static MetricForm share(
      Quantity.Count part, Quantity.Count whole, Quantity.Count facts, String none) {
    return (rule, tally, trace) -> Readings.share(
        rule,
        BigDecimal.valueOf(tally.of(part)),
        BigDecimal.valueOf(tally.of(whole)),
        tally.of(facts),
        none,
        trace);
  }

  /** So many of so many points, exact for so many facts. */
  static MetricForm share(
      Quantity.Sum part, Quantity.Sum whole, Quantity.Count facts, String none) {
    return (rule, tally, trace) ->
        Readings.share(rule, tally.of(part), tally.of(whole), tally.of(facts), none, trace);
  }

  /** One amount less another. */
  static Function<Tally, BigMoney> less(Quantity.Amount one, Quantity.Amount other) {
    return tally -> tally.of(one).minus(tally.of(other));
  }

  /** Two amounts together. */
  static Function<Tally, BigMoney> both(Quantity.Amount one, Quantity.Amount other) {
    return tally -> tally.of(one).plus(tally.of(other));
  }

  /** How many for each of so many others. */
  static MetricForm perOne(Quantity.Count many, Quantity.Count each, String none) {
    return (rule, tally, trace) -> Readings.each(rule, tally.of(many), tally.of(each), none, trace);
  }

  /** How many for each hundred of so many cases. */
  static MetricForm perHundred(Quantity.Count many, Quantity.Count cases, String none) {
    return (rule, tally, trace) ->
        Readings.perHundred(rule, tally.of(many), tally.of(cases), none, trace);
  }

  /** The middle one of many numbers. */
  static MetricForm middle(Quantity.Spread of, String none) {
    return (rule, tally, trace) -> Readings.median(rule, tally.of(of), none, trace);
  }
}
