package io.sdr.core.observation;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * What somebody forecast to sell in a period. Each is one forecast: it has no id, and told twice it counts twice; so do several of
 * one period, such as one of each week.
 */
@Value.Immutable
public abstract class ForecastMade {
  ForecastMade() {}

  /** Starts a forecast. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who said so, for own sales. */
  public abstract PersonId owner();

  /** When the sales were to be. */
  public abstract Period period();

  /** The day on which it was said; not after the period. */
  public abstract LocalDate made();

  /** How much was to be sold, net of tax. */
  public abstract BigMoney amount();

  @Value.Check
  ForecastMade check() {
    Refusal.unless(!amount().isNegative(), "forecast-made.must-not-have-negative-amount", amount());
    Refusal.unless(made().isBefore(period().end()), "forecast-made.must-not-come-after-its-period");
    BigMoney plain = Decimals.stated(amount());
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds a forecast. */
  public static final class Builder extends ImmutableForecastMade.Builder {
    Builder() {}
  }
}
