package io.sdr.examples.department.telling;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Wording;
import java.util.Optional;

/**
 * A step of an explanation in a sentence, and the steps under it.
 *
 * @param sentence the step in words
 * @param unmet whether its rule did not apply
 * @param steps the steps it is made of
 */
public record Step(String sentence, boolean unmet, ImmutableList<Step> steps) {
  /** The whole calculation, if it was written down. */
  public static ImmutableList<Step> of(Optional<Explanation> because, Wording wording) {
    return because.stream()
        .map(whole -> of(whole, wording))
        .collect(ImmutableList.toImmutableList());
  }

  private static Step of(Explanation step, Wording wording) {
    return new Step(
        wording.say(step),
        step.unmet().isPresent(),
        step.steps().stream()
            .map(below -> of(below, wording))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Whether nothing stands under it. */
  public boolean leaf() {
    return steps.isEmpty();
  }
}
