package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Points for something that is true of a lead, or against it. */
@Value.Immutable
@JsonPropertyOrder({"name", "criterion", "points", "group", "mostTimes", "halfLifeDays"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class PointsRule {
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);
  private static final int MOST_TIMES = 1000;
  private static final int MOST_DAYS = 36525;

  PointsRule() {}

  /** So many points, once, whenever it was. */
  public static PointsRule of(String name, LeadCriterion criterion, long points) {
    return builder().name(name).criterion(criterion).points(points).build();
  }

  /** Starts a rule. */
  public static Builder builder() {
    return new Builder();
  }

  /** What people call it. */
  public abstract String name();

  /** What has to be true. */
  public abstract LeadCriterion criterion();

  /** The points for one time; below nothing for what speaks against the lead. */
  public abstract BigDecimal points();

  /** The group whose points are capped together. */
  public abstract Optional<String> group();

  /** How many times count, the latest of them; one by default. */
  @Value.Default
  public int mostTimes() {
    return 1;
  }

  /** After how many days half of the points are left; they do not fade where it is not said. */
  public abstract OptionalInt halfLifeDays();

  @Value.Check
  PointsRule check() {
    Refusal.unless(!name().isBlank(), "points-rule.must-have-name");
    Refusal.unless(
        group().filter(String::isBlank).isEmpty(), "points-rule.must-name-its-group", name());
    Refusal.unless(
        1 <= mostTimes() && mostTimes() <= MOST_TIMES, "points-rule.must-count-some-times", name());
    Refusal.unless(
        halfLifeDays().isEmpty()
            || (1 <= halfLifeDays().getAsInt() && halfLifeDays().getAsInt() <= MOST_DAYS),
        "points-rule.must-halve-in-some-days",
        name());
    BigDecimal plain = Decimals.stated(points());
    Refusal.unless(
        plain.signum() != 0
            && plain.abs().compareTo(MOST_POINTS) <= 0
            && plain.scale() <= PointsRules.DECIMALS,
        "points-rule.must-be-worth-something",
        name());
    return plain.equals(points()) ? this : builder().from(this).points(plain).build();
  }

  /** Builds a rule. */
  public static final class Builder extends ImmutablePointsRule.Builder {
    Builder() {}

    /** The points for one time. */
    public Builder points(long points) {
      return (Builder) points(BigDecimal.valueOf(points));
    }
  }
}
