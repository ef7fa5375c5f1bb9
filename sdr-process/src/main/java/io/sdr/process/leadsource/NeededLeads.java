package io.sdr.process.leadsource;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How many leads a goal takes.
 *
 * @param expected as many as have brought so many wins so far; undefined ({@code nothing-won-yet}) when nothing was won
 * @param prudent as many as bring them even if the true rate is at the lower end of its interval; undefined also ({@code
 *     won-too-seldom}) where this end cannot be told from nothing. No wins take no leads, whatever is known
 */
@JsonPropertyOrder({"expected", "prudent"})
public record NeededLeads(Measured<BigDecimal> expected, Measured<BigDecimal> prudent) {
  /**
   * The leads that a number of wins takes.
   *
   * @param wins how many wins are wanted; not negative
   * @param history how many leads were won, of how many that are decided
   */
  public static Explained<NeededLeads> forWins(long wins, Proportion history, Detail detail) {
    Refusal.unless(wins >= 0, "needed-leads.must-not-be-for-negative-wins", wins);
    return Explained.of("needed-leads", detail, trace -> needed(wins, history, trace));
  }

  private static NeededLeads needed(long wins, Proportion history, Trace trace) {
    trace.given("wins", wins).given("won", history.hits()).given("of", history.trials());
    Measured<BigDecimal> expected = told(
        trace.step("needed-leads.expected"),
        wins > 0 && history.hits() == 0
            ? Measured.undefined("nothing-won-yet")
            : Measured.of(expected(wins, history)));
    Measured<BigDecimal> prudent = told(
        trace.step("needed-leads.prudent"),
        wins == 0 ? Measured.of(BigDecimal.ZERO) : prudent(wins, history));
    trace.yields(Operation.STATED, expected.map(Figure::of));
    return new NeededLeads(expected, prudent);
  }

  private static Measured<BigDecimal> prudent(long wins, Proportion history) {
    return history
        .interval()
        .flatMap(interval -> interval.low().points().signum() > 0
            ? Measured.of(prudent(wins, interval.low()))
            : Measured.undefined(history.hits() == 0 ? "nothing-won-yet" : "won-too-seldom"));
  }

  private static BigDecimal expected(long wins, Proportion history) {
    if (wins == 0) {
      return BigDecimal.ZERO;
    }
    BigInteger over = BigInteger.valueOf(wins).multiply(BigInteger.valueOf(history.trials()));
    BigInteger[] whole = over.divideAndRemainder(BigInteger.valueOf(history.hits()));
    return new BigDecimal(whole[1].signum() == 0 ? whole[0] : whole[0].add(BigInteger.ONE));
  }

  private static BigDecimal prudent(long wins, Percent rate) {
    return BigDecimal.valueOf(wins).divide(rate.fraction(), 0, RoundingMode.CEILING);
  }

  private static Measured<BigDecimal> told(Trace step, Measured<BigDecimal> leads) {
    step.yields(Operation.STATED, leads.map(Figure::of));
    return leads;
  }

  /**
   * The share of a team's time that so many leads take: above a hundred percent it is not leads that are missing.
   *
   * @param leads how many leads
   * @param each the time that one lead takes; not negative
   * @param team the time of the whole team; positive
   */
  public static Percent workOf(BigDecimal leads, Duration each, Duration team) {
    Refusal.unless(
        leads.signum() >= 0 && !each.isNegative() && !team.isNegative() && !team.isZero(),
        "needed-leads.must-be-worked-on-in-some-time");
    return Percent.ofFraction(Decimals.quotient(leads.multiply(seconds(each)), seconds(team)));
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
  }
}
