package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.statistics.Regression;
import io.sdr.core.statistics.Sample;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Groups and factors as columns of numbers. */
final class PayDesign {
  private static final String FACTOR = "factor ";

  private final List<PayCase> cases;
  private final Map<String, List<BigDecimal>> columns = new LinkedHashMap<>();

  PayDesign(List<PayCase> cases, ImmutableSortedSet<String> groups, String reference) {
    this.cases = cases;
    for (String group : groups) {
      if (!group.equals(reference)) {
        columns.put(nameOf(group), marks(one -> one.group().equals(group)));
      }
    }
    cases.stream().findFirst().ifPresent(one -> one.factors().keySet().forEach(this::addFactor));
  }

  static String nameOf(String group) {
    return "group " + group;
  }

  ImmutableMap<String, List<BigDecimal>> columns() {
    return ImmutableMap.copyOf(columns);
  }

  /** How many numbers are estimated, the constant among them. */
  int parameters() {
    return columns.size() + 1;
  }

  /** The columns of factors, by name. */
  ImmutableMap<String, List<BigDecimal>> factors() {
    return ImmutableMap.copyOf(Maps.filterKeys(columns, name -> name.startsWith(FACTOR)));
  }

  /** The natural logarithms of pay. */
  ImmutableList<BigDecimal> logarithms() {
    return Regression.logarithms(
        cases.stream().map(one -> one.pay().getAmount()).toList());
  }

  /** How far the mean of a column for one group is from that for another. */
  BigDecimal apart(List<BigDecimal> column, String group, String reference) {
    return mean(column, group).subtract(mean(column, reference));
  }

  private BigDecimal mean(List<BigDecimal> column, String group) {
    return Sample.of(IntStream.range(0, cases.size())
            .filter(i -> cases.get(i).group().equals(group))
            .mapToObj(column::get)
            .toList())
        .mean()
        .value()
        .orElseThrow();
  }

  private void addFactor(String name) {
    List<Figure> figures = cases.stream()
        .map(one -> Objects.requireNonNull(one.factors().get(name)))
        .toList();
    Refusal.unless(
        figures.stream().allMatch(figures.get(0)::isLike), "pay-case.must-have-the-same-factors");
    if (figures.get(0).number().isPresent()) {
      addNumbers(
          name, figures.stream().map(figure -> figure.number().orElseThrow()).toList());
    } else {
      addWords(name, figures);
    }
  }

  /** Scaled to lie between 0 and 1; a factor that is the same for everyone is no factor. */
  private void addNumbers(String name, List<BigDecimal> numbers) {
    BigDecimal least = numbers.stream().reduce(BigDecimal::min).orElseThrow();
    BigDecimal span = numbers.stream().reduce(BigDecimal::max).orElseThrow().subtract(least);
    if (span.signum() > 0) {
      put(
          FACTOR + name,
          numbers.stream()
              .map(number -> Decimals.quotient(number.subtract(least), span))
              .toList());
    }
  }

  private void addWords(String name, List<Figure> words) {
    words.stream()
        .map(word -> ((Figure.Word) word).text())
        .distinct()
        .sorted()
        .skip(1)
        .forEach(word -> put(
            FACTOR + name + " " + word,
            marks(one -> Figure.of(word).equals(one.factors().get(name)))));
  }

  private void put(String name, List<BigDecimal> column) {
    Refusal.unless(
        columns.putIfAbsent(name, column) == null, "pay-case.must-have-factors-told-apart");
  }

  private List<BigDecimal> marks(Predicate<PayCase> isMarked) {
    return cases.stream()
        .map(one -> isMarked.test(one) ? BigDecimal.ONE : BigDecimal.ZERO)
        .toList();
  }
}
