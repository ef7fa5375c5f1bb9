package io.sdr.examples.department.telling;

import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Figure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds in an explanation what kept something from applying. */
public final class Reason {
  private static final String SEE_BELOW = "see-below";

  private Reason() {}

  /** The first step with an input of this name and word. */
  public static Optional<Explanation> stepOf(String input, String word, Explanation step) {
    return Figure.of(word).equals(step.inputs().get(input))
        ? Optional.of(step)
        : step.steps().stream()
            .flatMap(below -> stepOf(input, word, below).stream())
            .findFirst();
  }

  /** The first step that says why it did not apply, instead of pointing below. */
  public static Optional<Explanation> firstFailed(Explanation step) {
    return step.unmet().filter(unmet -> !unmet.condition().equals(SEE_BELOW)).isPresent()
        ? Optional.of(step)
        : step.steps().stream().flatMap(below -> firstFailed(below).stream()).findFirst();
  }

  /** The reason of a failed step in words, with its figures; empty for a step that applied. */
  static Optional<String> inWords(Explanation failed, Tongue tongue) {
    return failed.unmet().map(unmet -> {
      Map<String, Figure> figures = new HashMap<>(failed.inputs());
      unmet.actual().ifPresent(actual -> figures.put("actual", actual));
      unmet.required().ifPresent(required -> figures.put("required", required));
      return tongue.wording().say("unmet." + unmet.condition(), figures);
    });
  }
}
