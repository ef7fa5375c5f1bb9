package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.payout.Draw;
import io.sdr.kpi.payout.DrawKind;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An advance on pay for those with whom one was agreed, each with an amount of their own. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class DrawRule {
  DrawRule() {}

  /** Starts a rule. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name under which the amount is agreed with a person; whoever has no such term has no advance. */
  public abstract String term();

  /** What becomes of it when it was not earned; it is recovered unless said otherwise. */
  @Value.Default
  public DrawKind kind() {
    return DrawKind.RECOVERABLE;
  }

  /** Whether recovery leaves at least the advance; it does unless said otherwise. */
  @Value.Default
  public boolean recoveryLeavesDraw() {
    return true;
  }

  /** After how many periods no advance is paid any more; it goes on without end unless said. */
  public abstract Optional<Integer> paidUntil();

  /**
   * The agreement with a person.
   *
   * @param terms what was agreed with the person
   * @throws Refusal if what was agreed is no amount in the currency of pay, or no amount at all
   */
  public Optional<Draw> drawFor(Map<String, Figure> terms, CurrencyUnit currency) {
    return Optional.ofNullable(terms.get(term()))
        .map(agreed -> Draw.builder()
            .amount(amount(agreed, currency))
            .kind(kind())
            .recoveryLeavesDraw(recoveryLeavesDraw())
            .paidUntil(paidUntil())
            .build());
  }

  private static Money amount(Figure agreed, CurrencyUnit currency) {
    Refusal.unless(
        agreed instanceof Figure.Amount amount
            && amount.money().getCurrencyUnit().equals(currency)
            && amount.money().isEqual(amount.money().toMoney(RoundingMode.DOWN)),
        "draw-rule.must-be-agreed-as-an-amount-of-pay");
    return ((Figure.Amount) agreed).money().toMoney();
  }

  @Value.Check
  void check() {
    Agreed.term(term());
  }

  /** Builds a rule. */
  public static final class Builder extends ImmutableDrawRule.Builder {
    Builder() {}
  }
}
