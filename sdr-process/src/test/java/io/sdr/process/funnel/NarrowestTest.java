package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.Narrowest.Place;
import io.sdr.process.funnel.Narrowest.Signal;
import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class NarrowestTest {
  private static final StageId A = StageId.of("A");
  private static final StageId B = StageId.of("B");
  private static final StageId C = StageId.of("C");

  @Test
  void pointsToDifferentStagesByDifferentSigns() {
    Narrowest narrowest = narrowest(
        ImmutableMap.of(),
        Map.of("A@0 L@1", 10, "A@0 B@1 L@31", 5, "A@0 B@1 C@31 L@32", 2, "A@0 B@1 C@31 W@32", 3),
        Map.of("A@0 L@1", "USD 1", "A@0 B@1 L@31", "USD 3", "A@0 B@1 C@31 L@32", "USD 5"));

    assertThat(narrowest.conversion().place())
        .isEqualTo(Measured.of(new Place(
            A,
            Figure.of(Percent.of("50")),
            false,
            Proportion.of(10, 20).interval().value())));
    assertThat(narrowest.days().place()).isEqualTo(Measured.of(Place.of(B, Figure.of(30))));
    assertThat(narrowest.value().place())
        .isEqualTo(Measured.of(Place.of(B, Figure.of(BigMoney.parse("USD 15")))));
    assertThat(narrowest.conversion().passedOver()).containsExactly(Map.entry(C, "small-sample"));
  }

  @Test
  void namesTheEarliestOfEquals() {
    Narrowest narrowest = narrowest(
        ImmutableMap.of(),
        Map.of("A@0 L@7", 20, "A@0 B@7 L@14", 10, "A@0 B@7 C@14 W@21", 10),
        Map.of("A@0 L@7", "USD 1", "A@0 B@7 L@14", "USD 2"));

    assertThat(narrowest.conversion().place().map(Place::stage)).isEqualTo(Measured.of(A));
    assertThat(narrowest.days().place().map(Place::stage)).isEqualTo(Measured.of(A));
    assertThat(narrowest.value().place().map(Place::stage)).isEqualTo(Measured.of(A));
  }

  @Test
  void saysWhyEveryStageWasPassedOver() {
    Narrowest nothing = narrowest(ImmutableMap.of(), Map.of(), Map.of());

    assertThat(nothing.conversion())
        .isEqualTo(new Signal(
            Measured.undefined("no-stage-to-judge"),
            ImmutableMap.of(A, "no-sample", B, "no-sample", C, "no-sample")));
    assertThat(nothing.days().passedOver()).containsEntry(A, "no-sample");
    assertThat(nothing.value().passedOver()).containsEntry(A, "nothing-lost");
    assertThat(nothing.lever().passedOver()).containsEntry(A, "no-benchmark");
  }

  @Test
  void ranksAStayWhoseMedianIsNotReachedByTheLongestThatWasSeen() {
    Narrowest narrowest = narrowest(
        ImmutableMap.of(), Map.of("A@0 B@3", 10, "A@0 B@3 C@4", 1, "A@1 B@3", 1), Map.of());

    assertThat(narrowest.days().place()).isEqualTo(Measured.of(Place.beyond(B, Figure.of(97))));
    assertThat(narrowest.days().passedOver()).containsOnly(Map.entry(C, "small-sample"));
  }

  @Test
  void passesOverAStayThatMayBeLongerThanTheLongestThatIsKnown() {
    Narrowest narrowest =
        narrowest(ImmutableMap.of(), Map.of("A@0 B@90", 12, "A@70 B@90 L@91", 4), Map.of());
    Narrowest equal = narrowest(ImmutableMap.of(), Map.of("A@0 B@50", 12), Map.of());

    assertThat(narrowest.days().place()).isEqualTo(Measured.of(Place.of(A, Figure.of(90))));
    assertThat(narrowest.days().passedOver()).containsEntry(B, "not-reached");
    assertThat(equal.days().place()).isEqualTo(Measured.of(Place.beyond(B, Figure.of(50))));
  }

  @Test
  void pointsToTheStageThatKeepsItsSlowestTenthLongest() {
    Narrowest narrowest = narrowest(
        ImmutableMap.of(), Map.of("A@0 B@2 C@12 W@13", 8, "A@0 B@60 C@70 W@71", 2), Map.of());

    assertThat(narrowest.days().place()).isEqualTo(Measured.of(Place.of(B, Figure.of(10))));
    assertThat(narrowest.tail().place()).isEqualTo(Measured.of(Place.of(A, Figure.of(60))));
  }

  @Test
  void ranksATailThatIsNotReachedByTheLongestThatWasSeen() {
    Narrowest narrowest =
        narrowest(ImmutableMap.of(), Map.of("A@0 B@3 W@40", 8, "A@0 B@3", 2), Map.of());

    assertThat(narrowest.days().place()).isEqualTo(Measured.of(Place.of(B, Figure.of(37))));
    assertThat(narrowest.tail().place()).isEqualTo(Measured.of(Place.beyond(B, Figure.of(97))));
  }

  @Test
  void ranksTenDealsAndTenStaysAndNoFewer() {
    Narrowest nine = narrowest(ImmutableMap.of(), Map.of("A@0 L@1", 4, "A@0 B@1 W@2", 5), Map.of());
    Narrowest ten = narrowest(ImmutableMap.of(), Map.of("A@0 L@1", 5, "A@0 B@1 W@2", 5), Map.of());

    assertThat(nine.conversion().passedOver()).containsEntry(A, "small-sample");
    assertThat(nine.days().passedOver()).containsEntry(A, "small-sample");
    assertThat(ten.conversion().place())
        .isEqualTo(Measured.of(new Place(
            A,
            Figure.of(Percent.of("50")),
            false,
            Proportion.of(5, 10).interval().value())));
    assertThat(ten.days().place()).isEqualTo(Measured.of(Place.of(A, Figure.of(1))));
  }

  @Test
  void looksForTheMostLostWinsNotTheLowestBenchmark() {
    Narrowest narrowest = narrowest(
        ImmutableMap.of(A, Percent.of("60"), B, Percent.of("90"), C, Percent.of("100")),
        Map.of("A@0 L@1", 10, "A@0 B@1 L@2", 8, "A@0 B@1 C@2 L@3", 1, "A@0 B@1 C@2 W@3", 1),
        Map.of());

    // missing 2, 7 and 1 deals, of which 1 in 10, 1 in 2 and all would be won
    assertThat(narrowest.lever().place().map(Place::stage)).isEqualTo(Measured.of(B));
    assertThat(narrowest.lever().place().map(Place::figure))
        .isEqualTo(Measured.of(Figure.of(new BigDecimal("3.5"))));
  }

  @Test
  void seesNoLeverWhereNothingIsBelowItsBenchmark() {
    Narrowest narrowest = narrowest(
        ImmutableMap.of(A, Percent.of("50"), B, Percent.of("10")),
        Map.of("A@0 L@1", 10, "A@0 B@1 W@2", 10, "A@0 B@1 L@2", 2),
        Map.of());

    assertThat(narrowest.lever().place()).isEqualTo(Measured.undefined("none-below-benchmark"));
    assertThat(narrowest.lever().passedOver())
        .containsEntry(A, "not-below-benchmark")
        .containsEntry(C, "no-benchmark");
  }

  private static Narrowest narrowest(
      ImmutableMap<StageId, Percent> benchmarks,
      Map<String, Integer> paths,
      Map<String, String> amounts) {
    FunnelCounter counter = counting(CountingMode.REACHED_OR_BEYOND);
    paths.forEach((steps, times) -> {
      for (int i = 0; i < times; i++) {
        counter.add(amounts.containsKey(steps) ? path(steps, amounts.get(steps)) : path(steps));
      }
    });
    FunnelRules rules = FunnelRules.builder()
        .openDeals(OpenDeals.UNDECIDED)
        .lossValue(LossValue.OWN_AMOUNT)
        .benchmarks(benchmarks)
        .build();
    return counter.tally().read(rules, Detail.NONE).value().narrowest();
  }
}
