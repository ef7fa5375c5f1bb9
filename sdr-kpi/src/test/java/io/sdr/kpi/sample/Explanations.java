package io.sdr.kpi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What tests say of explanations. */
public final class Explanations {
  private static final Wording ENGLISH =
      PolicyRegistry.discovered(Explanations.class.getClassLoader()).wording(Locale.ENGLISH);
  private static final Set<String> ALWAYS_TOLD = Set.of("outcome", "why", "actual", "required");

  private Explanations() {}

  /** Every step adds up, and has everything that its sentence needs; the root is what was asked, and no step. */
  public static void assertTold(Explanation asked) {
    assertThat(Recalculation.contradictionsIn(asked)).isEmpty();
    asked.steps().stream().flatMap(Explanations::walk).forEach(Explanations::assertHasItsFigures);
  }

  private static void assertHasItsFigures(Explanation step) {
    String sentence = step.unmet().isPresent() ? step.rule() + ".not-applied" : step.rule();
    assertThat(ENGLISH.keys()).contains(sentence);
    assertThat(ENGLISH.placesIn(sentence))
        .as(sentence)
        .isSubsetOf(Sets.union(step.inputs().keySet(), ALWAYS_TOLD));
    assertThat(step.outcome().isPresent() || step.unmet().isPresent())
        .as("%s comes to something", step.rule())
        .isTrue();
  }

  /** The steps under what was asked, each with how its outcome follows, before the steps under it. */
  public static Stream<String> operations(Explanation asked) {
    return asked.steps().stream()
        .flatMap(Explanations::walk)
        .map(step -> step.rule() + " " + step.operation())
        .distinct();
  }

  private static Stream<Explanation> walk(Explanation step) {
    return Stream.concat(Stream.of(step), step.steps().stream().flatMap(Explanations::walk));
  }
}
