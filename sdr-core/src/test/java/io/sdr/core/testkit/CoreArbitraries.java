package io.sdr.core.testkit;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Arbitrary values of the core. */
public final class CoreArbitraries {
  private CoreArbitraries() {}

  /** Days of the years in which businesses keep records. */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(
            LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2060, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Currencies without, with two and with three decimals. */
  public static Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of("USD", "EUR", "RUB", "JPY", "BHD").map(CurrencyUnit::of);
  }

  /** Decimals that people state. */
  public static Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-9999999999999"), new BigDecimal("9999999999999"))
        .ofScale(12);
  }

  /** Amounts, some finer than a cent. */
  public static Arbitrary<BigMoney> amounts() {
    return Combinators.combine(currencies(), decimals()).as(BigMoney::of);
  }

  /** Text of any letters, signs and pictures, never half a surrogate pair. */
  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().ofMaxLength(12),
        Arbitraries.strings().withChars("{}$\\\"'\u0000\u00a0\u2028\u0416~/ ").ofMaxLength(12),
        Arbitraries.of("\ud83d\ude00", "{base}", "$1", "\\"));
  }

  /** Figures of every kind. */
  public static Arbitrary<Figure> figures() {
    return Arbitraries.oneOf(
        amounts().map(Figure::of),
        decimals().map(points -> Figure.of(new Percent(points))),
        decimals().map(Figure::of),
        days().map(Figure::of),
        texts().map(Figure::of));
  }

  /** Explanations of any operation, deep and wide by a few steps; they need not add up. */
  public static Arbitrary<Explanation> explanations() {
    return explanations(3);
  }

  private static Arbitrary<Explanation> explanations(int depth) {
    Arbitrary<List<Explanation>> steps = depth == 0
        ? Arbitraries.just(List.of())
        : Arbitraries.lazy(() -> explanations(depth - 1)).list().ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.of("scheme.pay", "scheme.rate", "acme:bonus"),
            inputs(),
            Arbitraries.of(Operation.class),
            figures().optional(),
            unmets(),
            steps)
        .as((rule, inputs, operation, outcome, unmet, below) -> {
          Explanation.Builder step = Explanation.builder()
              .rule(rule)
              .inputs(inputs)
              .operation(operation)
              .steps(below);
          return operation == Operation.NOT_APPLIED
              ? step.unmet(unmet).build()
              : step.outcome(outcome).build();
        });
  }

  private static Arbitrary<Map<String, Figure>> inputs() {
    return Combinators.combine(
            Arbitraries.of("base", "rate", "days", "of/all", "a~b")
                .list()
                .uniqueElements()
                .ofMaxSize(3),
            figures().list().ofSize(3))
        .as((names, figures) -> {
          Map<String, Figure> inputs = new LinkedHashMap<>();
          names.forEach(name -> inputs.put(name, figures.get(inputs.size())));
          return ImmutableMap.copyOf(inputs);
        });
  }

  /** Conditions that did not hold. */
  public static Arbitrary<Unmet> unmets() {
    return Combinators.combine(
            Arbitraries.of("below-threshold", "no-sample"),
            figures().optional(),
            figures().optional())
        .as(Unmet::new);
  }
}
