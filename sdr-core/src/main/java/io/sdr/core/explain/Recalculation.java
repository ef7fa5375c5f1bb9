package io.sdr.core.explain;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Does an explanation's arithmetic again, from nothing but the explanation.
 *
 * <p>It shares no code with the rules that were explained, so that it can contradict them. Steps that only {@linkplain
 * Operation#STATED state} their outcome, and facts, are taken at their word.
 */
public final class Recalculation {
  private Recalculation() {}

  /** All steps whose outcome does not follow; empty when the explanation adds up. */
  public static ImmutableList<Contradiction> contradictionsIn(Explanation explanation) {
    ImmutableList.Builder<Contradiction> found = ImmutableList.builder();
    search(explanation, "", found);
    return found.build();
  }

  private static void search(
      Explanation step, String path, ImmutableList.Builder<Contradiction> found) {
    if (isChecked(step.operation())) {
      Optional<Figure> computed = outcomeOf(step);
      if (!sameNumber(computed, step.outcome())) {
        found.add(new Contradiction(path, step.rule(), step.outcome(), computed));
      }
    }
    for (int i = 0; i < step.steps().size(); i++) {
      search(step.steps().get(i), path + "/steps/" + i, found);
    }
  }

  private static boolean isChecked(Operation operation) {
    return switch (operation) {
      case GIVEN, STATED, NOT_APPLIED -> false;
      case SUM, PRODUCT, PRORATED, QUOTIENT, DIFFERENCE, SAME, ROUNDED -> true;
    };
  }

  private static boolean sameNumber(Optional<Figure> computed, Optional<Figure> stated) {
    return computed.isPresent()
        && stated.isPresent()
        && computed.get().isLike(stated.get())
        && computed.get().number().isPresent()
        && computed.get().number().get().compareTo(stated.get().number().orElseThrow()) == 0;
  }

  private static Optional<Figure> outcomeOf(Explanation step) {
    ImmutableList<Figure> outcomes = step.steps().stream()
        .flatMap(below -> below.outcome().stream())
        .collect(ImmutableList.toImmutableList());
    ImmutableList<Figure> inputs = step.inputs().values().stream()
        .filter(input -> input.number().isPresent())
        .collect(ImmutableList.toImmutableList());
    return switch (step.operation()) {
      case SUM -> sum(outcomes, step.outcome());
      case PRODUCT ->
        inputs.size() < 2
            ? Optional.empty()
            : product(inputs.get(0), inputs.get(1), step.outcome());
      case PRORATED ->
        inputs.size() < 3
            ? Optional.empty()
            : quotient(
                number(inputs.get(0)).multiply(number(inputs.get(1))),
                inputs.get(2),
                step.outcome());
      case QUOTIENT ->
        inputs.size() < 2
            ? Optional.empty()
            : quotient(number(inputs.get(0)), inputs.get(1), step.outcome());
      case DIFFERENCE -> inputs.size() < 2 ? Optional.empty() : difference(inputs);
      case SAME -> last(outcomes);
      case ROUNDED -> last(outcomes).flatMap(outcome -> rounded(outcome, step));
      case GIVEN, STATED, NOT_APPLIED -> Optional.empty();
    };
  }

  private static Optional<Figure> sum(List<Figure> terms, Optional<Figure> shape) {
    if (shape.isEmpty() || !terms.stream().allMatch(shape.get()::isLike)) {
      return Optional.empty();
    }
    return like(
        shape, terms.stream().map(Recalculation::number).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Optional<Figure> product(Figure one, Figure other, Optional<Figure> shape) {
    return like(shape, number(one).multiply(number(other)));
  }

  private static Optional<Figure> quotient(BigDecimal dividend, Figure by, Optional<Figure> shape) {
    BigDecimal divisor = number(by);
    return divisor.signum() == 0
        ? Optional.empty()
        : like(shape, Decimals.quotient(dividend, divisor));
  }

  private static Optional<Figure> difference(List<Figure> inputs) {
    return inputs.get(0).isLike(inputs.get(1))
        ? like(Optional.of(inputs.get(0)), number(inputs.get(0)).subtract(number(inputs.get(1))))
        : Optional.empty();
  }

  private static Optional<Figure> rounded(Figure outcome, Explanation step) {
    Figure decimals = step.inputs().get("decimals");
    Figure mode = step.inputs().get("mode");
    if (decimals instanceof Figure.Plain plain && mode instanceof Figure.Word word) {
      return like(
          Optional.of(outcome),
          number(outcome)
              .setScale(plain.value().intValueExact(), RoundingMode.valueOf(word.text())));
    }
    return Optional.empty();
  }

  private static Optional<Figure> last(List<Figure> outcomes) {
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(outcomes.size() - 1));
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElse(BigDecimal.ZERO);
  }

  private static Optional<Figure> like(Optional<Figure> shape, BigDecimal number) {
    return shape.flatMap(figure -> {
      if (figure instanceof Figure.Amount amount) {
        CurrencyUnit currency = amount.money().getCurrencyUnit();
        return Optional.of(Figure.of(BigMoney.of(currency, number)));
      }
      if (figure instanceof Figure.Share) {
        return Optional.of(Figure.of(Percent.ofFraction(number)));
      }
      return figure instanceof Figure.Plain ? Optional.of(Figure.of(number)) : Optional.empty();
    });
  }
}
