package io.sdr.process.leadchance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.process.accuracy.CalibrationRow;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import io.sdr.process.scoring.Ranking;
import io.sdr.process.scoring.ScoreQuality;
import io.sdr.process.scoring.TimeSplit;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What chances of {@link CourseLeads} are worth. The figures of quality were computed apart from this project, the intervals by their textbook formula.
 */
class LeadChanceRealDataTest {
  private static final BayesRules RULES = BayesRules.guarded();
  private static ImmutableList<LeadProfile> leads;
  private static JsonNode expected;

  @BeforeAll
  static void readLeads() throws IOException {
    assumeTrue(Files.isDirectory(CourseLeads.FOLDER), "no real data at " + CourseLeads.FOLDER);
    expected = JsonMapper.builder()
        .build()
        .readTree(CourseLeads.FOLDER.resolve("expected.json").toFile());
    leads = CourseLeads.read();
  }

  @Test
  void countsWhatWasWonOfEveryKind() {
    WinTable table = WinTable.of(leads);

    assertThat(table.decided())
        .isEqualTo(Proportion.of(
            expected.path("converted").asLong(), expected.path("rows").asLong()));
    int compared = 0;
    for (String column :
        Stream.concat(CourseLeads.EARLY.stream(), CourseLeads.LATE.stream()).toList()) {
      for (Map.Entry<String, JsonNode> value : expected.path("by " + column).properties()) {
        if (!value.getKey().equals("(blank)")) {
          Proportion count = table.decided(new Trait(column, value.getKey().strip()));
          assertThat(count)
              .as(column + " " + value.getKey())
              .isEqualTo(Proportion.of(
                  value.getValue().path("converted").asLong(),
                  value.getValue().path("leads").asLong()));
          assertThat(count
                  .share()
                  .value()
                  .orElseThrow()
                  .fraction()
                  .setScale(4, RoundingMode.HALF_UP)
                  .toPlainString())
              .isEqualTo(value.getValue().path("rate").asText());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(70);
  }

  @Test
  void isWorseOnLeadsItHasNotSeenThanOnThoseItLearntFrom() {
    TimeSplit split = TimeSplit.after(Percent.of("70"), leads);
    BayesRules early =
        BayesRules.builder().from(RULES).ignored(CourseLeads.LATE).build();

    ScoreQuality flattering = quality(early, split, split.training());
    ScoreQuality honest = quality(early, split, split.test());

    assertThat(split.training()).hasSize(6468);
    assertThat(split.test()).hasSize(2772);
    assertQuality(flattering, 0.707654, 0.694406, 0.720901, 0.576051, 0.191620);
    assertQuality(honest, 0.651488, 0.629714, 0.673263, 0.577014, 0.196307);
    assertThat(value(flattering.lift()).best()).isEqualTo(Proportion.of(590, 648));
    assertThat(value(honest.lift()).best()).isEqualTo(Proportion.of(268, 278));
    assertThat(value(honest.lift()).times()).isEqualByComparingTo("2.413991");
    assertThat(value(honest.ranking()).isBetterThanGuessing()).isTrue();
    assertThat(honest.unscored()).isZero();
  }

  @Test
  void looksFarBetterThanItIsWhenItReadsWhatWasWrittenDownAfterwards() {
    TimeSplit split = TimeSplit.after(Percent.of("70"), leads);

    ScoreQuality leaking = quality(RULES, split, split.test());

    assertQuality(leaking, 0.938244, 0.928755, 0.947733, 0.276782, 0.078543);
    assertThat(value(leaking.lift()).best()).isEqualTo(Proportion.of(283, 285));
  }

  /** The seller's own software gave points for activity and for profile to somewhat more than half of the leads. */
  @Test
  void measuresTheScoreThatTheSellerHad() {
    LeadScore sum =
        (lead, at, trace) -> Optional.ofNullable(lead.numbers().get(CourseLeads.ACTIVITY))
            .flatMap(activity ->
                Optional.ofNullable(lead.numbers().get(CourseLeads.PROFILE)).map(activity::add))
            .map(Measured::of)
            .orElseGet(() -> Measured.undefined("no-sample"));

    ScoreQuality quality = ScoreQuality.of(sum, leads, Detail.NONE).value();

    long known = 0;
    for (Map.Entry<String, JsonNode> row :
        expected.path("conversion_by_activity_plus_profile_score").properties()) {
      Proportion count = WinTable.of(leads.stream()
              .filter(lead -> sum.score(lead, lead.created(), Trace.silent())
                  .equals(Measured.of(new BigDecimal(row.getKey()))))
              .toList())
          .decided();
      assertThat(count)
          .as(row.getKey())
          .isEqualTo(Proportion.of(
              row.getValue().path("converted").asLong(),
              row.getValue().path("leads").asLong()));
      known += count.trials();
    }
    assertThat(quality.won().trials()).isEqualTo(known).isEqualTo(5022);
    assertThat(quality.unscored()).isEqualTo(leads.size() - known);
    assertNear(value(quality.ranking()).area(), 0.663360);
    assertNear(value(value(quality.ranking()).interval()).low(), 0.648259);
    assertNear(value(value(quality.ranking()).interval()).high(), 0.678460);
    assertThat(value(quality.lift()).best()).isEqualTo(Proportion.of(622, 939));
  }

  @Test
  void saysWhereItsChancesAreNotToBeTaken() {
    TimeSplit split = TimeSplit.after(Percent.of("70"), leads);
    BayesRules early =
        BayesRules.builder().from(RULES).ignored(CourseLeads.LATE).build();

    List<CalibrationRow> rows = quality(early, split, split.test()).chances().calibration();

    assertThat(rows.stream().mapToLong(row -> row.won().trials()).sum()).isEqualTo(2772);
    assertThat(rows).anyMatch(CalibrationRow::fits).anyMatch(row -> !row.fits());
  }

  private static ScoreQuality quality(
      BayesRules rules, TimeSplit split, List<LeadProfile> measured) {
    return ScoreQuality.of(
            LeadChances.naiveBayes(rules, WinBook.of(split.training())), measured, Detail.NONE)
        .value();
  }

  private static void assertQuality(
      ScoreQuality quality, double area, double low, double high, double logLoss, double brier) {
    Ranking ranking = value(quality.ranking());
    assertNear(ranking.area(), area);
    assertNear(value(ranking.interval()).low(), low);
    assertNear(value(ranking.interval()).high(), high);
    assertNear(number(quality.chances().logLoss()), logLoss);
    assertNear(number(quality.chances().brier()), brier);
  }

  private static void assertNear(BigDecimal actual, double figure) {
    assertThat(actual.doubleValue()).isCloseTo(figure, within(1e-6));
  }

  private static BigDecimal number(Measured<Figure> figure) {
    return value(figure).number().orElseThrow();
  }

  private static <T> T value(Measured<T> measured) {
    return measured.value().orElseThrow();
  }
}
