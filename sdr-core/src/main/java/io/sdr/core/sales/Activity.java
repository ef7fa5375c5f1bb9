package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Work with a client that was done, or tried: a call, a meeting, a proposal. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Activity {
  Activity() {}

  /** Starts an activity. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which activity. */
  public abstract ActivityId id();

  /** What was done. */
  public abstract ActivityKind kind();

  /** Who did it. */
  public abstract PersonId owner();

  /** On which day. */
  public abstract LocalDate date();

  /** What came of it; it took place unless said otherwise. */
  @Value.Default
  public Result result() {
    return Result.HELD;
  }

  /** How many minutes it took, where that is known. */
  public abstract Optional<BigDecimal> minutes();

  /** With whom. */
  public abstract Optional<ClientId> client();

  /** About which deal. */
  public abstract Optional<DealId> deal();

  @Value.Check
  Activity check() {
    minutes()
        .ifPresent(minutes ->
            Refusal.unless(minutes.signum() >= 0, "activity.must-not-last-negative-time", minutes));
    Optional<BigDecimal> plain = minutes().map(Decimals::stated);
    return plain.equals(minutes()) ? this : builder().from(this).minutes(plain).build();
  }

  /** What came of an activity. */
  public enum Result {
    /** It took place: someone answered, came, was written to. */
    @JsonProperty("held")
    HELD,
    /** Nobody answered, or the client did not come. */
    @JsonProperty("missed")
    MISSED,
    /** It was called off before. */
    @JsonProperty("cancelled")
    CANCELLED
  }

  /** Builds an activity. */
  public static final class Builder extends ImmutableActivity.Builder {
    Builder() {}
  }
}
