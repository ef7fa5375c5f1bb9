package io.sdr.process.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.funnelrun.DealSegments;
import io.sdr.process.funnelrun.FunnelRun;
import io.sdr.process.funnelrun.StageEvents;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sellers and products of a hardware seller side by side, from columns made of an export without a history. */
class SegmentRealDataTest {
  private static final Path FOLDER = Path.of(System.getProperty("sdr.data", ""), "maven-crm");
  private static final List<String> STAGES = List.of("Prospecting", "Engaging", "Won", "Lost");
  private static final Pipeline PIPELINE = Pipeline.of(
      "Maven",
      MoveRules.free(),
      Stage.open("Prospecting"),
      Stage.open("Engaging"),
      Stage.won("Won"),
      Stage.lost("Lost"));
  private static final SegmentRules RULES = SegmentRules.builder()
      .funnel(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.AVERAGE_WON))
      .stage(StageId.of("Engaging"))
      .leastDeals(30)
      .rate(SegmentRates.own())
      .build();
  private static List<String[]> rows = List.of();
  private static JsonNode expected;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no real data at " + FOLDER);
    expected =
        JsonMapper.builder().build().readTree(FOLDER.resolve("expected.json").toFile());
    try (Stream<String> lines = Files.lines(FOLDER.resolve("sales_pipeline.csv"))) {
      rows = lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  @Test
  void countsWhatEachSellerWonAndLost() {
    SegmentTally tally = bySellers();
    int compared = 0;
    for (Map.Entry<String, JsonNode> agent : expected.path("by_agent").properties()) {
      FunnelTally own = tally.find(agent.getKey()).orElseThrow();
      assertThat(own.deals()).isEqualTo(agent.getValue().path("opportunities").asLong());
      assertThat(own.won().known()).isEqualTo(agent.getValue().path("won").asLong());
      assertThat(own.lost()).isEqualTo(agent.getValue().path("lost").asLong());
      assertThat(own.won()
              .sum()
              .isEqual(BigMoney.ofMajor(
                  CurrencyUnit.USD, agent.getValue().path("won_value").asLong())))
          .isTrue();
      compared++;
    }
    assertThat(tally.segments()).hasSize(compared).hasSize(30);
  }

  @Test
  void countsWhatWasWonOfEachProduct() {
    SegmentTally tally = segments(2);

    for (Map.Entry<String, JsonNode> product : expected.path("by_product_raw").properties()) {
      FunnelTally own = tally.find(product.getKey()).orElseThrow();
      assertThat(own.won().known()).isEqualTo(product.getValue().path("won").asLong());
      assertThat(own.find(StageId.of("Engaging")).orElseThrow().open())
          .isEqualTo(product.getValue().path("engaging").asLong());
    }
    assertThat(tally
            .compare(RULES, Detail.NONE)
            .value()
            .find("GTK 500")
            .orElseThrow()
            .tooFew())
        .isTrue();
  }

  /** Thirty sellers between 55 % and 70 % look very different, and are not: chance does that. */
  @Test
  void doesNotTakeChanceForSkill() {
    Explained<SegmentReport> report = bySellers().compare(RULES, Detail.FULL);

    assertThat(Recalculation.contradictionsIn(report.because().orElseThrow())).isEmpty();
    assertThat(report.value().all().counts()).isEqualTo(Proportion.of(4238, 6711));
    assertThat(report.value().ranked()).hasSize(30);
    assertThat(report.value().rows())
        .noneMatch(row ->
            row.significance().value().orElseThrow().holm().orElseThrow().doubleValue() < 0.05);
    assertThat(report.value().rows())
        .anyMatch(row -> row.significance().value().orElseThrow().p().doubleValue() < 0.05);
  }

  private static SegmentTally bySellers() {
    return segments(1);
  }

  /** Deals were prospected on an unknown day; the column of stages that were left says so. */
  private static SegmentTally segments(int cell) {
    List<int[]> changes = new ArrayList<>();
    int[] standing = new int[rows.size()];
    int[] closed = new int[rows.size()];
    long[] amounts = new long[rows.size()];
    List<String> names = new ArrayList<>();
    int[] ofDeal = new int[rows.size()];
    for (int deal = 0; deal < rows.size(); deal++) {
      String[] row = rows.get(deal);
      standing[deal] = STAGES.indexOf(row[4]);
      closed[deal] = row[6].isEmpty() ? StageEvents.NO_DAY : day(row[6]);
      amounts[deal] = row[7].isEmpty() ? StageEvents.UNKNOWN_AMOUNT : Long.parseLong(row[7]);
      if (!row[5].isEmpty()) {
        changes.add(new int[] {deal, day(row[5])});
      }
      if (!names.contains(row[cell])) {
        names.add(row[cell]);
      }
      ofDeal[deal] = names.indexOf(row[cell]);
    }
    StageEvents events = StageEvents.builder(PIPELINE, CurrencyUnit.USD, 0)
        .deals(changes.stream().mapToInt(change -> change[0]).toArray())
        .stages(changes.stream().mapToInt(change -> 1).toArray())
        .left(new int[changes.size()])
        .days(changes.stream().mapToInt(change -> change[1]).toArray())
        .standing(standing)
        .closed(closed)
        .amounts(amounts)
        .build();
    FunnelRun run = FunnelRun.of(events, LocalDate.of(2017, 12, 31));
    return run.count(
        CountingMode.REACHED_OR_BEYOND, DealSegments.of(names, ofDeal), 0, run.deals());
  }

  private static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }
}
