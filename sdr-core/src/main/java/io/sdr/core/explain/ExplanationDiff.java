package io.sdr.core.explain;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between two explanations of the same kind of result: last month's statement and this month's, a scheme
 * and its change.
 *
 * <p>Steps are compared by position, inputs by name. Equal explanations have no differences, and two explanations
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
    add(
        changes,
        path + "/rule",
        before.map(rule -> Figure.of(rule.rule())),
        after.map(rule -> Figure.of(rule.rule())));
    for (String name : namesOf(before, after)) {
      add(changes, path + "/inputs/" + name, input(before, name), input(after, name));
    }
    add(
        changes,
        path + "/operation",
        before.map(ExplanationDiff::operation),
        after.map(ExplanationDiff::operation));
    add(
        changes,
        path + "/outcome",
        before.flatMap(Explanation::outcome),
        after.flatMap(Explanation::outcome));
    add(
        changes,
        path + "/unmet",
        before.flatMap(ExplanationDiff::unmet),
        after.flatMap(ExplanationDiff::unmet));
    for (int i = 0; i < Math.max(steps(before), steps(after)); i++) {
      compare(step(before, i), step(after, i), path + "/steps/" + i, changes);
    }
  }

  private static void add(
      ImmutableList.Builder<Change> changes,
      String path,
      Optional<Figure> before,
      Optional<Figure> after) {
    if (!before.equals(after)) {
      changes.add(new Change(path, before, after));
    }
  }

  private static Set<String> namesOf(Optional<Explanation> before, Optional<Explanation> after) {
    Set<String> names = new LinkedHashSet<>();
    before.ifPresent(step -> names.addAll(step.inputs().keySet()));
    after.ifPresent(step -> names.addAll(step.inputs().keySet()));
    return names;
  }

  private static Optional<Figure> input(Optional<Explanation> step, String name) {
    return step.flatMap(it -> Optional.ofNullable(it.inputs().get(name)));
  }

  private static Figure operation(Explanation step) {
    return Figure.of(step.operation().name());
  }

  private static Optional<Figure> unmet(Explanation step) {
    return step.unmet()
        .map(unmet -> Figure.of(unmet.condition()
            + unmet.actual().map(figure -> " " + figure.written()).orElse("")
            + unmet.required().map(figure -> " " + figure.written()).orElse("")));
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
  public record Change(String path, Optional<Figure> before, Optional<Figure> after) {}
}
