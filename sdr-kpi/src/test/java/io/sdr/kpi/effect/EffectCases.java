package io.sdr.kpi.effect;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Effects of every design with every verdict, for the tests that look at all there is. */
public final class EffectCases {
  private EffectCases() {}

  public static ImmutableList<Effect> everyEffect() {
    EffectCheck check = EffectCheck.usual();
    ImmutableList.Builder<Effect> effects = ImmutableList.builder();
    for (int more : List.of(20, 0, -20)) {
      effects.add(check.ofMeans("Revenue", Direction.HIGHER, changes("a", 12, more)));
      effects.add(
          check.ofMeans("Revenue", Direction.HIGHER, changes("a", 12, more), changes("b", 12, 0)));
      effects.add(check.ofShares("Turnover", Direction.LOWER, shares(40, 40 + more)));
      effects.add(check.ofShares(
          "Turnover", Direction.LOWER, shares(40, 40 + more), shares(40, 40 - more)));
    }
    return effects
        .add(check.ofMeans("Revenue", Direction.HIGHER, changes("a", 2, 5)))
        .add(check.ofMeans("Revenue", Direction.HIGHER, changes("a", 12, 5), changes("b", 2, 5)))
        .build();
  }

  /** People whose measure rises by so much on average, a little more or less. */
  static List<PersonChange> changes(String prefix, int many, int more) {
    return IntStream.range(0, many)
        .mapToObj(i -> new PersonChange(
            PersonId.of(prefix + i),
            BigDecimal.valueOf(100 + i),
            BigDecimal.valueOf(100L + i + more + i % 3 - 1)))
        .toList();
  }

  static ShareChange shares(long before, long after) {
    return new ShareChange(Proportion.of(before, 100), Proportion.of(after, 100));
  }
}
