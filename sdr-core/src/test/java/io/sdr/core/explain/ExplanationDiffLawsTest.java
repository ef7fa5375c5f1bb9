package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.ExplanationDiff.Change;
import io.sdr.core.quantity.Figure;
import io.sdr.core.testkit.CoreArbitraries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExplanationDiffLawsTest {
  /** No arbitrary figure is this. */
  private static final Figure OTHER = Figure.of("something else altogether");

  @Property
  void isEmptyOfAnExplanationAndItsCopy(@ForAll("explanations") Explanation explanation) {
    Explanation copy = Explanation.builder().from(explanation).build();

    assertThat(ExplanationDiff.between(explanation, copy)).isEmpty();
  }

  @Property
  void isEmptyExactlyWhenTheExplanationsAreEqual(
      @ForAll("explanations") Explanation before, @ForAll("explanations") Explanation after) {
    assertThat(ExplanationDiff.between(before, after).isEmpty()).isEqualTo(before.equals(after));
  }

  @Property
  void isTheSameBothWaysRound(
      @ForAll("explanations") Explanation before, @ForAll("explanations") Explanation after) {
    assertThat(ExplanationDiff.between(after, before).stream().map(ExplanationDiffLawsTest::undone))
        .containsExactlyInAnyOrderElementsOf(ExplanationDiff.between(before, after));
  }

  @Property
  void namesExactlyTheOnePartThatChanged(
      @ForAll("explanations") Explanation before,
      @ForAll @IntRange(max = 1_000) int place,
      @ForAll Part part) {
    int step = place % size(before);
    Optional<OneChange> change = changed(at(before, step).step, part);
    Assume.that(change.isPresent());
    Explanation after = replaced(before, at(before, step).path, change.get().after);

    assertThat(ExplanationDiff.between(before, after))
        .singleElement()
        .returns(at(before, step).pointer() + change.get().path, Change::path);
  }

  @Property
  void namesAllOfAStepThatCameOrWentAndNothingElse(
      @ForAll("explanations") Explanation before,
      @ForAll("explanations") Explanation added,
      @ForAll @IntRange(max = 1_000) int place) {
    Place parent = at(before, place % size(before));
    Explanation longer = Explanation.builder().from(parent.step).addStep(added).build();
    Explanation after = replaced(before, parent.path, longer);
    String pointer = parent.pointer() + "/steps/" + parent.step.steps().size() + "/";

    assertThat(ExplanationDiff.between(before, after))
        .isNotEmpty()
        .allMatch(change -> change.path().startsWith(pointer))
        .allMatch(change -> change.before().isEmpty());
    assertThat(ExplanationDiff.between(after, before))
        .isNotEmpty()
        .allMatch(change -> change.path().startsWith(pointer))
        .allMatch(change -> change.after().isEmpty());
  }

  /** A part of a step. */
  enum Part {
    RULE,
    INPUT,
    INPUT_MORE,
    INPUT_LESS,
    ORDER,
    OPERATION,
    OUTCOME,
    CONDITION,
    ACTUAL,
    REQUIRED
  }

  private record OneChange(String path, Explanation after) {}

  private record Place(List<Integer> path, Explanation step) {
    String pointer() {
      return path.stream().map(i -> "/steps/" + i).collect(Collectors.joining());
    }
  }

  private static int size(Explanation step) {
    return 1 + step.steps().stream().mapToInt(ExplanationDiffLawsTest::size).sum();
  }

  /** The step with a number in reading order, from 0. */
  private static Place at(Explanation root, int number) {
    if (number == 0) {
      return new Place(List.of(), root);
    }
    int rest = number - 1;
    int child = 0;
    while (rest >= size(root.steps().get(child))) {
      rest -= size(root.steps().get(child));
      child++;
    }
    Place below = at(root.steps().get(child), rest);
    return new Place(Stream.concat(Stream.of(child), below.path.stream()).toList(), below.step);
  }

  private static Explanation replaced(Explanation root, List<Integer> path, Explanation step) {
    if (path.isEmpty()) {
      return step;
    }
    List<Explanation> steps = new ArrayList<>(root.steps());
    int child = path.get(0);
    steps.set(child, replaced(steps.get(child), path.subList(1, path.size()), step));
    return Explanation.builder().from(root).steps(steps).build();
  }

  private static Optional<OneChange> changed(Explanation step, Part part) {
    Explanation.Builder after = Explanation.builder().from(step);
    boolean applied = step.unmet().isEmpty();
    return switch (part) {
      case RULE -> one("/rule", after.rule(step.rule() + "-other"));
      case INPUT ->
        firstInput(step).flatMap(name -> one(input(name), after.inputs(with(step, name, OTHER))));
      case INPUT_MORE -> one("/inputs/more", after.inputs(with(step, "more", OTHER)));
      case INPUT_LESS ->
        firstInput(step).flatMap(name -> one(input(name), after.inputs(without(step, name))));
      case ORDER ->
        step.inputs().size() < 2 ? Optional.empty() : one("/inputs", after.inputs(reversed(step)));
      case OPERATION ->
        applied
            ? one(
                "/operation",
                after.operation(
                    step.operation() == Operation.SUM ? Operation.GIVEN : Operation.SUM))
            : Optional.empty();
      case OUTCOME -> applied ? one("/outcome", after.outcome(OTHER)) : Optional.empty();
      case CONDITION ->
        step.unmet()
            .flatMap(unmet -> one(
                "/unmet/condition",
                after.unmet(
                    new Unmet(unmet.condition() + "-other", unmet.actual(), unmet.required()))));
      case ACTUAL ->
        step.unmet()
            .flatMap(unmet -> one(
                "/unmet/actual",
                after.unmet(new Unmet(unmet.condition(), Optional.of(OTHER), unmet.required()))));
      case REQUIRED ->
        step.unmet()
            .flatMap(unmet -> one(
                "/unmet/required",
                after.unmet(new Unmet(unmet.condition(), unmet.actual(), Optional.of(OTHER)))));
    };
  }

  private static Optional<OneChange> one(String path, Explanation.Builder after) {
    return Optional.of(new OneChange(path, after.build()));
  }

  private static Optional<String> firstInput(Explanation step) {
    return step.inputs().keySet().stream().findFirst();
  }

  private static String input(String name) {
    return "/inputs/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static Map<String, Figure> with(Explanation step, String name, Figure figure) {
    Map<String, Figure> inputs = new LinkedHashMap<>(step.inputs());
    inputs.put(name, figure);
    return inputs;
  }

  private static Map<String, Figure> without(Explanation step, String name) {
    Map<String, Figure> inputs = new LinkedHashMap<>(step.inputs());
    inputs.remove(name);
    return inputs;
  }

  private static Map<String, Figure> reversed(Explanation step) {
    Map<String, Figure> inputs = new LinkedHashMap<>();
    step.inputs()
        .keySet()
        .asList()
        .reverse()
        .forEach(name -> inputs.put(name, step.inputs().get(name)));
    return inputs;
  }

  private static Change undone(Change change) {
    Optional<Figure> before = change.after();
    Optional<Figure> after = change.before();
    return new Change(change.path(), before, after);
  }

  @Provide
  Arbitrary<Explanation> explanations() {
    return CoreArbitraries.explanations();
  }
}
