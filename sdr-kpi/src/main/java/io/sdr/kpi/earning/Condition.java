package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.formula.SoldLevel;
import io.sdr.kpi.goal.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** What must hold of a measure before something is paid. */
@Value.Immutable
public abstract class Condition {
  Condition() {}

  /** A measure above a threshold; the threshold itself is not enough. */
  public static Condition over(Measure measure, Figure threshold) {
    return over(Yardsticks.measure(measure), threshold);
  }

  /** Something above a threshold; the threshold itself is not enough. */
  public static Condition over(Yardstick of, Figure threshold) {
    return ImmutableCondition.of(of, Relation.OVER, threshold);
  }

  /** A measure at a threshold or above it. */
  public static Condition atLeast(Measure measure, Figure threshold) {
    return atLeast(Yardsticks.measure(measure), threshold);
  }

  /** Something at a threshold or above it. */
  public static Condition atLeast(Yardstick of, Figure threshold) {
    return ImmutableCondition.of(of, Relation.AT_LEAST, threshold);
  }

  /** What is looked at. */
  @Value.Parameter
  public abstract Yardstick of();

  /** How it must stand to the threshold. */
  @Value.Parameter
  public abstract Relation is();

  /** The threshold, in the unit of the measure: a percentage for attainment. */
  @Value.Parameter
  public abstract Figure threshold();

  /** Tells a step why the condition does not hold, and returns the reason; empty when it holds. */
  public Optional<String> failureFor(Participant participant, Trace step) {
    Measured<Figure> actual = of().read(participant, step);
    if (actual.undefined().isPresent()) {
      step.fails(actual.undefined().get());
      return actual.undefined();
    }
    Optional<String> failure = failureOf(actual.value().orElseThrow());
    step.given("found", actual.value().orElseThrow())
        .given("needed", threshold())
        .given("is", is().wording);
    failure.ifPresent(reason -> step.fails(reason, actual.value().orElseThrow(), threshold()));
    return failure;
  }

  /**
   * What is earned where the condition holds and nothing where it does not, as a function of what is sold.
   *
   * @param then what is earned where it holds
   * @return empty when the condition has no such form
   */
  public Optional<PayFormula> formulaFor(Participant participant, PayFormula then) {
    return of().looksAtCredits()
        ? of().levelFor(participant)
            .flatMap(level -> amountOf(level, participant)
                .filter(amount -> level.sold().isAlwaysKnown())
                .map(amount -> new PayFormula.When(
                    level.sold(), amount, is() == Relation.AT_LEAST, is().unmet, then)))
        : Optional.of(failureFor(participant, Trace.silent())
            .<PayFormula>map(PayFormula.Unmet::new)
            .orElse(then));
  }

  /** The threshold as an amount of what is sold, where it is of the same kind. */
  private Optional<BigDecimal> amountOf(SoldLevel level, Participant participant) {
    if (level.goal().isPresent()) {
      return threshold() instanceof Figure.Share share
          ? Optional.of(level.goal().get().getAmount().multiply(share.percent().fraction()))
          : Optional.empty();
    }
    return threshold() instanceof Figure.Amount amount
            && participant.inOwnCurrency(amount.money()).isDefined()
        ? Optional.of(amount.money().getAmount())
        : Optional.empty();
  }

  private Optional<String> failureOf(Figure actual) {
    if (!actual.isLike(threshold())) {
      return Optional.of("threshold-of-another-kind");
    }
    int compared = actual.number().orElseThrow().compareTo(threshold().number().orElseThrow());
    return is().holds(compared) ? Optional.empty() : Optional.of(is().unmet);
  }

  @Value.Check
  void check() {
    Refusal.unless(threshold().number().isPresent(), "condition.must-have-a-number-as-threshold");
  }

  /** How a figure must stand to a threshold. */
  public enum Relation {
    /** Strictly more. */
    @JsonProperty("over")
    OVER("condition.over", "not-over") {
      @Override
      boolean holds(int compared) {
        return compared > 0;
      }
    },
    /** As much or more. */
    @JsonProperty("at-least")
    AT_LEAST("condition.at-least", "not-at-least") {
      @Override
      boolean holds(int compared) {
        return compared >= 0;
      }
    };

    private final String wording;
    private final String unmet;

    Relation(String wording, String unmet) {
      this.wording = wording;
      this.unmet = unmet;
    }

    abstract boolean holds(int compared);
  }
}
