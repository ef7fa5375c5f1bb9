package io.sdr.process.survival;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StageChainTest {
  private static final Onward FIRST = row("A", Map.of("B", 3), 0, 1, 2);
  private static final Onward SECOND = row("B", Map.of("A", 1), 2, 1, 8);

  @Test
  void followsDealsForwardAndBackUntilTheyAreDecided() {
    // a = 3/4·b and b = 1/4·a + 1/2, so b = 8/13 and a = 6/13
    List<StageOutlook> outlook = outlook(FIRST, SECOND);

    assertThat(outlook).extracting(StageOutlook::stage).containsExactly(id("A"), id("B"));
    assertClose(outlook.get(0).winning().map(Percent::fraction), 6, 13);
    assertClose(outlook.get(1).winning().map(Percent::fraction), 8, 13);
    // m = 1 + 3/4·n and n = 1 + 1/4·m
    assertClose(outlook.get(0).moves(), 28, 13);
    assertClose(outlook.get(1).moves(), 20, 13);
    // d = 2 + 3/4·e and e = 8 + 1/4·d
    assertClose(outlook.get(0).days(), 128, 13);
    assertClose(outlook.get(1).days(), 136, 13);
  }

  @Test
  void saysNothingOfDealsThatMayNeverLeave() {
    List<StageOutlook> outlook = outlook(
        row("A", Map.of("B", 1), 1, 0, 1),
        row("B", Map.of(), 0, 0, 1),
        row("C", Map.of(), 1, 1, 1),
        row("D", Map.of("E", 1), 0, 0, 1),
        row("E", Map.of("D", 1), 0, 0, 1));

    assertThat(outlook)
        .extracting(StageOutlook::winning)
        .containsExactly(
            Measured.undefined("no-way-out"),
            Measured.undefined("no-way-out"),
            Measured.of(Percent.of("50")),
            Measured.undefined("no-way-out"),
            Measured.undefined("no-way-out"));
    assertThat(outlook.get(0).moves()).isEqualTo(Measured.undefined("no-way-out"));
    assertThat(outlook.get(0).days()).isEqualTo(Measured.undefined("no-way-out"));
  }

  @Test
  void saysOnHowManyStaysTheLeastKnownStageOnTheWayRests() {
    List<StageOutlook> outlook = outlook(
        learnt(row("A", Map.of("B", 1), 1, 0, 1), 50),
        learnt(row("B", Map.of(), 1, 1, 1), 9),
        learnt(row("C", Map.of("A", 1), 1, 1, 1), 70),
        learnt(row("D", Map.of(), 1, 1, 1), 10),
        row("E", Map.of(), 1, 1, 1));

    assertThat(outlook)
        .extracting(StageOutlook::fewest)
        .containsExactly(
            Optional.of(9L), Optional.of(9L), Optional.of(9L), Optional.of(10L), Optional.empty());
    assertThat(outlook)
        .extracting(StageOutlook::isSmall)
        .containsExactly(true, true, true, false, false);
  }

  private static Onward learnt(Onward row, long ended) {
    return new Onward(
        row.stage(), row.moves(), row.won(), row.lost(), row.days(), Optional.of(ended));
  }

  @Test
  void doesNotCountDaysThatNobodyKnows() {
    Onward unknown = Onward.stated(
        id("B"), ImmutableSortedMap.of(), BigDecimal.ONE, BigDecimal.ONE, Optional.empty());
    List<StageOutlook> outlook =
        outlook(row("A", Map.of("B", 1), 0, 1, 2), unknown, row("C", Map.of(), 1, 0, 3));

    assertThat(outlook)
        .extracting(StageOutlook::days)
        .containsExactly(
            Measured.undefined("no-days"),
            Measured.undefined("no-days"),
            Measured.of(BigDecimal.valueOf(3)));
    assertThat(outlook.get(0).winning()).isEqualTo(Measured.of(Percent.of("25")));
  }

  @Test
  void explainsItself() {
    Explained<ImmutableList<StageOutlook>> outlook = StageChain.of(
            List.of(row("A", Map.of("B", 1), 0, 3, 2), row("B", Map.of(), 1, 1, 8)))
        .outlook(Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(outlook.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(outlook.because().orElseThrow()))
        .isEqualTo("""
            From the first of 2 stages 12.5% of the deals are won at last.
              A: 12.5% are won at last, after 1.25 moves on average.
                25% of those that leave go to B: 1 of 4.
                0% of those that leave are decided here: won, 0 of 4.
                75% of those that leave are decided here: lost, 3 of 4.
              Days from A until the decision: 4 on average.
              B: 50% are won at last, after 1 moves on average.
                50% of those that leave are decided here: won, 1 of 2.
                50% of those that leave are decided here: lost, 1 of 2.
              Days from B until the decision: 8 on average.
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(StageChain.of(List.of(row("A", Map.of(), 0, 0, 1)))
                .outlook(Detail.FULL)
                .because()
                .orElseThrow()))
        .isEqualTo("""
            Что станет со сделками на 1 этапах, неизвестно: сделки могут попасть туда,\
             откуда ни одна не дошла до решения.
              «A»: что станет со сделками, неизвестно, сделки могут попасть туда, откуда ни одна не дошла до решения.
              Сколько дней от этапа «A» до решения, неизвестно: сделки могут попасть туда,\
             откуда ни одна не дошла до решения.
            """);
  }

  @Test
  void refusesWhatIsNoChain() {
    assertRefused("stage-chain.must-have-some-stages", () -> StageChain.of(List.of()));
    assertRefused(
        "stage-chain.must-have-each-stage-once", () -> StageChain.of(List.of(SECOND, SECOND)));
    assertRefused(
        "stage-chain.must-have-a-row-for-each-stage", () -> StageChain.of(List.of(FIRST)));
    assertRefused("stage-move.must-change-stage", () -> row("A", Map.of("A", 1), 1, 1, 1));
    assertRefused("stage-chain.must-not-have-negative-parts", () -> row("A", Map.of(), -1, 1, 1));
    assertRefused("stage-chain.must-not-have-negative-parts", () -> row("A", Map.of(), 1, -1, 1));
    assertRefused("stage-chain.must-not-have-negative-parts", () -> row("A", Map.of(), 1, 1, -1));
    assertRefused(
        "stage-chain.must-not-have-negative-parts", () -> row("A", Map.of("B", -1), 1, 1, 1));
  }

  private static List<StageOutlook> outlook(Onward... rows) {
    return StageChain.of(List.of(rows)).outlook(Detail.NONE).value();
  }

  private static Onward row(String stage, Map<String, Integer> moves, int won, int lost, int days) {
    Map<StageId, BigDecimal> parts = new TreeMap<>();
    moves.forEach((next, part) -> parts.put(id(next), BigDecimal.valueOf(part)));
    return Onward.stated(
        id(stage),
        ImmutableSortedMap.copyOf(parts),
        BigDecimal.valueOf(won),
        BigDecimal.valueOf(lost),
        Optional.of(BigDecimal.valueOf(days)));
  }

  private static StageId id(String stage) {
    return StageId.of(stage);
  }

  private static void assertClose(Measured<BigDecimal> actual, int over, int under) {
    assertThat(actual.value().orElseThrow().multiply(BigDecimal.valueOf(under)))
        .isBetween(
            BigDecimal.valueOf(over).subtract(new BigDecimal("0.00001")),
            BigDecimal.valueOf(over).add(new BigDecimal("0.00001")));
  }
}
