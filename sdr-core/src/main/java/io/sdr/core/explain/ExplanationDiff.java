package io.sdr.core.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.sdr.core.quantity.Figure;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between two explanations of the same kind of result: last month's statement and this month's, a scheme
 * and its change.
 *
 * <p>Steps are compared by position, inputs by name and then by their order, which a quotient depends on. Equal explanations have no differences, and two explanations
 * without differences are equal.
 */
public final class ExplanationDiff {
  private ExplanationDiff() {}

  /** All differences, in reading order. */
  public static ImmutableList<Change> between(Explanation before, Explanation after) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    compare(Optional.of(before), Optional.of(after), "", changes);
    return changes.build();
  }

  private static void compare(
      Optional<Explanation> before,
      Optional<Explanation> after,
      String path,
      ImmutableList.Builder<Change> changes) {
    compare(before, after, path + "/rule", step -> Optional.of(Figure.of(step.rule())), changes);
    for (String name : namesOf(before, after)) {
      compare(before, after, path + "/inputs/" + escaped(name), input(name), changes);
    }
    if (namesIn(before).equals(namesIn(after))) {
      compare(before, after, path + "/inputs", ExplanationDiff::order, changes);
    }
    compare(before, after, path + "/operation", ExplanationDiff::operation, changes);
    compare(before, after, path + "/outcome", Explanation::outcome, changes);
    compare(before, after, path + "/unmet/condition", unmet(ExplanationDiff::condition), changes);
    compare(before, after, path + "/unmet/actual", unmet(Unmet::actual), changes);
    compare(before, after, path + "/unmet/required", unmet(Unmet::required), changes);
    for (int i = 0; i < Math.max(steps(before), steps(after)); i++) {
      compare(step(before, i), step(after, i), path + "/steps/" + i, changes);
    }
  }

  private static void compare(
      Optional<Explanation> before,
      Optional<Explanation> after,
      String path,
      Function<Explanation, Optional<Figure>> part,
      ImmutableList.Builder<Change> changes) {
    Optional<Figure> was = before.flatMap(part);
    Optional<Figure> is = after.flatMap(part);
    if (!was.equals(is)) {
      changes.add(new Change(path, was, is));
    }
  }

  private static Set<String> namesOf(Optional<Explanation> before, Optional<Explanation> after) {
    return Sets.union(namesIn(before), namesIn(after));
  }

  private static Set<String> namesIn(Optional<Explanation> step) {
    return step.map(it -> it.inputs().keySet()).orElse(ImmutableSet.of());
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static Function<Explanation, Optional<Figure>> input(String name) {
    return step -> Optional.ofNullable(step.inputs().get(name));
  }

  private static Optional<Figure> order(Explanation step) {
    return step.inputs().isEmpty()
        ? Optional.empty()
        : Optional.of(Figure.of(step.inputs().keySet().stream()
            .map(ExplanationDiff::escaped)
            .collect(Collectors.joining("/"))));
  }

  private static Optional<Figure> operation(Explanation step) {
    String name = step.operation().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Optional.of(Figure.of(name));
  }

  private static Function<Explanation, Optional<Figure>> unmet(
      Function<Unmet, Optional<Figure>> part) {
    return step -> step.unmet().flatMap(part);
  }

  private static Optional<Figure> condition(Unmet unmet) {
    return Optional.of(Figure.of(unmet.condition()));
  }

  private static int steps(Optional<Explanation> step) {
    return step.map(it -> it.steps().size()).orElse(0);
  }

  private static Optional<Explanation> step(Optional<Explanation> step, int position) {
    return step.map(Explanation::steps)
        .filter(steps -> position < steps.size())
        .map(steps -> steps.get(position));
  }

  /**
   * One difference.
   *
   * @param path where, as a JSON Pointer into the explanation
   * @param before the figure there before, if any
   * @param after the figure there after, if any
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Change(String path, Optional<Figure> before, Optional<Figure> after) {}
}
