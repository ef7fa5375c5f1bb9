package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When an open deal is thought to be stuck.
 *
 * <p>Which quantile and which chance are rules of thumb of practice, not of theory; a department sets its own.
 */
@Value.Immutable
@JsonPropertyOrder({
  "limit",
  "days",
  "quantile",
  "seldom",
  "within",
  "least",
  "movedBack",
  "steps",
  "putOff",
  "calendar"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class StuckRules {
  private static final long CENTURY = 36_525;

  StuckRules() {}

  /** Starts rules; all but the limit have defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Rules that go by stated days alone. */
  public static StuckRules stated(ImmutableMap<StageId, Long> days) {
    return builder().limit(Limit.STATED).days(days).build();
  }

  /** Where the limit of a stage comes from. */
  public abstract Limit limit();

  /** The days a deal may stand in a stage, where somebody stated them; 0 switches the limit of that stage off. */
  public abstract ImmutableMap<StageId, Long> days();

  /**
   * Which share of the stays that go on at all is over by the learnt limit, those that last taken into account; 80 % by default.
   */
  @Value.Default
  public Percent quantile() {
    return Percent.of("80");
  }

  /** Below which chance to go on a deal is stuck; 10 % by default, 0 % never. */
  @Value.Default
  public Percent seldom() {
    return Percent.of("10");
  }

  /** Within how many days it should go on, a century at most; 14 by default. */
  @Value.Default
  public long within() {
    return 14;
  }

  /**
   * How many stays must have gone on, or no limit is learnt from them; and how many must have lasted as long, or no chance to go
   * on. 10 by default.
   */
  @Value.Default
  public long least() {
    return Proportion.SMALL_SAMPLE;
  }

  /** Whether a deal whose last move was a move back is thought to be stuck; it is by default. */
  @Value.Default
  public boolean movedBack() {
    return true;
  }

  /** Whether next steps are kept, so that a deal without one, or with an overdue one, is stuck. */
  @Value.Default
  public boolean steps() {
    return false;
  }

  /** How often its closing day may be put off; absent where that is not counted. */
  public abstract Optional<Integer> putOff();

  /**
   * Whose worked days are counted, in limits and ages and in the days within which a deal should go on; all days where it is
   * absent. The stays that limits are learnt from are to be counted alike.
   */
  public abstract Optional<WorkingCalendar> calendar();

  /** Where the limit of a stage comes from. */
  public enum Limit {
    /** From what was stated; a stage without a statement has none. */
    @JsonProperty("stated")
    STATED,
    /** From how long deals stayed that went on. */
    @JsonProperty("learnt")
    LEARNT,
    /** The larger of both, or the one there is. */
    @JsonProperty("larger")
    LARGER
  }

  @Value.Check
  void check() {
    Refusal.unless(
        days().values().stream().allMatch(limit -> limit >= 0) && within() >= 1 && least() >= 1,
        "stuck-rules.must-not-have-negative-days");
    Refusal.unless(within() <= CENTURY, "stuck-rules.must-look-a-century-ahead-at-most", within());
    Refusal.unless(
        quantile().compareTo(Percent.ZERO) > 0 && quantile().compareTo(Percent.HUNDRED) < 0,
        "stuck-rules.must-have-quantile-of-a-part",
        quantile());
    Refusal.unless(
        !seldom().isNegative() && seldom().compareTo(Percent.HUNDRED) <= 0,
        "stuck-rules.must-have-a-chance-within-the-whole",
        seldom());
    Refusal.unless(putOff().orElse(0) >= 0, "stuck-rules.must-not-have-negative-days", putOff());
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableStuckRules.Builder {
    Builder() {}
  }
}
