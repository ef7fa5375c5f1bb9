package io.sdr.kpi.workload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** The work that a target takes, against the time there is. */
@Value.Immutable
@JsonPropertyOrder({"target", "time", "needs", "hours", "load"})
public abstract class Workload {
  /** The name under which deals are the first of the needs. */
  static final String DEALS = "deals";

  Workload() {}

  static Builder builder() {
    return new Builder();
  }

  /** What is to be reached. */
  public abstract Figure target();

  /** What there is to do it in. */
  public abstract WorkTime time();

  /** How many of each are needed: of deals first, then back along the path. */
  public abstract ImmutableList<Need> needs();

  /**
   * Hours that all of it takes; undefined where it is not known how long something takes ({@code hours-of-a-step-not-known}).
   */
  public abstract Measured<BigDecimal> hours();

  /**
   * The hours it takes as a share of the hours there are; more than a hundred percent is more than can be done. Undefined where
   * one of the two is not known, or there are none ({@code no-hours-for-selling}).
   */
  public abstract Measured<Percent> load();

  /** How many of one step are needed. */
  public Optional<Need> find(String step) {
    return needs().stream().filter(need -> need.step().equals(step)).findFirst();
  }

  /** The hours that are missing, zero where there are enough; undefined where they cannot be compared. */
  @JsonIgnore
  public Measured<BigDecimal> shortage() {
    return hours()
        .flatMap(needed -> time()
            .available()
            .map(available -> Decimals.computed(needed.subtract(available).max(BigDecimal.ZERO))));
  }

  /**
   * The part of the target for which there are hours, in proportion; the whole where there are enough.
   *
   * @return not rounded; undefined where hours cannot be compared
   */
  @JsonIgnore
  public Measured<Figure> attainable() {
    return hours()
        .flatMap(needed -> time()
            .available()
            .map(available -> available.compareTo(needed) >= 0
                ? target()
                : target()
                    .withNumber(Decimals.quotient(
                        target().number().orElseThrow().multiply(available), needed))));
  }

  /**
   * How many of one step are needed.
   *
   * @param step its name; {@code deals} for the deals
   * @param number how many, whole
   * @param perDay how many on a working day, a plain number
   * @param hours how long all of them take; absent where it is not known
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({"step", "number", "perDay", "hours"})
  public record Need(String step, BigDecimal number, Figure perDay, Optional<BigDecimal> hours) {
    /** Makes a need. */
    public Need {
      number = Decimals.computed(number);
      hours = hours.map(Decimals::computed);
    }
  }

  static final class Builder extends ImmutableWorkload.Builder {
    Builder() {}
  }
}
