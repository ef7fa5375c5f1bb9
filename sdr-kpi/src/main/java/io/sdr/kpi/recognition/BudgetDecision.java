package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What proposed recognitions may cost. The lines always sum to the total. */
@Value.Immutable
@JsonPropertyOrder({"spent", "lines", "total"})
public abstract class BudgetDecision {
  BudgetDecision() {}

  /** Starts a decision. */
  public static Builder builder() {
    return new Builder();
  }

  /** What had been spent of the budget before. */
  public abstract Money spent();

  /** One line for each proposal, by day and then by identifier. */
  public abstract ImmutableList<Line> lines();

  /** What is allowed in all. */
  public abstract Money total();

  @Value.Check
  void check() {
    Refusal.unless(
        lines().stream().allMatch(line -> line.allowed().isSameCurrency(total())),
        "budget.must-have-one-currency");
    Money sum = lines().stream()
        .map(Line::allowed)
        .reduce(Money.zero(total().getCurrencyUnit()), Money::plus);
    Refusal.unless(sum.equals(total()), "budget-decision.must-sum-to-its-total", sum, total());
  }

  /**
   * What one recognition may cost.
   *
   * @param recognition which
   * @param asked what it would cost
   * @param allowed what it may cost
   * @param unmet why it may not cost as much as was asked
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Line(
      RecognitionId recognition, Money asked, Money allowed, Optional<String> unmet) {
    /** Makes a line. */
    public Line {
      Refusal.unless(
          asked.isSameCurrency(allowed) && !allowed.isNegative() && !allowed.isGreaterThan(asked),
          "budget-line.must-not-allow-more-than-was-asked");
    }
  }

  /** Builds a decision. */
  public static final class Builder extends ImmutableBudgetDecision.Builder {
    Builder() {}
  }
}
