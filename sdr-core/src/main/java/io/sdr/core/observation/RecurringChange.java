package io.sdr.core.observation;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.ClientId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * A change of what a client pays again and again, in all: the first contract, an upgrade, a downgrade, the end; or of who looks
 * after the client, where the amount stays. The same change told twice is one.
 */
@Value.Immutable
public abstract class RecurringChange {
  RecurringChange() {}

  /** Starts a change. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who pays. */
  public abstract ClientId client();

  /** Who looks after the client from then on. */
  public abstract PersonId owner();

  /** From which day on. */
  public abstract LocalDate day();

  /** How much a month before; nothing for a new client. */
  public abstract BigMoney before();

  /** How much a month from then on; nothing for one who leaves. */
  public abstract BigMoney after();

  @Value.Check
  RecurringChange check() {
    Refusal.unless(before().isSameCurrency(after()), "recurring-change.must-have-one-currency");
    Refusal.unless(
        !before().isNegative() && !after().isNegative(),
        "recurring-change.must-not-have-negative-amount");
    return isNormal()
        ? this
        : builder()
            .from(this)
            .before(Decimals.stated(before()))
            .after(Decimals.stated(after()))
            .build();
  }

  private boolean isNormal() {
    return Decimals.stated(before()).equals(before())
        && Decimals.stated(after()).equals(after());
  }

  /** Builds a change. */
  public static final class Builder extends ImmutableRecurringChange.Builder {
    Builder() {}
  }
}
