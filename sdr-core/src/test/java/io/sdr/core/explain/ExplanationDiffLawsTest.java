package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.ExplanationDiff.Change;
import io.sdr.core.quantity.Figure;
import io.sdr.core.testkit.CoreArbitraries;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExplanationDiffLawsTest {
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
