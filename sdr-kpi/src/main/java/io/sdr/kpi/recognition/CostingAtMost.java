package io.sdr.kpi.recognition;

import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Not too dear. */
@Value.Immutable
abstract class CostingAtMost implements RecognitionLimit {
  @Value.Parameter
  abstract Money most();

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    if (!proposed.cost().isSameCurrency(most())) {
      return Objections.to("cost-in-another-currency");
    }
    return proposed.cost().isGreaterThan(most())
        ? Objections.to("too-dear", Figure.of(proposed.cost()), Figure.of(most()))
        : Optional.empty();
  }

  @Value.Check
  void check() {
    Refusal.unless(!most().isNegative(), "recognition.must-not-have-negative-cost");
  }
}
