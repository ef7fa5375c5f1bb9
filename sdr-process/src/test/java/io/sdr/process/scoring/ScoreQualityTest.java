package io.sdr.process.scoring;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScoreQualityTest {
  /** Says what the lead has as a number, and gives everything away that it sees of the outcome. */
  private static final LeadScore READ_OUT = new LeadScore() {
    @Override
    public Measured<BigDecimal> score(LeadProfile lead, Instant at, Trace trace) {
      if (lead.outcome().isDecided()
          || lead.stage().isPresent()
          || lead.decided().isPresent()) {
        return Measured.of(
            lead.outcome() == Outcome.WON ? BigDecimal.valueOf(100) : BigDecimal.ZERO);
      }
      BigDecimal number = lead.numbers().get("score");
      return number == null ? Measured.undefined("no-sample") : Measured.of(number);
    }
  };

  @Test
  void measuresWhetherWonComeBeforeLost() {
    assertThat(area("won 80", "won 60", "lost 40", "lost 20")).isEqualByComparingTo("1");
    assertThat(area("won 20", "lost 40")).isEqualByComparingTo("0");
    assertThat(area("won 50", "lost 50", "won 50")).isEqualByComparingTo("0.5");
    // of six pairs four and a half are in order
    assertThat(area("won 80", "won 40", "lost 40", "lost 20", "lost 60"))
        .isEqualByComparingTo("0.75");
  }

  @Test
  void agreesWithTheAreaOfPastChances() {
    ScoreQuality quality = quality("won 80", "won 40", "lost 40", "lost 20", "lost 60");

    assertThat(quality.chances().auc()).isEqualTo(Measured.of(Figure.of(new BigDecimal("0.75"))));
  }

  @Test
  void saysHowSureTheAreaIs() {
    // places of won 1 and 1/2, of lost 1/2, 1 and 3/4: variance 1/8 / 2 + 1/16 / 3 = 1/12
    Ranking ranking =
        ranking("won 80", "won 40", "lost 40", "lost 20", "lost 60").value().orElseThrow();

    assertThat(ranking.won()).isEqualTo(2);
    assertThat(ranking.lost()).isEqualTo(3);
    assertThat(ranking.interval().value().orElseThrow().low()).isEqualByComparingTo("0.184207");
    assertThat(ranking.interval().value().orElseThrow().high()).isEqualByComparingTo("1");
    assertThat(ranking.isSmall()).isTrue();
    assertThat(ranking.isBetterThanGuessing()).isFalse();
  }

  @Test
  void knowsNoIntervalOfAPerfectOrTinySample() {
    assertThat(ranking("won 80", "won 60", "lost 40", "lost 20")
            .value()
            .orElseThrow()
            .interval())
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(ranking("won 80", "lost 40", "lost 20").value().orElseThrow().interval())
        .isEqualTo(Measured.undefined("too-few-cases"));
    assertThat(ranking("won 80")).isEqualTo(Measured.undefined("no-variation"));
    assertThat(ranking("lost 80")).isEqualTo(Measured.undefined("no-variation"));
    assertThat(ranking()).isEqualTo(Measured.undefined("no-variation"));
  }

  @Test
  void isSureOfABetterScoreWhereManySaySo() {
    List<String> leads = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      leads.add("won " + (30 + i));
      leads.add("lost " + (10 + i));
    }
    Ranking ranking = ranking(leads.toArray(String[]::new)).value().orElseThrow();

    assertThat(ranking.isSmall()).isFalse();
    assertThat(ranking.isBetterThanGuessing()).isTrue();
  }

  @Test
  void comparesTheBestTenthWithAll() {
    List<String> leads = new ArrayList<>(List.of("won 90", "won 85", "lost 70"));
    leads.addAll(Collections.nCopies(1, "won 10"));
    leads.addAll(Collections.nCopies(16, "lost 5"));
    Lift lift = quality(leads.toArray(String[]::new)).lift().value().orElseThrow();

    assertThat(lift.best()).isEqualTo(Proportion.of(2, 2));
    assertThat(lift.all()).isEqualTo(Proportion.of(3, 20));
    assertThat(lift.times()).isEqualByComparingTo("6.666667");
    assertThat(lift.interval()).isEqualTo(Proportion.of(2, 2).interval().value().orElseThrow());
  }

  @Test
  void countsAllThatScoreAsHighAsTheLastOfTheBestTenth() {
    Lift lift =
        quality("won 50", "lost 50", "lost 50", "lost 10").lift().value().orElseThrow();

    assertThat(lift.best()).isEqualTo(Proportion.of(1, 3));
    assertThat(lift.times()).isEqualByComparingTo("1.333333");
    assertThat(quality("lost 1").lift()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(quality().lift()).isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void doesNotLetTheModelSeeHowALeadEnded() {
    LeadProfile won = LeadProfile.builder()
        .from(parsed("won 10"))
        .stage(StageId.of("won"))
        .decided(Leads.NOW)
        .build();

    assertThat(ScoreQuality.of(READ_OUT, List.of(won, parsed("lost 20")), Detail.NONE)
            .value()
            .ranking()
            .value()
            .orElseThrow()
            .area())
        .isEqualByComparingTo("0");
  }

  @Test
  void countsWhatTheModelCouldNotScore() {
    LeadProfile unknown = lead("u", Outcome.WON).build();
    ScoreQuality quality = ScoreQuality.of(
            READ_OUT, List.of(unknown, parsed("won 10")), Detail.NONE)
        .value();

    assertThat(quality.unscored()).isEqualTo(1);
    assertThat(quality.won()).isEqualTo(Proportion.of(1, 1));
  }

  @Test
  void doesNotMindTheOrder() {
    assertThat(quality("won 80", "won 40", "lost 40", "lost 20", "lost 60"))
        .isEqualTo(quality("lost 60", "lost 20", "won 40", "lost 40", "won 80"));
  }

  @Test
  void explainsItself() {
    Explained<ScoreQuality> quality = ScoreQuality.of(
        READ_OUT, parsed("won 80", "won 40", "lost 40", "lost 20", "lost 60"), Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(quality.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(quality.because().orElseThrow()))
        .startsWith("""
            On 5 leads the score put won before lost in 0.75 of pairs; 0 were not scored.
              Won before lost: 0.75 of pairs, 2 won and 3 lost.
                Between 0.1842 and 1 in 95% of cases.
              The best tenth was won 2.5 times as often as all: 1 of 1, between 20.6549% and 100%, of all 40%.
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(ScoreQuality.of(READ_OUT, List.of(), Detail.FULL).because().orElseThrow()))
        .contains("неизвестно", "Насколько лучше лучшая десятая, сказать нельзя");
  }

  @Test
  void refusesOpenLeadsAndNumbersThatAreNoArea() {
    assertRefused(
        "score-quality.must-be-of-decided-leads",
        () -> ScoreQuality.of(READ_OUT, List.of(lead().build()), Detail.NONE));
    assertRefused(
        "score-ranking.must-be-within-one",
        () -> new Ranking.Bounds(new BigDecimal("-0.1"), BigDecimal.ONE));
    assertRefused(
        "score-ranking.must-have-bounds-in-order",
        () -> new Ranking.Bounds(BigDecimal.ONE, BigDecimal.ZERO));
  }

  private static BigDecimal area(String... leads) {
    return ranking(leads).value().orElseThrow().area();
  }

  private static Measured<Ranking> ranking(String... leads) {
    return quality(leads).ranking();
  }

  private static ScoreQuality quality(String... leads) {
    return ScoreQuality.of(READ_OUT, parsed(leads), Detail.NONE).value();
  }

  private static List<LeadProfile> parsed(String... leads) {
    List<LeadProfile> parsed = new ArrayList<>();
    for (String lead : leads) {
      parsed.add(parsed(lead));
    }
    return parsed;
  }

  private static LeadProfile parsed(String text) {
    String[] parts = text.split(" ");
    return lead("l", parts[0].equals("won") ? Outcome.WON : Outcome.LOST)
        .putNumber("score", new BigDecimal(parts[1]))
        .build();
  }
}
