package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Passing;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A goal divided. The targets of the shares sum exactly to what was {@linkplain #assigned() assigned}; a target that was
 * passed on as it is stands in every share.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"goal", "passing", "assigned", "shares"})
public abstract class Cascade {
  Cascade() {}

  static Builder builder() {
    return new Builder();
  }

  /** What was divided. */
  public abstract Goal goal();

  /** What of it the parts were given; of a percentage or another level never a share, whatever the rule says. */
  public abstract Passing passing();

  /** What the shares sum to: the target with what was assigned over it. */
  public abstract Figure assigned();

  /** One for each part, in the order of their periods and names. */
  public abstract ImmutableList<Share> shares();

  /**
   * By how much the shares together ask for more than the whole; less than nothing where they ask for less. It may be a little
   * more than was declared, where shares are whole units.
   *
   * @return undefined for a target of zero ({@code zero-target})
   */
  @JsonIgnore
  public Measured<Percent> overassignment() {
    BigDecimal target = number(goal().target());
    return target.signum() == 0
        ? Measured.undefined("zero-target")
        : Measured.of(
            Percent.ofFraction(Decimals.quotient(number(assigned()).subtract(target), target)));
  }

  /** The goals of the shares. */
  @JsonIgnore
  public ImmutableList<Goal> goals() {
    return shares().stream().map(Share::goal).collect(ImmutableList.toImmutableList());
  }

  /** The share of a part. */
  public Optional<Share> find(String part) {
    return shares().stream().filter(share -> share.part().equals(part)).findFirst();
  }

  static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }

  /**
   * What one part is given.
   *
   * @param part the name of the part
   * @param weight what it weighs, a plain number; absent where the target was passed on as it is
   * @param goal what it promises
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({"part", "weight", "goal"})
  public record Share(String part, Optional<Figure> weight, Goal goal) {
    /** The target of the part. */
    public Figure target() {
      return goal.target();
    }
  }

  /** Builds a cascade. */
  static final class Builder extends ImmutableCascade.Builder {
    Builder() {}
  }
}
