package io.sdr.process.funnelrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.segment.SegmentTally;
import io.sdr.process.survival.DayCounts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The journal of a help desk, by moments: tickets instead of deals, which are won when they are closed for good. The figures were
 * computed apart from this project; what was done twice in a row is one stay.
 */
class FunnelRunRealDataTest {
  private static final Path FOLDER = Path.of(System.getProperty("sdr.data", ""), "process-logs");
  private static final List<String> OPEN = List.of(
      "Insert ticket",
      "Assign seriousness",
      "Take in charge ticket",
      "Wait",
      "Require upgrade",
      "Create SW anomaly",
      "Resolve SW anomaly",
      "Schedule intervention",
      "INVALID",
      "DUPLICATE",
      "VERIFIED",
      "RESOLVED",
      "Resolve ticket");
  private static final LocalDate AS_OF = LocalDate.of(2014, 1, 3);
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final List<Row> ROWS = new ArrayList<>();
  private static final List<String> TICKETS = new ArrayList<>();
  private static JsonNode expected;
  private static FunnelRun run;

  /** A line of the journal. */
  private record Row(int ticket, String done, long moment, String product) {}

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no real data at " + FOLDER);
    expected = JsonMapper.builder()
        .build()
        .readTree(FOLDER.resolve("expected.json").toFile())
        .path("helpdesk");
    try (Stream<String> lines = Files.lines(FOLDER.resolve("helpdesk.csv"))) {
      lines.skip(1).map(line -> line.split(",", -1)).forEach(FunnelRunRealDataTest::add);
    }
    run = FunnelRun.of(columns(ROWS).build(), AS_OF);
  }

  private static void add(String[] cells) {
    if (TICKETS.isEmpty() || !TICKETS.get(TICKETS.size() - 1).equals(cells[0])) {
      TICKETS.add(cells[0]);
    }
    ROWS.add(new Row(
        TICKETS.size() - 1, cells[1], OffsetDateTime.parse(cells[3]).toEpochSecond(), cells[5]));
  }

  private static StageEvents.Builder columns(List<Row> rows) {
    Pipeline.Builder pipeline = Pipeline.builder().name("help desk").moves(MoveRules.free());
    OPEN.forEach(stage -> pipeline.addStages(Stage.open(stage)));
    return StageEvents.builder(pipeline.addStages(Stage.won("Closed")).build(), CurrencyUnit.USD, 0)
        .deals(rows.stream().mapToInt(Row::ticket).toArray())
        .stages(rows.stream().mapToInt(row -> stage(row.done())).toArray())
        .moments(rows.stream().mapToLong(Row::moment).toArray(), UTC)
        .inRowOrder()
        .amounts(new long[TICKETS.size()]);
  }

  private static int stage(String done) {
    return done.equals("Closed") ? OPEN.size() : OPEN.indexOf(done);
  }

  @Test
  void hasAllTicketsAndAllThatWasDone() {
    assertThat(run.deals()).isEqualTo(expected.path("cases").asInt()).isEqualTo(4580);
    assertThat(columns(ROWS).build().size()).isEqualTo(expected.path("events").asInt());
    expected
        .path("activities")
        .properties()
        .forEach(activity -> assertThat(ROWS.stream()
                .filter(row -> row.done().equals(activity.getKey()))
                .count())
            .isEqualTo(activity.getValue().asLong()));
  }

  @ParameterizedTest
  @CsvSource({
    // what was done, tickets, stays, days in all, most days
    "Insert ticket, 118, 118, 182, 46",
    "Assign seriousness, 4495, 4499, 18317, 47",
    "Take in charge ticket, 4285, 4960, 17320, 45",
    "Wait, 1236, 1342, 13952, 45",
    "Create SW anomaly, 58, 63, 876, 50",
    "Resolve ticket, 4569, 4719, 134693, 60",
  })
  void countsTicketsAndDaysAtEveryDesk(
      String done, long tickets, long stays, long days, long most) {
    FunnelTally tally = run.count(CountingMode.TOUCHED);
    DayCounts ended = tally.find(StageId.of(done)).orElseThrow().days().moved();

    assertThat(tally.countIn(StageId.of(done))).isEqualTo(tickets);
    assertThat(ended.size()).isEqualTo(stays);
    assertThat(ended
            .mean()
            .value()
            .orElseThrow()
            .multiply(BigDecimal.valueOf(stays))
            .doubleValue())
        .isCloseTo(days, within(1e-6));
    assertThat(ended.counts().lastKey()).isEqualTo(most);
  }

  @Test
  void knowsWhichTicketsAreClosedAndWhichWereOpenedAgain() {
    FunnelTally tally = run.count(CountingMode.SNAPSHOT);

    assertThat(tally.won().known()).isEqualTo(4557);
    assertThat(tally.find(StageId.of("Resolve ticket")).orElseThrow().open()).isEqualTo(10);
    assertThat(tally.find(StageId.of("Wait")).orElseThrow().open()).isEqualTo(8);
    assertThat(tally.open()).isEqualTo(23);
  }

  /** Whoever counts lines of the journal counts what was written twice, and calls closed what was opened again. */
  @ParameterizedTest
  @CsvSource({
    // what was done, lines, stays, tickets
    "Assign seriousness, 4938, 4499, 4495",
    "Take in charge ticket, 5060, 4961, 4285",
    "Resolve ticket, 4983, 4729, 4569",
  })
  void countsFewerTicketsThanStaysAndFewerStaysThanLines(
      String done, long lines, long stays, long tickets) {
    assertThat(expected.path("activities").path(done).asLong()).isEqualTo(lines);
    assertThat(run.count(CountingMode.EVERY_STAY).countIn(StageId.of(done))).isEqualTo(stays);
    assertThat(run.count(CountingMode.TOUCHED).countIn(StageId.of(done))).isEqualTo(tickets);
  }

  @Test
  void doesNotTakeForClosedWhatWasOpenedAgain() {
    FunnelTally tally = run.count(CountingMode.EVERY_STAY);

    assertThat(expected.path("activities").path("Closed").asLong()).isEqualTo(4574);
    assertThat(tally.reachedWon()).isEqualTo(4557);
    assertThat(tally.deals() - tally.open()).isEqualTo(4557);
  }

  @ParameterizedTest
  @EnumSource
  void countsWhatPathsCount(CountingMode mode) {
    FunnelTally tally = run.count(mode);
    FunnelCounter counter = FunnelTally.counting(tally.pipeline(), mode, CurrencyUnit.USD, AS_OF);
    for (int ticket = 0; ticket < run.deals(); ticket++) {
      counter.add(run.path(ticket, DealId.of(TICKETS.get(ticket)), PersonId.of("desk")));
    }
    List<Row> journal = new ArrayList<>(ROWS);
    journal.sort(Comparator.comparing(Row::moment));

    assertThat(tally).isEqualTo(counter.tally());
    assertThat(FunnelRun.of(columns(journal).build(), AS_OF).count(mode)).isEqualTo(tally);
  }

  @Test
  void tellsProductsApart() {
    List<String> products = ROWS.stream().map(Row::product).distinct().toList();
    int[] ofTicket = new int[run.deals()];
    for (int row = ROWS.size() - 1; row >= 0; row--) {
      ofTicket[ROWS.get(row).ticket()] = products.indexOf(ROWS.get(row).product());
    }
    SegmentTally tally =
        run.count(CountingMode.TOUCHED, DealSegments.of(products, ofTicket), 0, run.deals());

    assertThat(tally.segments()).hasSize(21);
    assertThat(tally.find("Value 1").orElseThrow().deals()).isEqualTo(1694);
    assertThat(tally.find("Value 1").orElseThrow().won().known()).isEqualTo(1677);
    assertThat(tally.find("Value 3").orElseThrow().won().known()).isEqualTo(1647);
    assertThat(tally.whole()).contains(run.count(CountingMode.TOUCHED));
    assertThat(IntStream.of(ofTicket).distinct().count()).isEqualTo(21);
    assertThat(Arrays.stream(ofTicket).min()).hasValue(0);
  }
}
