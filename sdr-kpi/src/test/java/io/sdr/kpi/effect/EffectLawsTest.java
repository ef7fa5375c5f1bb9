package io.sdr.kpi.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EffectLawsTest {
  private static final EffectCheck CHECK = EffectCheck.usual();

  private static List<PersonChange> changes(String prefix, List<Integer> more) {
    List<PersonChange> changes = new ArrayList<>();
    for (int one : more) {
      changes.add(new PersonChange(
          PersonId.of(prefix + changes.size()),
          BigDecimal.valueOf(100),
          BigDecimal.valueOf(100L + one)));
    }
    return changes;
  }

  private static List<PersonChange> turned(List<PersonChange> changes) {
    return changes.stream()
        .map(one -> new PersonChange(one.person(), one.after(), one.before()))
        .toList();
  }

  @Property(tries = 200)
  void whatIsBetterOneWayIsWorseTheOther(
      @ForAll @Size(min = 10, max = 15) List<@IntRange(min = -50, max = 60) Integer> more) {
    List<PersonChange> changes = changes("a", more);
    EffectVerdict verdict = CHECK.ofMeans("x", Direction.HIGHER, changes).verdict();

    assertThat(CHECK.ofMeans("x", Direction.LOWER, turned(changes)).verdict()).isEqualTo(verdict);
    assertThat(CHECK.ofMeans("x", Direction.LOWER, changes).verdict()).isEqualTo(opposite(verdict));
  }

  private static EffectVerdict opposite(EffectVerdict verdict) {
    return switch (verdict) {
      case IMPROVED -> EffectVerdict.WORSENED;
      case WORSENED -> EffectVerdict.IMPROVED;
      case NOT_CLEAR, UNKNOWN -> verdict;
    };
  }

  @Property(tries = 200)
  void aTideThatLiftsEveryoneIsNoEffect(
      @ForAll @Size(min = 10, max = 15) List<@IntRange(min = -50, max = 60) Integer> some,
      @ForAll @Size(min = 10, max = 15) List<@IntRange(min = -50, max = 60) Integer> others,
      @ForAll @IntRange(min = -100, max = 100) int tide) {
    Effect still = CHECK.ofMeans("x", Direction.HIGHER, changes("a", some), changes("b", others));
    Effect lifted = CHECK.ofMeans(
        "x",
        Direction.HIGHER,
        changes("a", some.stream().map(one -> one + tide).toList()),
        changes("b", others.stream().map(one -> one + tide).toList()));

    assertThat(lifted.verdict()).isEqualTo(still.verdict());
    assertThat(lifted.estimate()).isEqualTo(still.estimate());
  }

  @Property(tries = 200)
  void orderOfPeopleDoesNotMatter(
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = -50, max = 60) Integer> more,
      @ForAll Random random) {
    List<PersonChange> changes = changes("a", more);
    Effect effect = CHECK.ofMeans("x", Direction.HIGHER, changes);
    Collections.shuffle(changes, random);

    assertThat(CHECK.ofMeans("x", Direction.HIGHER, changes)).isEqualTo(effect);
  }

  @Property(tries = 200)
  void aClearChangeHasAnIntervalThatLeavesOutNothing(
      @ForAll @IntRange(max = 60) int before, @ForAll @IntRange(max = 60) int after) {
    Effect effect = CHECK.ofShares(
        "x",
        Direction.HIGHER,
        new ShareChange(Proportion.of(before, 60), Proportion.of(after, 60)));
    Estimate estimate = effect.estimate().orElseThrow();
    boolean leavesOutZero = estimate.low().signum() > 0 || estimate.high().signum() < 0;

    assertThat(effect.verdict() != EffectVerdict.NOT_CLEAR).isEqualTo(leavesOutZero);
    assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
  }
}
