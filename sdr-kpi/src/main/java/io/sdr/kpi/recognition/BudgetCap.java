package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** How much may be spent on recognition in a period, and what happens when more is proposed. */
@Value.Immutable
@JsonPropertyOrder({"period", "limit", "excess"})
public abstract class BudgetCap {
  BudgetCap() {}

  /** A cap on a period. */
  public static BudgetCap of(Period period, Money limit, Excess excess) {
    return ImmutableBudgetCap.of(period, limit, excess);
  }

  /** When it is spent. */
  @Value.Parameter
  public abstract Period period();

  /** How much may be spent in all. */
  @Value.Parameter
  public abstract Money limit();

  /** What happens when more is proposed than is left. */
  @Value.Parameter
  public abstract Excess excess();

  /**
   * What each proposed recognition may cost. What was granted in the period has been spent already; what would be granted
   * outside of it gets nothing from this budget.
   *
   * @throws Refusal if a cost is in another currency than the cap, or something is proposed twice
   */
  public Explained<BudgetDecision> decide(
      List<Recognition> proposed, RecognitionLog log, Detail detail) {
    Refusal.unless(
        proposed.stream().map(Recognition::id).distinct().count() == proposed.size(),
        "budget.must-decide-on-each-proposal-once");
    return Explained.of(
        "budget.decision",
        detail,
        trace -> decision(ImmutableList.sortedCopyOf(proposed), log, trace));
  }

  private BudgetDecision decision(
      ImmutableList<Recognition> proposed, RecognitionLog log, Trace trace) {
    Money spent = sum(log.during(period()).toList());
    Money left = left(spent, trace.step("budget.left"));
    List<Recognition> covered =
        proposed.stream().filter(one -> period().contains(one.grantedOn())).toList();
    boolean fits = !sum(covered).isGreaterThan(left);
    List<Money> allowed =
        fits ? covered.stream().map(Recognition::cost).toList() : excess().allow(left, covered);
    Trace step = trace.step("budget.lines");
    ImmutableList<BudgetDecision.Line> lines = lines(proposed, allowed, step);
    Money total = lines.stream().map(BudgetDecision.Line::allowed).reduce(nothing(), Money::plus);
    trace.yields(Operation.SAME, step.yields(Operation.SUM, total));
    return BudgetDecision.builder().spent(spent).lines(lines).total(total).build();
  }

  private Money left(Money spent, Trace step) {
    Money left = limit().minus(spent);
    step.given("limit", limit()).given("spent", spent);
    return left.isNegative()
        ? step.yields(Operation.STATED, nothing())
        : step.yields(Operation.DIFFERENCE, left);
  }

  private ImmutableList<BudgetDecision.Line> lines(
      List<Recognition> proposed, List<Money> allowed, Trace trace) {
    ImmutableList.Builder<BudgetDecision.Line> lines = ImmutableList.builder();
    int next = 0;
    for (Recognition one : proposed) {
      Trace step = trace
          .step("budget.line")
          .given("title", one.title())
          .given("day", one.grantedOn())
          .given("asked", one.cost());
      boolean isCovered = period().contains(one.grantedOn());
      lines.add(line(one, isCovered ? Optional.of(allowed.get(next++)) : Optional.empty(), step));
    }
    return lines.build();
  }

  private BudgetDecision.Line line(Recognition one, Optional<Money> allowed, Trace step) {
    Money given = step.yields(Operation.STATED, allowed.orElse(nothing()));
    Optional<String> unmet = allowed.isEmpty()
        ? Optional.of("outside-the-period-of-the-budget")
        : Optional.of("over-the-budget").filter(reason -> given.isLessThan(one.cost()));
    unmet.filter(reason -> given.isZero()).ifPresent(step::fails);
    return new BudgetDecision.Line(one.id(), one.cost(), given, unmet);
  }

  private Money sum(List<Recognition> recognitions) {
    Refusal.unless(
        recognitions.stream().allMatch(one -> one.cost().isSameCurrency(limit())),
        "budget.must-have-one-currency");
    return recognitions.stream().map(Recognition::cost).reduce(nothing(), Money::plus);
  }

  private Money nothing() {
    return Money.zero(limit().getCurrencyUnit());
  }

  @Value.Check
  void check() {
    Refusal.unless(!limit().isNegative(), "budget.must-not-be-negative");
  }

  /** What happens when more is proposed than is left. */
  public enum Excess {
    /** Everyone gets less, in proportion to what was asked, together exactly what is left. */
    @JsonProperty("in-proportion")
    IN_PROPORTION {
      @Override
      List<Money> allow(Money left, List<Recognition> proposed) {
        return Allocation.byWeights(
            left, proposed.stream().map(one -> one.cost().getAmount()).toList());
      }
    },
    /**
     * The latest get nothing: of two on one day the one with the later identifier. Once something does not fit, nothing
     * after it is granted, be it ever so small, except what costs nothing.
     */
    @JsonProperty("refuse-latest")
    REFUSE_LATEST {
      @Override
      List<Money> allow(Money left, List<Recognition> proposed) {
        List<Money> allowed = new ArrayList<>();
        Money sum = Money.zero(left.getCurrencyUnit());
        for (Recognition one : proposed) {
          sum = sum.plus(one.cost());
          allowed.add(sum.isGreaterThan(left) ? Money.zero(left.getCurrencyUnit()) : one.cost());
        }
        return allowed;
      }
    };

    abstract List<Money> allow(Money left, List<Recognition> proposed);
  }
}
