package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** An advance on what is still to be earned, in every period, as agreed. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Draw {
  Draw() {}

  /** Starts an agreement. */
  public static Builder builder() {
    return new Builder();
  }

  /** How much is paid in a period at least. */
  public abstract Money amount();

  /** What becomes of it when it was not earned; it is recovered unless said otherwise. */
  @Value.Default
  public DrawKind kind() {
    return DrawKind.RECOVERABLE;
  }

  /** Which pay it fills up; all pay unless said otherwise. */
  @Value.Default
  public DrawBasis basis() {
    return DrawBasis.ALL_PAY;
  }

  /** Whether recovery leaves at least the draw; it does unless said otherwise. */
  @Value.Default
  public boolean recoveryLeavesDraw() {
    return true;
  }

  /** From which period of the agreement on it is recovered, the first being 1. */
  @Value.Default
  public int recoveredFrom() {
    return 1;
  }

  /** After which period of the agreement no draw is paid any more; it goes on without end unless said. */
  public abstract Optional<Integer> paidUntil();

  /** How much is recovered in one period at most. */
  public abstract Optional<Money> mostRecovered();

  /** After which period of the agreement what is still owed is forgiven; never unless said. */
  public abstract Optional<Integer> forgivenAfter();

  /**
   * What is paid in a period and what is owed after it.
   *
   * @param earned what was earned in the period of the pay that the draw fills up; may be negative
   * @param owed what was owed before
   * @param period the number of the period within the agreement, from 1
   */
  public Explained<DrawResult> settle(Money earned, Money owed, int period, Detail detail) {
    Refusal.unless(period > 0, "draw.must-count-periods-from-one", period);
    Refusal.unless(!owed.isNegative(), "draw.must-not-owe-less-than-nothing", owed);
    Refusal.unless(
        earned.isSameCurrency(amount()) && owed.isSameCurrency(amount()),
        "draw.must-have-one-currency");
    return Explained.of(
        "payout.draw", detail, trace -> new DrawRun(this, earned, owed, period).settle(trace));
  }

  @Value.Check
  void check() {
    Refusal.unless(!amount().isNegative(), "draw.must-not-be-negative", amount());
    Refusal.unless(recoveredFrom() > 0, "draw.must-count-periods-from-one", recoveredFrom());
    Refusal.unless(
        paidUntil().filter(last -> last < 0).isEmpty()
            && forgivenAfter().filter(last -> last < 1).isEmpty(),
        "draw.must-end-after-it-begins");
    Refusal.unless(
        mostRecovered()
            .filter(most -> most.isNegative() || !most.isSameCurrency(amount()))
            .isEmpty(),
        "draw.must-recover-a-sensible-amount");
  }

  /** Builds an agreement. */
  public static final class Builder extends ImmutableDraw.Builder {
    Builder() {}
  }
}
