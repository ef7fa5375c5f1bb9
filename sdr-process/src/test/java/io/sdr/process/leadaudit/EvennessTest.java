package io.sdr.process.leadaudit;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class EvennessTest {
  @Example
  void callsTheDivisionFairerWhoseMostLoadedHasLess() {
    Evenness even = Evenness.of(List.of(2L, 5L, 1L, 2L, 5L));
    Evenness peak = Evenness.of(List.of(6L, 3L, 3L, 2L, 1L));

    assertThat(even.sumOfSquares()).isEqualByComparingTo(peak.sumOfSquares());
    assertThat(even).isLessThan(peak);
    assertThat(Evenness.of(List.of(5L, 2L, 2L))).isLessThan(Evenness.of(List.of(5L, 3L, 1L)));
    assertThat(even.loads()).containsExactly(5L, 5L, 2L, 2L, 1L);
    assertThat(even).hasToString("[5, 5, 2, 2, 1]");
    assertThat(even.hashCode()).isNotEqualTo(peak.hashCode());
  }

  @Example
  void hasNoIndexWhereThereIsNothingToDo() {
    assertThat(Evenness.of(List.of()).jain()).isEqualTo(Measured.undefined("nothing-to-share"));
    assertThat(Evenness.of(List.of(0L)).jain()).isEqualTo(Measured.undefined("nothing-to-share"));
    assertThat(Evenness.of(List.of(4L, 0L)).jain()).isEqualTo(Measured.of(new BigDecimal("0.5")));
    assertRefused("evenness.must-not-have-negative-load", () -> Evenness.of(List.of(1L, -1L)));
  }

  @Property
  void isTheSameInAnyOrder(
      @ForAll @Size(max = 8) List<@LongRange(max = 99) Long> loads, @ForAll Random random) {
    List<Long> shuffled = new ArrayList<>(loads);
    Collections.shuffle(shuffled, random);

    assertThat(Evenness.of(shuffled))
        .isEqualTo(Evenness.of(loads))
        .isEqualByComparingTo(Evenness.of(loads))
        .hasSameHashCodeAs(Evenness.of(loads))
        .hasToString(Evenness.of(loads).toString());
  }

  @Property
  void lettingTheMoreLoadedGiveToTheLessLoadedIsFairer(
      @ForAll @Size(min = 2, max = 8) List<@LongRange(max = 99) Long> loads) {
    List<Long> after = new ArrayList<>(loads);
    int most = after.indexOf(Collections.max(after));
    int least = after.indexOf(Collections.min(after));
    if (after.get(most) - after.get(least) >= 2) {
      after.set(most, after.get(most) - 1);
      after.set(least, after.get(least) + 1);

      assertThat(Evenness.of(after))
          .isLessThan(Evenness.of(loads))
          .isNotEqualTo(Evenness.of(loads));
      assertThat(Evenness.of(after).jain().value().orElseThrow())
          .isGreaterThan(Evenness.of(loads).jain().value().orElseThrow());
    }
  }
}
