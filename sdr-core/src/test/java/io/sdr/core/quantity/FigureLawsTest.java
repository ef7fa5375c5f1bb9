package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.testkit.CoreArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FigureLawsTest {
  @Property
  void readsBackWhatItWrites(@ForAll("figures") Figure figure) {
    assertThat(figure.written()).hasSize(1);
    assertThat(Figure.read(figure.written())).isEqualTo(figure);
  }

  @Property
  void isLikeItselfAndLikeEachOtherBothWays(
      @ForAll("figures") Figure figure, @ForAll("figures") Figure other) {
    assertThat(figure.isLike(figure)).isTrue();
    assertThat(figure.isLike(other)).isEqualTo(other.isLike(figure));
  }

  @Provide
  Arbitrary<Figure> figures() {
    return CoreArbitraries.figures();
  }
}
