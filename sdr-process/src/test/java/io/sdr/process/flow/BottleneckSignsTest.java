package io.sdr.process.flow;

import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.path;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BottleneckSignsTest {
  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(BottleneckSignsTest.class.getClassLoader());
  private static final StageId A = StageId.of("A");
  private static final StageId B = StageId.of("B");
  private static final StageId C = StageId.of("C");
  private static final Percent LEVEL = Percent.of("5");
  private static final List<StageLoad> LOADS =
      List.of(load("C", "90"), load("A", "90"), load("B", "30"), load("X", "200"));

  @Test
  void putsSideBySideWhichStageEachSignPointsTo() {
    BottleneckSigns signs = signs(funnel("50", "90", "60"), LOADS);

    assertThat(signs.signs())
        .isEqualTo(ImmutableSortedMap.naturalOrder()
            .put(BottleneckSign.CONVERSION, Measured.of(A))
            .put(BottleneckSign.DAYS, Measured.of(C))
            .put(BottleneckSign.TAIL, Measured.of(C))
            .put(BottleneckSign.VALUE, Measured.of(A))
            .put(BottleneckSign.LEVER, Measured.of(B))
            .put(BottleneckSign.SIGNIFICANCE, Measured.of(B))
            .put(BottleneckSign.PAST, Measured.undefined("no-past-known"))
            .put(BottleneckSign.LOAD, Measured.of(A))
            .build());
    assertThat(signs.stages()).containsExactly(A, C, B);
  }

  @Test
  void callsNothingSignificantThatChanceExplains() {
    // 30 of 60 below 60 % is no rare thing once three stages are looked at
    assertThat(sign(BottleneckSign.SIGNIFICANCE, funnel("60", "61", "60"), LEVEL))
        .isEqualTo(Measured.undefined("chance-explains-it"));
    assertThat(sign(BottleneckSign.SIGNIFICANCE, funnel("60", "61", "60"), Percent.of("40")))
        .isEqualTo(Measured.of(A));
    assertThat(sign(BottleneckSign.SIGNIFICANCE, funnel(), LEVEL))
        .isEqualTo(Measured.undefined("no-benchmark"));
  }

  @Test
  void pointsToTheLeastExplainableStageHoweverSmallProbabilitiesAre() {
    FunnelCounter counter = counting(CountingMode.REACHED_OR_BEYOND);
    add(1000, "A@0 L@1", counter);
    add(500, "A@0 B@1 L@2", counter);
    add(500, "A@0 B@1 C@2 W@3", counter);
    FunnelRules rules = FunnelRules.builder()
        .openDeals(OpenDeals.UNDECIDED)
        .lossValue(LossValue.AVERAGE_WON)
        .putBenchmark(A, Percent.of("57"))
        .putBenchmark(B, Percent.of("95"))
        .build();
    Funnel funnel = counter.tally().read(rules, Detail.NONE).value();

    assertThat(funnel.steps().subList(0, 2))
        .allSatisfy(step -> assertThat(step.shortfall().orElseThrow().byChance())
            .isEqualTo(Measured.of(Percent.ZERO)));
    assertThat(sign(BottleneckSign.SIGNIFICANCE, funnel, LEVEL)).isEqualTo(Measured.of(B));
  }

  @Test
  void saysSoWhereNoStageIsBelowItsBenchmark() {
    assertThat(signs(funnel("50", "60"), List.of()).signs())
        .containsEntry(BottleneckSign.SIGNIFICANCE, Measured.undefined("none-below-benchmark"))
        .containsEntry(BottleneckSign.LEVER, Measured.undefined("none-below-benchmark"));
  }

  @Test
  void passesOnWhichStagesCouldNotBeJudged() {
    assertThat(signs(funnel("50"), List.of()).passedOver())
        .containsEntry(
            BottleneckSign.LEVER,
            ImmutableMap.of(A, "not-below-benchmark", B, "no-benchmark", C, "no-benchmark"));
  }

  @Test
  void correctsForLookingAtSeveralStages() {
    // alone 30 of 60 below 61.5 % is rarer than 5 %, among three stages it is not
    assertThat(sign(BottleneckSign.SIGNIFICANCE, funnel("61.5"), LEVEL)).isEqualTo(Measured.of(A));
    assertThat(sign(BottleneckSign.SIGNIFICANCE, funnel("61.5", "66", "60"), LEVEL))
        .isEqualTo(Measured.undefined("chance-explains-it"));
  }

  @Test
  void knowsNoLoadThatNobodyGave() {
    assertThat(signs(funnel(), List.of()).signs())
        .containsEntry(BottleneckSign.LOAD, Measured.undefined("no-load-known"));
    assertThat(signs(funnel(), List.of(load("X", "200"))).signs())
        .containsEntry(BottleneckSign.LOAD, Measured.undefined("no-load-known"));
    assertThat(signs(funnel(), List.of(load("A", "10"), load("B", "30"))).signs())
        .containsEntry(BottleneckSign.LOAD, Measured.of(B));
    assertRefused("queue.must-not-have-negative-numbers", () -> load("A", "-1"));
  }

  @Test
  void leavesTheWeightToTheHead() {
    BottleneckSigns signs = signs(funnel("50", "90", "60"), LOADS);

    assertThat(choose(weights(BottleneckSign.CONVERSION, 1, BottleneckSign.DAYS, 2), signs))
        .isEqualTo(Measured.of(C));
    assertThat(choose(weights(BottleneckSign.LEVER, 1, BottleneckSign.SIGNIFICANCE, 1), signs))
        .isEqualTo(Measured.of(B));
    assertThat(choose(weights(BottleneckSign.CONVERSION, 1, BottleneckSign.DAYS, 1), signs))
        .isEqualTo(Measured.of(A));
    assertThat(choose(BottleneckChoices.weighted(ImmutableMap.of()), signs))
        .isEqualTo(Measured.undefined("no-sign"));
    assertRefused(
        "bottleneck-choice.must-not-have-negative-weights",
        () -> weights(BottleneckSign.LEVER, 1, BottleneckSign.DAYS, -1));
  }

  @Test
  void mayWaitUntilAllSignsAgree() {
    BottleneckSigns one = new BottleneckSigns(
        ImmutableSortedMap.of(
            BottleneckSign.DAYS, Measured.of(C), BottleneckSign.LOAD, Measured.undefined("x")),
        ImmutableSortedMap.of());

    assertThat(choose(BottleneckChoices.unanimous(), one)).isEqualTo(Measured.of(C));
    assertThat(choose(BottleneckChoices.unanimous(), signs(funnel(), LOADS)))
        .isEqualTo(Measured.undefined("signs-disagree"));
    assertThat(choose(
            BottleneckChoices.unanimous(),
            new BottleneckSigns(ImmutableSortedMap.of(), ImmutableSortedMap.of())))
        .isEqualTo(Measured.undefined("no-sign"));
  }

  @Test
  void explainsSignsAndChoice() {
    Explained<BottleneckSigns> signs =
        BottleneckSigns.of(funnel("50", "90", "60"), List.of(), LEVEL, Detail.FULL);
    Explanation choice = Explained.of(
            "test",
            Detail.FULL,
            trace -> choose(
                weights(BottleneckSign.CONVERSION, 1, BottleneckSign.VALUE, 2),
                signs.value(),
                trace))
        .because()
        .orElseThrow();

    assertThat(Recalculation.contradictionsIn(choice)).isEmpty();
    assertThat(POLICIES.wording(Locale.ENGLISH).tell(signs.because().orElseThrow()))
        .isEqualTo("""
            Signs of “sales” on 10 Jun 2026 point to 3 stages.
              lowest conversion: A.
              longest stay: C.
              longest stay of nine in ten: C.
              most value lost: A.
              most wins lost against the benchmark: B.
              below the benchmark beyond chance: B.
              fewer pass than in the past beyond chance: says nothing, nothing of the past is known.
              largest load: says nothing, no load is known.
            """);
    assertThat(POLICIES.wording(Locale.ENGLISH).tell(choice.steps().get(0))).isEqualTo("""
            The bottleneck is A.
              A weighs 3.
                lowest conversion: 1
                most value lost: 2
              C weighs 0.
                longest stay: 0
                longest stay of nine in ten: 0
              B weighs 0.
                most wins lost against the benchmark: 0
                below the benchmark beyond chance: 0
            """);
    assertThat(
            POLICIES.wording(Locale.forLanguageTag("ru")).tell(signs.because().orElseThrow()))
        .contains("самая большая загрузка: ничего не говорит, загрузка неизвестна.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"unanimous\"}",
        "{\"type\":\"weighted\",\"weights\":{\"days\":\"2\",\"load\":\"0.5\"}}"
      })
  void choicesAreWrittenByName(String written) {
    SdrJson json = SdrJson.with(POLICIES);
    BottleneckChoice read = json.read(written, BottleneckChoice.class).orRefuse();

    assertThat(json.write(read).replaceAll("\\s", "")).isEqualTo(written);
  }

  @Test
  void signsSurviveJson() {
    SdrJson json = SdrJson.with(POLICIES);
    BottleneckSigns signs = signs(funnel("50"), LOADS);

    assertThat(json.read(json.write(signs), BottleneckSigns.class).orRefuse()).isEqualTo(signs);
    assertThat(json.read(json.write(LOADS.get(0)), StageLoad.class).orRefuse())
        .isEqualTo(LOADS.get(0));
  }

  private static BottleneckChoice weights(
      BottleneckSign one, int weight, BottleneckSign other, int otherWeight) {
    return BottleneckChoices.weighted(
        ImmutableMap.of(one, BigDecimal.valueOf(weight), other, BigDecimal.valueOf(otherWeight)));
  }

  private static Measured<StageId> choose(BottleneckChoice choice, BottleneckSigns signs) {
    return choose(choice, signs, Trace.silent());
  }

  private static Measured<StageId> choose(
      BottleneckChoice choice, BottleneckSigns signs, Trace trace) {
    return choice.choose(signs, trace);
  }

  private static Measured<StageId> sign(BottleneckSign sign, Funnel funnel, Percent level) {
    return BottleneckSigns.of(funnel, List.of(), level, Detail.NONE)
        .value()
        .signs()
        .getOrDefault(sign, Measured.undefined("missing"));
  }

  private static BottleneckSigns signs(Funnel funnel, List<StageLoad> loads) {
    return BottleneckSigns.of(funnel, loads, LEVEL, Detail.NONE).value();
  }

  private static StageLoad load(String stage, String points) {
    return new StageLoad(StageId.of(stage), Percent.of(points));
  }

  /** Of 60 deals 30 pass A, 20 pass B after 5 days, 12 pass C after 20. */
  private static Funnel funnel(String... benchmarks) {
    FunnelCounter counter = counting(CountingMode.REACHED_OR_BEYOND);
    add(30, "A@0 L@1", counter);
    add(10, "A@0 B@1 L@6", counter);
    add(8, "A@0 B@1 C@6 L@26", counter);
    add(12, "A@0 B@1 C@6 W@26", counter);
    FunnelRules.Builder rules =
        FunnelRules.builder().openDeals(OpenDeals.UNDECIDED).lossValue(LossValue.AVERAGE_WON);
    for (int i = 0; i < benchmarks.length; i++) {
      rules.putBenchmark(List.of(A, B, C).get(i), Percent.of(benchmarks[i]));
    }
    return counter.tally().read(rules.build(), Detail.NONE).value();
  }

  private static void add(int deals, String path, FunnelCounter counter) {
    for (int i = 0; i < deals; i++) {
      counter.add(path(path));
    }
  }
}
