package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.DealPath;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** An open deal with what is planned for it. */
@Value.Immutable
@JsonPropertyOrder({"path", "nextStep", "closing", "putOff"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class StandingDeal {
  StandingDeal() {}

  /** A deal for which nothing is known to be planned. */
  public static StandingDeal of(DealPath path) {
    return builder().path(path).build();
  }

  /** Starts a deal. */
  public static Builder builder() {
    return new Builder();
  }

  /** The deal and its stays. */
  public abstract DealPath path();

  /** The day of the next step that is planned, a call or a meeting. */
  public abstract Optional<LocalDate> nextStep();

  /** The day on which it should be decided. */
  public abstract Optional<LocalDate> closing();

  /** How often that day was put off. */
  @Value.Default
  public int putOff() {
    return 0;
  }

  @Value.Check
  void check() {
    Refusal.unless(
        path().deal().outcome() == Outcome.OPEN,
        "standing-deal.must-be-open",
        path().deal().id());
    Refusal.unless(putOff() >= 0, "standing-deal.must-not-have-negative-count", putOff());
  }

  /** Builds a deal. */
  public static final class Builder extends ImmutableStandingDeal.Builder {
    Builder() {}
  }
}
