package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * What a day of selling brings: {@code opportunities × average value × win rate / days of the cycle}.
 *
 * <p>All four must be of the same deals; {@link VelocityRules#read} takes them from facts. Of its own the number is a
 * comparison with another period, and shows which lever moves it most.
 */
@Value.Immutable
@JsonPropertyOrder({"opportunities", "averageValue", "winRate", "cycleDays", "undated"})
public abstract class Velocity {
  Velocity() {}

  /** A velocity of its four parts. */
  public static Velocity of(
      long opportunities, BigMoney averageValue, Percent winRate, BigDecimal cycleDays) {
    return ImmutableVelocity.builder()
        .opportunities(opportunities)
        .averageValue(averageValue)
        .winRate(winRate)
        .cycleDays(cycleDays)
        .build();
  }

  /** How many deals are worked on. */
  public abstract long opportunities();

  /** What a won deal brings on average. */
  public abstract BigMoney averageValue();

  /** Which share of the deals is won. */
  public abstract Percent winRate();

  /** How many days a won deal takes; above 0. */
  public abstract BigDecimal cycleDays();

  /** How many more deals count in none of the four, because nobody knows when they were opened. */
  @Value.Default
  public long undated() {
    return 0;
  }

  Velocity leavingOut(long deals) {
    return ImmutableVelocity.builder().from(this).undated(deals).build();
  }

  /** What a day brings. */
  public Explained<BigMoney> perDay(Detail detail) {
    return Explained.of("flow.velocity", detail, this::perDay);
  }

  private BigMoney perDay(Trace trace) {
    BigMoney worth = trace
        .step("flow.worth")
        .given("averageValue", averageValue())
        .given("opportunities", opportunities())
        .yields(Operation.PRODUCT, averageValue().multipliedBy(opportunities()));
    BigMoney won = trace
        .step("flow.worth-won")
        .given("worth", worth)
        .given("winRate", winRate())
        .yields(Operation.PRODUCT, worth.multipliedBy(winRate().fraction()));
    BigMoney daily =
        BigMoney.of(won.getCurrencyUnit(), Decimals.quotient(won.getAmount(), cycleDays()));
    return trace
        .given("won", won)
        .given("days", cycleDays())
        .given("opportunities", opportunities())
        .yields(Operation.QUOTIENT, Decimals.computed(daily));
  }

  /**
   * What each of the four would bring, moved by the same share in the good direction while the others stay as they are. A
   * fifth more of the first three brings a fifth more; a fifth less of the days brings a quarter more.
   *
   * @param change above 0 % and below 100 %
   */
  public ImmutableList<Lever> levers(Percent change) {
    Refusal.unless(
        change.compareTo(Percent.ZERO) > 0 && change.compareTo(Percent.HUNDRED) < 0,
        "velocity.must-change-by-a-part",
        change);
    Percent faster = Percent.ofFraction(
        Decimals.quotient(change.fraction(), BigDecimal.ONE.subtract(change.fraction())));
    return ImmutableList.of(
        lever(Lever.Part.OPPORTUNITIES, change),
        lever(Lever.Part.AVERAGE_VALUE, change),
        lever(Lever.Part.WIN_RATE, change),
        lever(Lever.Part.CYCLE_DAYS, faster));
  }

  private Lever lever(Lever.Part part, Percent gain) {
    return new Lever(part, gain, perDay(Trace.silent()).multipliedBy(gain.fraction()));
  }

  @Value.Check
  Velocity check() {
    Refusal.unless(
        opportunities() >= 0 && !averageValue().isNegative() && undated() >= 0,
        "velocity.must-not-be-negative");
    Refusal.unless(
        !winRate().isNegative() && winRate().compareTo(Percent.HUNDRED) <= 0,
        "velocity.must-have-a-share-as-win-rate",
        winRate());
    Refusal.unless(cycleDays().signum() > 0, "velocity.must-take-time", cycleDays());
    BigMoney value = Decimals.computed(averageValue());
    BigDecimal days = Decimals.stated(cycleDays());
    return value.equals(averageValue()) && days.equals(cycleDays())
        ? this
        : ImmutableVelocity.builder()
            .from(this)
            .averageValue(value)
            .cycleDays(days)
            .build();
  }
}
