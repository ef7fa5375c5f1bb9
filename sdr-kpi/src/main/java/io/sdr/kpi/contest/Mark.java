package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Progress;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import org.immutables.value.Value;

/** What one discipline read: the actual figure, and what it can be held against. */
@Value.Immutable
@JsonPropertyOrder({"actual", "target", "baseline", "direction"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Mark {
  Mark() {}

  /** A figure that is held against nothing. */
  public static Mark of(Figure actual) {
    return builder().actual(Measured.of(actual)).build();
  }

  /** A figure held against a target. */
  public static Mark of(Figure actual, Figure target) {
    return builder().actual(Measured.of(actual)).target(target).build();
  }

  /** Nothing that could be measured, and why. */
  public static Mark undefined(String reason) {
    return builder().actual(Measured.undefined(reason)).build();
  }

  /** Starts a mark. */
  public static Builder builder() {
    return new Builder();
  }

  /** What was measured, or why it could not be. */
  public abstract Measured<Figure> actual();

  /** What was promised; not negative. Absent for someone without a goal. */
  public abstract Optional<Figure> target();

  /** The contender's own figure of an earlier period, or why there is none. */
  @Value.Default
  public Measured<Figure> baseline() {
    return Measured.undefined("no-baseline");
  }

  /** Which way the figure is better; higher unless said otherwise. */
  @Value.Default
  public Direction direction() {
    return Direction.HIGHER;
  }

  /** Whether a goal was set and reached. A goal that could not be measured is not reached. */
  @JsonIgnore
  public boolean isReached() {
    return target().isPresent()
        && actual()
            .value()
            .filter(figure -> direction().isMet(figure, target().get()))
            .isPresent();
  }

  /**
   * The actual figure as a share of the target.
   *
   * @return undefined without a goal ({@code no-goal}), without a figure, or where they cannot be divided
   */
  public Measured<Percent> attainment(Trace trace) {
    return againstTarget((actual, target) -> direction().attainment(actual, target, trace));
  }

  /**
   * The progress towards the target, which may exceed a hundred percent.
   *
   * @return undefined without a goal ({@code no-goal}), without a figure, or where the two do not compare
   */
  public Measured<Percent> completeness(Trace trace) {
    return againstTarget(
        (actual, target) -> Progress.UNCAPPED.towards(target, actual, direction(), trace));
  }

  private Measured<Percent> againstTarget(BiFunction<Figure, Figure, Measured<Percent>> compare) {
    return target()
        .map(target -> actual().flatMap(actual -> compare.apply(actual, target)))
        .orElseGet(() -> Measured.undefined("no-goal"));
  }

  /**
   * The improvement on the contender's own baseline, as a share of it: positive when better, in either direction.
   *
   * @return undefined without a figure or a baseline, where the two do not compare ({@code baseline-of-another-kind}), or
   *     when the baseline is not positive ({@code no-positive-baseline})
   */
  public Measured<Percent> growth(Trace trace) {
    return actual().flatMap(now -> baseline().flatMap(before -> growth(now, before, trace)));
  }

  private Measured<Percent> growth(Figure now, Figure before, Trace trace) {
    if (!now.isLike(before)) {
      return Measured.undefined("baseline-of-another-kind");
    }
    if (number(before).signum() <= 0) {
      return Measured.undefined("no-positive-baseline");
    }
    BigDecimal better = direction() == Direction.HIGHER
        ? number(now).subtract(number(before))
        : number(before).subtract(number(now));
    return Measured.of(trace
        .given("better", better)
        .given("baseline", number(before))
        .yields(Operation.QUOTIENT, Percent.ofFraction(Decimals.quotient(better, number(before)))));
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }

  @Value.Check
  void check() {
    actual().value().ifPresent(Mark::checkNumber);
    baseline().value().ifPresent(Mark::checkNumber);
    target().ifPresent(target -> {
      checkNumber(target);
      Refusal.unless(number(target).signum() >= 0, "mark.must-not-have-negative-target", target);
    });
  }

  private static void checkNumber(Figure figure) {
    Refusal.unless(figure.number().isPresent(), "mark.must-be-a-number", figure);
  }

  /** Builds a mark. */
  public static final class Builder extends ImmutableMark.Builder {
    Builder() {}
  }
}
