package io.sdr.process.flow;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * The load of a stage, and what queueing theory says of it.
 *
 * <p>A stage in which everybody is busy all the time lets deals wait for ever, however few pass it.
 */
public final class Queues {
  private Queues() {}

  /**
   * Which share of the hours there are is needed. At 100 % and above deals pile up without end.
   *
   * @param arrivals how many deals come in
   * @param handlingHours how many hours one needs
   * @param availableHours how many hours there are for them in the same time
   * @return above 100 % where the stage is overloaded; undefined where there are no hours ({@code no-hours})
   * @throws Refusal if a number is negative
   */
  public static Measured<Percent> utilisation(
      BigDecimal arrivals, BigDecimal handlingHours, BigDecimal availableHours, Trace trace) {
    check(arrivals, handlingHours, availableHours);
    Trace step = trace
        .step("flow.utilisation")
        .given("arrivals", arrivals)
        .given("handlingHours", handlingHours)
        .given("availableHours", availableHours);
    Measured<Percent> utilisation = availableHours.signum() == 0
        ? Measured.undefined("no-hours")
        : Measured.of(Percent.ofFraction(
            Decimals.quotient(arrivals.multiply(handlingHours), availableHours)));
    step.yields(Operation.PRORATED, utilisation.map(Figure::of));
    return utilisation;
  }

  /** Whether a stage with this load falls behind for ever. */
  public static boolean isOverloaded(Percent utilisation) {
    return utilisation.compareTo(Percent.HUNDRED) >= 0;
  }

  /**
   * How long a deal waits on average before anybody takes it up, by Kingman's approximation (1961): {@code (a + e) / 2 · ρ /
   * (1 − ρ) · t}.
   *
   * @param arrivalVariation variance of the times between arrivals, by their mean squared; 1 where deals come at random
   * @param handlingVariation variance of the handling times, by their mean squared
   * @param utilisation the load ρ
   * @param handlingTime the mean handling time; the result is in its unit
   * @return undefined at a load of 100 % and above ({@code overloaded})
   * @throws Refusal if a number is negative
   */
  public static Measured<BigDecimal> waiting(
      BigDecimal arrivalVariation,
      BigDecimal handlingVariation,
      Percent utilisation,
      BigDecimal handlingTime,
      Trace trace) {
    check(arrivalVariation, handlingVariation, utilisation.points(), handlingTime);
    BigDecimal load = utilisation.fraction();
    BigDecimal free = BigDecimal.ONE.subtract(load);
    BigDecimal spread = arrivalVariation.add(handlingVariation).multiply(new BigDecimal("0.5"));
    BigDecimal busy = spread.multiply(load).multiply(handlingTime);
    Trace step = trace
        .step("flow.waiting")
        .given("busy", busy)
        .given("free", free)
        .given("utilisation", utilisation)
        .given("handlingTime", handlingTime);
    Measured<BigDecimal> waiting = isOverloaded(utilisation)
        ? Measured.undefined("overloaded")
        : Measured.of(Decimals.computed(Decimals.quotient(busy, free)));
    step.yields(Operation.QUOTIENT, waiting.map(Figure::of));
    return waiting;
  }

  /**
   * How many deals are in a stage on average, by Little's law (1961): as many as come in a day, times the days each stays. A
   * count that differs much says that one of the three is measured wrongly, or that the stage is filling up.
   *
   * @param perDay how many come in a day
   * @param days how many days each stays
   * @throws Refusal if a number is negative
   */
  public static BigDecimal inProgress(BigDecimal perDay, BigDecimal days, Trace trace) {
    check(perDay, days);
    return trace
        .step("flow.in-progress")
        .given("perDay", perDay)
        .given("days", days)
        .yields(Operation.PRODUCT, Decimals.computed(perDay.multiply(days)));
  }

  private static void check(BigDecimal... numbers) {
    for (BigDecimal number : numbers) {
      Refusal.unless(number.signum() >= 0, "queue.must-not-have-negative-numbers", number);
    }
  }
}
