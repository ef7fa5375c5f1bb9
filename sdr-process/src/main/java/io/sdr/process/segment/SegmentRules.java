package io.sdr.process.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.FunnelRules;
import java.util.Optional;
import org.immutables.value.Value;

/** How a department compares segments. */
@Value.Immutable
@JsonPropertyOrder({"funnel", "stage", "leastDeals", "rate", "level"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class SegmentRules {
  SegmentRules() {}

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** How the funnel of each segment is read. */
  public abstract FunnelRules funnel();

  /** The stage of which it is compared how many pass; the whole way to the win where there is none. */
  public abstract Optional<StageId> stage();

  /** How many deals a segment must have that count in the share, or it has too few; at least one. */
  public abstract long leastDeals();

  /** Which share stands for a segment. */
  public abstract SegmentRate rate();

  /** How often an interval of a difference holds the true one; 95 % by default. */
  @Value.Default
  public Percent level() {
    return Percent.of("95");
  }

  @Value.Check
  void check() {
    Refusal.unless(leastDeals() >= 1, "segment-rules.must-ask-for-a-deal", leastDeals());
    Refusal.unless(
        level().compareTo(Percent.ZERO) > 0 && level().compareTo(Percent.HUNDRED) < 0,
        "segment-rules.must-have-level-of-a-part",
        level());
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableSegmentRules.Builder {
    Builder() {}
  }
}
