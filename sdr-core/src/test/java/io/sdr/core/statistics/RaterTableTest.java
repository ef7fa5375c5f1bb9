package io.sdr.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.testkit.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RaterTableTest {
  /** Cohen (1960): three answers, 200 things. */
  private static final RaterTable DIAGNOSES =
      RaterTable.of(List.of(List.of(88L, 14L, 18L), List.of(10L, 40L, 10L), List.of(2L, 6L, 12L)));

  private static void assertNear(Measured<BigDecimal> coefficient, String expected) {
    assertThat(coefficient.value().orElseThrow())
        .isCloseTo(new BigDecimal(expected), within(new BigDecimal("0.0000005")));
  }

  @Test
  void agreementIsHeldAgainstChance() {
    assertThat(DIAGNOSES.agreed()).isEqualTo(Proportion.of(140, 200));
    assertNear(DIAGNOSES.cohenKappa(), "0.4915254");
    assertNear(DIAGNOSES.cohenKappa(RaterTable.Distance.LINEAR), "0.4736842");
    assertNear(DIAGNOSES.cohenKappa(RaterTable.Distance.QUADRATIC), "0.4545455");
    assertNear(DIAGNOSES.highestCohenKappa(), "0.8305085");
    assertNear(DIAGNOSES.gwetAc1(), "0.5759717");
  }

  @Test
  void everyWayHasAnotherChance() {
    RaterTable verdicts = RaterTable.ofVerdicts(20, 20, 10, 50);
    assertNear(verdicts.cohenKappa(), "0.3478261");
    assertNear(verdicts.scottPi(), "0.3406593");
    assertNear(verdicts.bennettS(), "0.4");
  }

  @Test
  void whereNearlyAllPassesTheWaysTellDifferentStories() {
    RaterTable calls = RaterTable.ofVerdicts(118, 5, 2, 0);
    assertNear(calls.cohenKappa(), "-0.0233918");
    assertNear(calls.gwetAc1(), "0.9407763");
  }

  @Test
  void oneAnswerThroughoutIsNoAgreementOverChance() {
    RaterTable alike = RaterTable.ofVerdicts(10, 0, 0, 0);
    assertThat(alike.agreed()).isEqualTo(Proportion.of(10, 10));
    assertThat(alike.cohenKappa()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(alike.highestCohenKappa()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(alike.scottPi()).isEqualTo(Measured.undefined("no-variation"));
    assertNear(alike.bennettS(), "1");
    assertNear(alike.gwetAc1(), "1");
  }

  @Test
  void nothingWasRated() {
    RaterTable none = RaterTable.ofVerdicts(0, 0, 0, 0);
    assertThat(none.agreed()).isEqualTo(Proportion.of(0, 0));
    assertThat(List.of(
            none.cohenKappa(),
            none.highestCohenKappa(),
            none.scottPi(),
            none.bennettS(),
            none.gwetAc1()))
        .containsOnly(Measured.undefined("no-sample"));
  }

  @Test
  void aTableHasARowAndAColumnForEachAnswer() {
    Refusals.assertRefused(
        "rater-table.must-have-a-row-and-a-column-for-each-answer",
        () -> RaterTable.of(List.of(List.of(1L))));
    Refusals.assertRefused(
        "rater-table.must-have-a-row-and-a-column-for-each-answer",
        () -> RaterTable.of(List.of(List.of(1L, 2L), List.of(1L, 2L, 3L))));
    Refusals.assertRefused(
        "rater-table.must-not-have-negative-counts", () -> RaterTable.ofVerdicts(1, -1, 0, 0));
  }

  @Provide
  Arbitrary<RaterTable> tables() {
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(answers ->
            Arbitraries.longs().between(0, 9).list().ofSize(answers).list().ofSize(answers))
        .map(RaterTable::of);
  }

  @Property
  void whoIsFirstDoesNotMatter(@ForAll("tables") RaterTable table) {
    RaterTable turned = RaterTable.of(IntStream.range(0, table.counts().size())
        .mapToObj(column -> table.counts().stream().map(row -> row.get(column)).toList())
        .toList());
    assertThat(turned.cohenKappa(RaterTable.Distance.LINEAR))
        .isEqualTo(table.cohenKappa(RaterTable.Distance.LINEAR));
    assertThat(turned.highestCohenKappa()).isEqualTo(table.highestCohenKappa());
    assertThat(turned.scottPi()).isEqualTo(table.scottPi());
    assertThat(turned.gwetAc1()).isEqualTo(table.gwetAc1());
  }

  @Property
  void namesHaveNoOrder(@ForAll("tables") RaterTable table) {
    RaterTable backwards = RaterTable.of(
        reversed(table.counts()).stream().map(RaterTableTest::reversed).toList());
    assertThat(backwards.cohenKappa()).isEqualTo(table.cohenKappa());
    assertThat(backwards.gwetAc1()).isEqualTo(table.gwetAc1());
    assertThat(backwards.bennettS()).isEqualTo(table.bennettS());
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> turned = new ArrayList<>(list);
    Collections.reverse(turned);
    return turned;
  }

  @Property
  void fullAgreementIsOneAndKappaIsNeverAboveItsHighest(@ForAll("tables") RaterTable table) {
    table
        .cohenKappa()
        .value()
        .ifPresent(kappa -> assertThat(kappa)
            .isBetween(
                BigDecimal.ONE.negate(), table.highestCohenKappa().value().orElseThrow()));
    if (table.agreed().hits() == table.agreed().trials() && table.agreed().trials() > 0) {
      assertNear(table.gwetAc1(), "1");
      assertNear(table.bennettS(), "1");
    }
  }
}
