package io.sdr.core.explain;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does an explanation's arithmetic again, from nothing but the explanation.
 *
 * <p>It shares no code with the rules that were explained, so that it can contradict them. Steps that only {@linkplain
 * Operation#STATED state} their outcome, and facts, are taken at their word. It never throws: where nothing follows, or
 * only a number out of bounds, that is the contradiction.
 */
public final class Recalculation {
  private static final int MOST_DECIMALS = 200;

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
      // figures are normalised at birth, so equal numbers of one kind and currency are equal
      if (computed.isEmpty() || !computed.equals(step.outcome())) {
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

  private static Optional<Figure> outcomeOf(Explanation step) {
    try {
      return unboundedOutcomeOf(step);
    } catch (Refusal outOfBounds) {
      return Optional.empty();
    }
  }

  private static Optional<Figure> unboundedOutcomeOf(Explanation step) {
    ImmutableList<Figure> outcomes = step.steps().stream()
        .flatMap(below -> below.outcome().stream())
        .collect(ImmutableList.toImmutableList());
    ImmutableList<Figure> inputs = step.inputs().values().stream()
        .filter(input -> input.number().isPresent())
        .collect(ImmutableList.toImmutableList());
    return switch (step.operation()) {
      case SUM -> sum(outcomes, step.outcome());
      case PRODUCT -> ratio(inputs, 2, 0, step.outcome());
      case PRORATED -> ratio(inputs, 2, 1, step.outcome());
      case QUOTIENT -> ratio(inputs, 1, 1, step.outcome());
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
        shape.get(),
        terms.stream().map(Recalculation::number).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Optional<Figure> ratio(
      List<Figure> inputs, int over, int under, Optional<Figure> stated) {
    if (inputs.size() < over + under) {
      return Optional.empty();
    }
    List<Figure> dividends = inputs.subList(0, over);
    List<Figure> divisors = inputs.subList(over, over + under);
    BigDecimal divisor = product(divisors);
    return divisor.signum() == 0
        ? Optional.empty()
        : inUnitsOf(
            dividends,
            divisors,
            under == 0 ? product(dividends) : Decimals.quotient(product(dividends), divisor),
            stated);
  }

  private static BigDecimal product(List<Figure> factors) {
    return factors.stream().map(Recalculation::number).reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  /**
   * Money when one amount more is multiplied by than divided by; a plain number, or the share that equals it, when as
   * many are. Nothing else makes sense, nor do two currencies.
   */
  private static Optional<Figure> inUnitsOf(
      List<Figure> dividends, List<Figure> divisors, BigDecimal number, Optional<Figure> stated) {
    List<CurrencyUnit> over = currenciesOf(dividends).toList();
    List<CurrencyUnit> under = currenciesOf(divisors).toList();
    if (Stream.concat(over.stream(), under.stream()).distinct().count() > 1) {
      return Optional.empty();
    }
    return switch (over.size() - under.size()) {
      case 0 ->
        stated
            .filter(Figure.Share.class::isInstance)
            .flatMap(share -> like(share, number))
            .or(() -> Optional.of(Figure.of(number)));
      case 1 -> Optional.of(Figure.of(BigMoney.of(over.get(0), number)));
      default -> Optional.empty();
    };
  }

  private static Stream<CurrencyUnit> currenciesOf(List<Figure> figures) {
    return figures.stream()
        .filter(Figure.Amount.class::isInstance)
        .map(amount -> ((Figure.Amount) amount).money().getCurrencyUnit());
  }

  private static Optional<Figure> difference(List<Figure> inputs) {
    return inputs.get(0).isLike(inputs.get(1))
        ? like(inputs.get(0), number(inputs.get(0)).subtract(number(inputs.get(1))))
        : Optional.empty();
  }

  private static Optional<Figure> rounded(Figure outcome, Explanation step) {
    return decimals(step.inputs().get("decimals"))
        .flatMap(decimals -> mode(step.inputs().get("mode"))
            .flatMap(mode -> like(outcome, number(outcome).setScale(decimals, mode))));
  }

  private static Optional<Integer> decimals(@Nullable Figure decimals) {
    return decimals instanceof Figure.Plain plain
            && plain.value().scale() == 0
            && plain.value().abs().compareTo(BigDecimal.valueOf(MOST_DECIMALS)) <= 0
        ? Optional.of(plain.value().intValueExact())
        : Optional.empty();
  }

  private static Optional<RoundingMode> mode(@Nullable Figure mode) {
    return Arrays.stream(RoundingMode.values())
        .filter(way -> way != RoundingMode.UNNECESSARY && Figure.of(way.name()).equals(mode))
        .findFirst();
  }

  private static Optional<Figure> last(List<Figure> outcomes) {
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(outcomes.size() - 1));
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElse(BigDecimal.ZERO);
  }

  private static Optional<Figure> like(Figure shape, BigDecimal number) {
    if (shape instanceof Figure.Amount amount) {
      return Optional.of(Figure.of(BigMoney.of(amount.money().getCurrencyUnit(), number)));
    }
    if (shape instanceof Figure.Share) {
      return Optional.of(Figure.of(Percent.ofFraction(number)));
    }
    return shape instanceof Figure.Plain ? Optional.of(Figure.of(number)) : Optional.empty();
  }
}
