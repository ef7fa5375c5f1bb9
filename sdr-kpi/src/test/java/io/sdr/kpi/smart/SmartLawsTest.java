package io.sdr.kpi.smart;

import static io.sdr.kpi.smart.SmartGoals.goal;
import static io.sdr.kpi.smart.SmartGoals.knowing;
import static io.sdr.kpi.smart.SmartGoals.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SmartLawsTest {
  private static final SmartJudge JUDGE = SmartJudge.usual();
  private static final int FORGETTABLE = 17;

  private static Goal target(int target, Direction direction) {
    return Goal.builder()
        .from(goal())
        .target(Figure.of(target))
        .direction(direction)
        .build();
  }

  private static List<Figure> figures(List<Integer> numbers) {
    return numbers.stream().map(Figure::of).toList();
  }

  private static void forget(int what, Circumstances.Builder known) {
    switch (what) {
      case 0 -> known.goals(Goals.none());
      case 1 -> known.people(List.of());
      case 2 -> known.objectsInScope(OptionalLong.empty());
      case 3 -> known.better(Optional.empty());
      case 4 -> known.sources(List.of());
      case 5 -> known.history(List.of());
      case 6 -> known.peers(List.of());
      case 7 -> known.workload(Optional.empty());
      case 8 -> known.hoursOfAllGoals(Optional.empty());
      case 9 -> known.hoursThere(Optional.empty());
      case 10 -> known.trend(Optional.empty());
      case 11 -> known.controlled(Optional.empty());
      case 12 -> known.shortestDays(OptionalInt.empty()).longestDays(OptionalInt.empty());
      case 13 -> known.calendar(Optional.empty());
      case 14 -> known.kpiTree(List.of());
      case 15 -> known.priorities(List.of());
      default -> known.topGoals(List.of());
    }
  }

  @Property
  void whatIsForgottenDoesNotMakeAGoalPass(
      @ForAll @IntRange(min = 60, max = 150) int target,
      @ForAll Direction direction,
      @ForAll Set<@IntRange(max = FORGETTABLE - 1) Integer> forgotten) {
    Goal goal = target(target, direction);
    SmartReport before = JUDGE.judge(goal, known());
    Circumstances.Builder less = knowing();
    forgotten.forEach(what -> forget(what, less));
    SmartReport after = JUDGE.judge(goal, less.build());

    for (SmartFinding finding : after.findings()) {
      if (finding.verdict() == Verdict.PASS) {
        assertThat(before.find(finding.check()).map(SmartFinding::verdict))
            .as(finding.code())
            .isIn(Optional.empty(), Optional.of(Verdict.PASS));
      }
    }
    for (Letter letter : Letter.values()) {
      if (before.verdict(letter) != Verdict.PASS) {
        assertThat(after.verdict(letter)).as(letter.name()).isNotEqualTo(Verdict.PASS);
      }
    }
  }

  @Property
  void aHarderTargetIsKeptByFewerPeriods(
      @ForAll @IntRange(max = 200) int target,
      @ForAll @IntRange(max = 50) int harder,
      @ForAll @Size(min = 6, max = 15) List<@IntRange(max = 200) Integer> past) {
    Circumstances known = knowing().history(figures(past)).build();
    assertThat(kept(target(target + harder, Direction.HIGHER), known))
        .isLessThanOrEqualTo(kept(target(target, Direction.HIGHER), known));
    assertThat(kept(target(target + harder, Direction.LOWER), known))
        .isGreaterThanOrEqualTo(kept(target(target, Direction.LOWER), known));
  }

  private static BigDecimal kept(Goal goal, Circumstances known) {
    return JUDGE
        .judge(goal, known)
        .find(SmartCheck.HISTORY)
        .flatMap(finding -> finding.figure("kept"))
        .flatMap(Figure::number)
        .orElseThrow();
  }

  @Property
  void aSuggestedTargetIsFair(
      @ForAll @IntRange(max = 400) int target,
      @ForAll Direction direction,
      @ForAll @Size(min = 6, max = 15) List<@IntRange(max = 200) Integer> past) {
    Circumstances known = knowing().history(figures(past)).build();
    JUDGE
        .judge(target(target, direction), known)
        .find(SmartCheck.HISTORY)
        .flatMap(SmartFinding::fix)
        .map(fix -> fix.figures().get("target"))
        .ifPresent(fair -> {
          Goal fairer =
              Goal.builder().from(target(target, direction)).target(fair).build();
          assertThat(kept(fairer, known).multiply(BigDecimal.valueOf(2)))
              .isGreaterThanOrEqualTo(BigDecimal.valueOf(past.size()));
        });
  }

  @Property
  void theMirrorImageIsJudgedAlike(
      @ForAll @IntRange(max = 200) int target,
      @ForAll @IntRange(max = 200) int baseline,
      @ForAll @Size(max = 15) List<@IntRange(max = 200) Integer> past,
      @ForAll @Size(max = 15) List<@IntRange(max = 200) Integer> peers,
      @ForAll @IntRange(max = 200) int expected) {
    SmartReport higher = judged(target, baseline, past, peers, expected, Direction.HIGHER);
    SmartReport lower = judged(
        200 - target,
        200 - baseline,
        past.stream().map(one -> 200 - one).toList(),
        peers.stream().map(one -> 200 - one).toList(),
        200 - expected,
        Direction.LOWER);
    for (SmartCheck check : List.of(
        SmartCheck.HISTORY,
        SmartCheck.PEERS,
        SmartCheck.TREND,
        SmartCheck.NOISE,
        SmartCheck.DIRECTION)) {
      assertThat(lower.find(check).map(SmartFinding::code))
          .isEqualTo(higher.find(check).map(SmartFinding::code));
    }
  }

  private static SmartReport judged(
      int target,
      int baseline,
      List<Integer> past,
      List<Integer> peers,
      int expected,
      Direction direction) {
    Goal goal = Goal.builder()
        .from(target(target, direction))
        .baseline(new Baseline(Period.parse("2025-Q2"), Figure.of(baseline)))
        .build();
    return JUDGE.judge(
        goal,
        knowing()
            .better(direction)
            .history(figures(past))
            .peers(figures(peers))
            .trend(new Trend(Figure.of(expected), BigDecimal.TEN))
            .build());
  }

  @Property
  void orderOfWhatIsKnownDoesNotMatter(
      @ForAll @IntRange(max = 200) int target,
      @ForAll @Size(max = 15) List<@IntRange(max = 200) Integer> past,
      @ForAll Random random) {
    List<Integer> shuffled = new ArrayList<>(past);
    Collections.shuffle(shuffled, random);
    Goal goal = target(target, Direction.HIGHER);
    assertThat(JUDGE.judge(
            goal, knowing().history(figures(shuffled)).peers(figures(shuffled)).build()))
        .isEqualTo(JUDGE.judge(
            goal, knowing().history(figures(past)).peers(figures(past)).build()));
  }
}
