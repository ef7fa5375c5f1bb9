package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.ExplanationDiff.Change;
import io.sdr.core.quantity.Figure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationDiffTest {
  private static final Optional<Figure> NOTHING = Optional.empty();

  @Test
  void saysWhichFigureChanged() {
    assertThat(ExplanationDiff.between(
            step().putInput("base", Figure.of(1)).outcome(Figure.of(2)).build(),
            step().putInput("base", Figure.of(3)).outcome(Figure.of(4)).build()))
        .containsExactly(
            change("/inputs/base", Figure.of(1), Figure.of(3)),
            change("/outcome", Figure.of(2), Figure.of(4)));
  }

  @Test
  void saysWhatCameAndWhatWent() {
    Explanation before = step().putInput("old", Figure.of(1)).build();
    Explanation after =
        step().putInput("new", Figure.of(1)).addStep(step().build()).build();

    assertThat(ExplanationDiff.between(before, after))
        .containsExactly(
            new Change("/inputs/old", Optional.of(Figure.of(1)), NOTHING),
            new Change("/inputs/new", NOTHING, Optional.of(Figure.of(1))),
            new Change("/steps/0/rule", NOTHING, Optional.of(Figure.of("pay"))),
            new Change("/steps/0/operation", NOTHING, Optional.of(Figure.of("stated"))));
  }

  @Test
  void saysThatARuleNoLongerApplies() {
    Explanation paid = step().outcome(Figure.of(2)).build();

    assertThat(ExplanationDiff.between(paid, unmet(Optional.of(Figure.of(3)), NOTHING)))
        .containsExactly(
            change("/operation", Figure.of("stated"), Figure.of("not-applied")),
            new Change("/outcome", Optional.of(Figure.of(2)), NOTHING),
            new Change("/unmet/condition", NOTHING, Optional.of(Figure.of("below-threshold"))),
            new Change("/unmet/actual", NOTHING, Optional.of(Figure.of(3))));
  }

  @Test
  void tellsWhatWasFoundFromWhatIsRequired() {
    assertThat(ExplanationDiff.between(
            unmet(Optional.of(Figure.of(3)), NOTHING), unmet(NOTHING, Optional.of(Figure.of(3)))))
        .extracting(Change::path)
        .containsExactly("/unmet/actual", "/unmet/required");
  }

  @Test
  void saysThatInputsChangedPlaces() {
    assertThat(ExplanationDiff.between(
            step().putInput("a", Figure.of(1)).putInput("b", Figure.of(1)).build(),
            step().putInput("b", Figure.of(1)).putInput("a", Figure.of(1)).build()))
        .containsExactly(change("/inputs", Figure.of("a/b"), Figure.of("b/a")));
  }

  @Test
  void pointsWithEscapedNames() {
    assertThat(ExplanationDiff.between(
            step().putInput("a/b~c", Figure.of(1)).build(), step().build()))
        .extracting(Change::path)
        .containsExactly("/inputs/a~1b~0c");
  }

  private static Explanation.Builder step() {
    return Explanation.builder().rule("pay").operation(Operation.STATED);
  }

  private static Explanation unmet(Optional<Figure> actual, Optional<Figure> required) {
    return step()
        .operation(Operation.NOT_APPLIED)
        .unmet(new Unmet("below-threshold", actual, required))
        .build();
  }

  private static Change change(String path, Figure before, Figure after) {
    return new Change(path, Optional.of(before), Optional.of(after));
  }
}
