package io.sdr.kpi.workload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.immutables.value.Value;

/** The work that a target takes, against the time there is. */
@Value.Immutable
@JsonPropertyOrder({"path", "target", "time", "needs", "hours", "load"})
public abstract class Workload {
  /** The name under which deals are the first of the needs. */
  static final String DEALS = "deals";

  Workload() {}

  static Builder builder() {
    return new Builder();
  }

  /** How selling goes. */
  public abstract SellingPath path();

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

  /** As much of the target as there are hours for; the whole where there are enough. */
  @JsonIgnore
  public Measured<Figure> attainable() {
    return attainable(Percent.HUNDRED);
  }

  /**
   * As much of the target as can be reached with a part of the hours: the whole where there are enough, and otherwise what the
   * most whole deals bring that do not take more.
   *
   * @param load which part of the hours may be taken
   * @return undefined where hours cannot be compared
   */
  public Measured<Figure> attainable(Percent load) {
    return hours()
        .flatMap(needed -> time()
            .available()
            .map(available -> available.multiply(load.fraction()))
            .map(usable -> usable.compareTo(needed) >= 0 ? target() : worth(dealsIn(usable))));
  }

  private BigDecimal dealsIn(BigDecimal usable) {
    BigInteger fit = BigInteger.ZERO;
    BigInteger tooMany = needs().get(0).number().toBigIntegerExact();
    while (tooMany.subtract(fit).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = fit.add(tooMany).shiftRight(1);
      if (hoursOf(new BigDecimal(middle)).compareTo(usable) <= 0) {
        fit = middle;
      } else {
        tooMany = middle;
      }
    }
    return new BigDecimal(fit);
  }

  private BigDecimal hoursOf(BigDecimal deals) {
    return path()
        .workloadOf(Figure.of(deals), time(), Trace.silent())
        .flatMap(Workload::hours)
        .value()
        .orElseThrow();
  }

  private Figure worth(BigDecimal deals) {
    return target() instanceof Figure.Amount
        ? target().withNumber(path().averageDeal().orElseThrow().getAmount().multiply(deals))
        : target().withNumber(deals);
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
