package io.sdr.process.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.funnel.Narrowest.Place;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deals of a hardware seller: one row for each with its present stage and two dates, and no history. */
class FunnelRealDataTest {
  private static final Path FOLDER = Path.of(System.getProperty("sdr.data", ""), "maven-crm");
  private static final StageId PROSPECTING = StageId.of("Prospecting");
  private static final StageId ENGAGING = StageId.of("Engaging");
  private static final Pipeline PIPELINE = Pipeline.of(
      "Maven",
      MoveRules.free(),
      Stage.open("Prospecting"),
      Stage.open("Engaging"),
      Stage.won("Won"),
      Stage.lost("Lost"));
  private static FunnelTally tally;
  private static JsonNode expected;

  @BeforeAll
  static void countDeals() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no real data at " + FOLDER);
    expected =
        JsonMapper.builder().build().readTree(FOLDER.resolve("expected.json").toFile());
    FunnelCounter counter = FunnelTally.counting(
        PIPELINE, CountingMode.REACHED_OR_BEYOND, CurrencyUnit.USD, LocalDate.of(2017, 12, 31));
    try (Stream<String> rows = Files.lines(FOLDER.resolve("sales_pipeline.csv"))) {
      rows.skip(1).map(FunnelRealDataTest::path).forEach(counter::add);
    }
    tally = counter.tally();
  }

  @Test
  void countsHowManyGotHowFar() {
    StepTally engaging = tally.find(ENGAGING).orElseThrow();

    assertThat(tally.countIn(PROSPECTING)).isEqualTo(funnel("entered", 8800));
    assertThat(tally.countIn(ENGAGING)).isEqualTo(funnel("engaged", 8300));
    assertThat(engaging.passed() + engaging.stopped()).isEqualTo(funnel("closed", 6711));
    assertThat(tally.countIn(StageId.of("Won"))).isEqualTo(funnel("won", 4238));
  }

  @Test
  void countsWhatBecameOfTheDeals() {
    assertThat(tally.won().known()).isEqualTo(4238);
    assertThat(tally.lost()).isEqualTo(2473);
    assertThat(tally.find(ENGAGING).orElseThrow().open()).isEqualTo(1589);
    assertThat(tally.find(PROSPECTING).orElseThrow().open()).isEqualTo(500);
    assertThat(tally.won().sum()).isEqualTo(BigMoney.parse("USD 10005534"));
  }

  @Test
  void knowsHowLongWonAndLostDealsWereEngaged() {
    TimeInStage days = tally.find(ENGAGING).orElseThrow().days();

    assertThat(days.moved().median().map(BigDecimal::intValueExact)).isEqualTo(Measured.of(57));
    assertThat(days.lost().median().map(BigDecimal::intValueExact)).isEqualTo(Measured.of(14));
    assertThat(days.lasting().size()).isEqualTo(1589);
    assertThat(days.undated()).isZero();
  }

  @Test
  void doesNotInventDaysOfProspecting() {
    TimeInStage days = tally.find(PROSPECTING).orElseThrow().days();

    assertThat(days.size()).isZero();
    assertThat(days.undated()).isEqualTo(8800);
    assertThat(days.median()).isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void seesThatCompletedStaysAloneLookTooShort() {
    TimeInStage days = tally.find(ENGAGING).orElseThrow().days();

    assertThat(days.median().value().orElseThrow())
        .isGreaterThan(days.medianOfCompleted().value().orElseThrow().longValue());
  }

  @Test
  void showsThatAmountsOfZeroHideWhatWasLost() {
    assertThat(read(LossValue.OWN_AMOUNT).value().narrowest().value().passedOver())
        .containsEntry(ENGAGING, "nothing-lost");
    assertThat(read(LossValue.AVERAGE_WON).value().find(ENGAGING).orElseThrow().lostValue())
        .isEqualTo(Measured.of(Figure.of(
            BigMoney.of(CurrencyUnit.USD, new BigDecimal("5838528.924492685228881547899952808")))));
  }

  @Test
  void explainsAFunnelThatCanBeRecalculated() {
    Explained<Funnel> funnel = read(LossValue.AVERAGE_WON);

    assertThat(Recalculation.contradictionsIn(funnel.because().orElseThrow())).isEmpty();
    assertThat(funnel.value().overall().counts()).isEqualTo(Proportion.of(4238, 6711));
    assertThat(funnel.value().narrowest().conversion().place().map(Place::stage))
        .isEqualTo(Measured.of(ENGAGING));
    assertThat(funnel.value().find(PROSPECTING).orElseThrow().conversion().share())
        .isEqualTo(Measured.of(Percent.HUNDRED));
  }

  private static Explained<Funnel> read(LossValue value) {
    return tally.read(FunnelRules.of(OpenDeals.UNDECIDED, value), Detail.FULL);
  }

  private static long funnel(String stage, long known) {
    assertThat(expected.at("/funnel_cumulative/" + stage).asLong()).isEqualTo(known);
    return known;
  }

  private static DealPath path(String row) {
    String[] cells = row.split(",", -1);
    DealId id = DealId.of(cells[0]);
    Outcome outcome = switch (cells[4]) {
      case "Won" -> Outcome.WON;
      case "Lost" -> Outcome.LOST;
      default -> Outcome.OPEN;
    };
    Deal deal = Deal.builder()
        .id(id)
        .owner(PersonId.of(cells[1]))
        .stage(StageId.of(cells[4]))
        .outcome(outcome)
        .closed(day(cells[6]))
        .amount(known(cells[7]).map(text -> BigMoney.of(CurrencyUnit.USD, new BigDecimal(text))))
        .build();
    return DealPath.of(
        PIPELINE,
        deal,
        day(cells[5])
            .map(engaged -> StageChange.builder()
                .deal(id)
                .left(PROSPECTING)
                .entered(ENGAGING)
                .date(engaged)
                .build())
            .stream()
            .toList());
  }

  private static Optional<LocalDate> day(String cell) {
    return known(cell).map(LocalDate::parse);
  }

  private static Optional<String> known(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }
}
