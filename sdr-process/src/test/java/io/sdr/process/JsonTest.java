package io.sdr.process;

import static io.sdr.process.pipeline.Pipelines.abc;
import static io.sdr.process.pipeline.Pipelines.change;
import static io.sdr.process.pipeline.Pipelines.lost;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.funnel.Paths;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Move;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(JsonTest.class.getClassLoader()));

  @Test
  void readsAPipelineAsPeopleWriteIt() {
    String written = """
        {
          "name": "sales",
          "stages": [
            {"id": "new", "kind": "open"},
            {"id": "offer", "kind": "open"},
            {"id": "sold", "kind": "won"}
          ],
          "moves": {
            "entry": "first-stage",
            "kinds": ["next", "lose"],
            "allowed": [{"from": "offer", "to": "new"}],
            "forbidden": [{"from": "new", "to": "offer"}]
          }
        }
        """;

    assertThat(JSON.read(written, Pipeline.class).orRefuse())
        .isEqualTo(Pipeline.of(
            "sales",
            MoveRules.builder()
                .from(MoveRules.stepByStep())
                .addAllowed(Move.of("offer", "new"))
                .addForbidden(Move.of("new", "offer"))
                .build(),
            Stage.open("new"),
            Stage.open("offer"),
            Stage.won("sold")));
  }

  @Test
  void pipelinesAndPathsSurviveJson() {
    assertSurvives(abc(MoveRules.free()), Pipeline.class);
    assertSurvives(
        DealPath.of(abc(MoveRules.free()), lost("L", 9), List.of(change(2, "A", "B"))),
        DealPath.class);
  }

  @Test
  void funnelsSurviveJson() {
    FunnelTally tally = Paths.tally(
        CountingMode.REACHED_OR_BEYOND, "A@0 B@1 C@2 W@3", "A@0 B@5!9", "A@0 L@1", "A@0", "L@4");
    FunnelRules rules = FunnelRules.builder()
        .openDeals(OpenDeals.NOT_PASSED)
        .lossValue(LossValue.AVERAGE_WON)
        .putBenchmark(StageId.of("A"), Percent.of("60"))
        .build();
    Funnel funnel = tally.read(rules, Detail.FULL).value();

    assertSurvives(tally, FunnelTally.class);
    assertSurvives(rules, FunnelRules.class);
    assertSurvives(funnel, Funnel.class);
    assertSurvives(
        Paths.tally(CountingMode.SNAPSHOT).read(rules, Detail.NONE).value(), Funnel.class);
  }

  @Test
  void namesChoicesInLowerCaseWithHyphens() {
    assertThat(JSON.write(CountingMode.values())).isEqualTo("""
            [
              "reached-or-beyond",
              "touched",
              "strict-sequence",
              "adjacent-only",
              "snapshot"
            ]
            """);
    assertThat(JSON.write(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.LIST_PRICE)))
        .isEqualTo("""
            {
              "openDeals": "undecided",
              "lossValue": "list-price"
            }
            """);
  }

  private static <T> void assertSurvives(T value, Class<T> type) {
    String written = JSON.write(value);

    assertThat(JSON.read(written, type).orRefuse()).isEqualTo(value);
    assertThat(JSON.write(JSON.read(written, type).orRefuse())).isEqualTo(written);
  }
}
