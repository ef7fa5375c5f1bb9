package io.sdr.core.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** When a deal was said to close, and what became of that. CRM systems keep it as the history of the closing date. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class DealForecast {
  DealForecast() {}

  /** Starts a forecast. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which deal. */
  public abstract DealId deal();

  /** Who said so. */
  public abstract PersonId owner();

  /** The day on which it was said. */
  public abstract LocalDate made();

  /** The day on which it was to close. */
  public abstract LocalDate expected();

  /** The day on which it was decided, or is expected to be by now; absent where the forecast stands. */
  public abstract Optional<LocalDate> became();

  @Value.Check
  void check() {
    Refusal.unless(!expected().isBefore(made()), "deal-forecast.must-look-ahead");
  }

  /** Builds a forecast. */
  public static final class Builder extends ImmutableDealForecast.Builder {
    Builder() {}
  }
}
