package io.sdr.kpi.metric;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/** The few ways in which metrics are read, a vendor's too, each telling its one step under the name of a rule. */
public final class Readings {
  private static final String NOT_POSITIVE = "whole-not-positive";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Readings() {}

  /** How many there are. */
  public static Reading of(String rule, long count, Trace trace) {
    Figure figure = trace.step(rule).yields(Operation.GIVEN, Figure.of(count));
    return Reading.of(Measured.of(figure), count);
  }

  /** How much there is, of so many facts. */
  public static Reading of(String rule, Figure figure, long sample, Trace trace) {
    Figure told = trace.step(rule).given("facts", sample).yields(Operation.GIVEN, figure);
    return Reading.of(Measured.of(told), sample);
  }

  /** How many of all have it: a share of a sample, with its interval. */
  public static Reading share(String rule, long with, long without, String none, Trace trace) {
    Proportion share = Proportion.of(with, Counts.sum(with, without));
    return share(rule, share, shareOr(none, share), trace);
  }

  static Measured<Figure> shareOr(String none, Proportion share) {
    return share.trials() == 0 ? Measured.undefined(none) : share.share().map(Figure::of);
  }

  static Reading share(String rule, Proportion share, Measured<Figure> value, Trace trace) {
    trace
        .step(rule)
        .given("with", share.hits())
        .given("all", share.trials())
        .yields(Operation.QUOTIENT, value);
    return new Reading(
        value,
        share.trials(),
        value.isDefined() ? share.interval().value() : Optional.empty(),
        Optional.empty());
  }

  /**
   * One amount as a share of another; exact, and no sample of anything. Undefined with {@code whole-not-positive} where there are
   * facts, but the other amount is not more than zero.
   *
   * @param none why there is nothing to read without facts
   */
  public static Reading share(
      String rule, BigMoney part, BigMoney whole, long sample, String none, Trace trace) {
    return share(rule, part, whole, sample, none, NOT_POSITIVE, trace);
  }

  /**
   * One amount as a share of another; exact, and no sample of anything.
   *
   * @param none why there is nothing to read without facts
   * @param notPositive why there is nothing to read where there are some, but the other amount is not more than zero
   */
  public static Reading share(
      String rule,
      BigMoney part,
      BigMoney whole,
      long sample,
      String none,
      String notPositive,
      Trace trace) {
    Measured<Figure> value =
        fraction(part.getAmount(), whole.getAmount(), sample == 0 ? none : notPositive);
    trace.step(rule).given("part", part).given("whole", whole).yields(Operation.QUOTIENT, value);
    return Reading.of(value, sample);
  }

  private static Measured<Figure> fraction(BigDecimal part, BigDecimal whole, String none) {
    return whole.signum() > 0
        ? Measured.of(Figure.of(Percent.ofFraction(Decimals.quotient(part, whole))))
        : Measured.undefined(none);
  }

  /** An amount for each of so many. */
  public static Reading each(String rule, BigMoney amount, long count, String none, Trace trace) {
    Measured<Figure> value = count == 0
        ? Measured.undefined(none)
        : Measured.of(Figure.of(BigMoney.of(
            amount.getCurrencyUnit(),
            Decimals.quotient(amount.getAmount(), BigDecimal.valueOf(count)))));
    trace
        .step(rule)
        .given("amount", amount)
        .given("count", count)
        .yields(Operation.QUOTIENT, value);
    return Reading.of(value, count);
  }

  /** How many for each of so many others. */
  public static Reading each(String rule, long many, long count, String none, Trace trace) {
    Measured<Figure> value = count == 0
        ? Measured.undefined(none)
        : Measured.of(
            Figure.of(Decimals.quotient(BigDecimal.valueOf(many), BigDecimal.valueOf(count))));
    trace.step(rule).given("many", many).given("count", count).yields(Operation.QUOTIENT, value);
    return Reading.of(value, count);
  }

  /** How many for each hundred of so many cases; negative where fewer than none are left. */
  public static Reading perHundred(String rule, long many, long cases, String none, Trace trace) {
    Measured<Figure> value = cases == 0
        ? Measured.undefined(none)
        : Measured.of(Figure.of(Decimals.quotient(
            BigDecimal.valueOf(many).multiply(HUNDRED), BigDecimal.valueOf(cases))));
    trace
        .step(rule)
        .given("many", many)
        .given("hundred", HUNDRED)
        .given("cases", cases)
        .yields(Operation.PRORATED, value);
    return Reading.of(value, cases);
  }

  /** How many times an amount is another; no times at all of nothing. */
  public static Reading times(
      String rule, BigMoney amount, BigMoney other, long sample, String none, Trace trace) {
    Measured<Figure> value = other.isPositive()
        ? Measured.of(Figure.of(Decimals.quotient(amount.getAmount(), other.getAmount())))
        : Measured.undefined(none);
    trace
        .step(rule)
        .given("amount", amount)
        .given("other", other)
        .yields(Operation.QUOTIENT, value);
    return Reading.of(value, sample);
  }

  /** So many of so many points, weights included, as a share; undefined as a share of amounts is. */
  public static Reading share(
      String rule, BigDecimal part, BigDecimal whole, long sample, String none, Trace trace) {
    Measured<Figure> value = fraction(part, whole, sample == 0 ? none : NOT_POSITIVE);
    trace.step(rule).given("part", part).given("whole", whole).yields(Operation.QUOTIENT, value);
    return Reading.of(value, sample);
  }

  /** The middle one of many numbers. */
  public static Reading median(String rule, Occurrences numbers, String none, Trace trace) {
    Measured<Figure> value =
        numbers.size() == 0 ? Measured.undefined(none) : numbers.median().map(Figure::of);
    trace.step(rule).given("facts", numbers.size()).yields(Operation.STATED, value);
    return Reading.of(value, numbers.size());
  }

  /**
   * Why a snapshot cannot be read; empty where there is one of exactly one day. Those of several days do not add up.
   *
   * @param days the days of which there is a snapshot
   * @param none why it cannot be read where there is none
   */
  public static Optional<String> notSeen(Quantity.Distinct days, String none, Tally tally) {
    return switch (tally.of(days).size()) {
      case 0 -> Optional.of(none);
      case 1 -> Optional.empty();
      default -> Optional.of("several-snapshots");
    };
  }

  /** Nothing that could be read, and why. */
  public static Reading undefined(String rule, String why, Trace trace) {
    trace.step(rule).fails(why);
    return Reading.of(Measured.undefined(why), 0);
  }
}
