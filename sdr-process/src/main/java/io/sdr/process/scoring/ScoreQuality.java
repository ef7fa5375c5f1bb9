package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import io.sdr.process.accuracy.ChanceAccuracy;
import io.sdr.process.accuracy.PastChance;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * How good a score was on leads of which the outcome is known.
 *
 * @param won won of the leads that the model scored
 * @param unscored how many it could not score
 * @param ranking whether leads that were won had higher scores; undefined ({@code no-variation}) unless some were won and some
 *     lost
 * @param lift how much more often the best tenth was won; undefined ({@code no-sample}, {@code no-variation}) without wins
 * @param chances the scores taken for chances in hundredths; it says something of a model that means them so
 */
@JsonPropertyOrder({"won", "unscored", "ranking", "lift", "chances"})
public record ScoreQuality(
    Proportion won,
    long unscored,
    Measured<Ranking> ranking,
    Measured<Lift> lift,
    ChanceAccuracy chances) {
  /**
   * How good a model is. Each lead is scored {@linkplain LeadProfile#undecided() as it stood before it was decided}, at the
   * moment of the decision, or when it came in where that is not known. The order of the leads does not matter.
   *
   * @param decided leads that the model did not learn from, or the result flatters it
   * @throws Refusal if a lead is open
   */
  public static Explained<ScoreQuality> of(
      LeadScore model, Collection<LeadProfile> decided, Detail detail) {
    return Explained.of("score-quality", detail, trace -> measured(model, decided, trace));
  }

  private static ScoreQuality measured(
      LeadScore model, Collection<LeadProfile> decided, Trace trace) {
    ImmutableList.Builder<PastChance> past = ImmutableList.builder();
    long unscored = 0;
    for (LeadProfile lead : decided) {
      Refusal.unless(
          lead.outcome().isDecided(), "score-quality.must-be-of-decided-leads", lead.lead());
      Measured<BigDecimal> score =
          model.score(lead.undecided(), lead.decided().orElse(lead.created()), Trace.silent());
      score
          .value()
          .ifPresent(points ->
              past.add(new PastChance(new Percent(points), lead.outcome() == Outcome.WON)));
      unscored += score.isDefined() ? 0 : 1;
    }
    return told(past.build(), unscored, trace);
  }

  private static ScoreQuality told(ImmutableList<PastChance> past, long unscored, Trace trace) {
    PlacedScores placed = new PlacedScores(past);
    ScoreQuality quality = new ScoreQuality(
        placed.all(),
        unscored,
        placed.ranking(),
        placed.lift(),
        ChanceAccuracy.of(past, Detail.NONE).value());
    trace.given("leads", placed.all().trials()).given("unscored", unscored);
    tellRanking(quality.ranking, trace.step("score-quality.ranking"));
    tellLift(quality.lift, trace.step("score-quality.lift"));
    trace.step("score-quality.brier").yields(Operation.STATED, quality.chances.brier());
    trace.step("score-quality.log-loss").yields(Operation.STATED, quality.chances.logLoss());
    trace.yields(Operation.STATED, quality.ranking.map(ranking -> Figure.of(ranking.area())));
    return quality;
  }

  private static void tellRanking(Measured<Ranking> ranking, Trace step) {
    ranking.value().ifPresent(known -> {
      step.given("won", known.won()).given("lost", known.lost());
      Trace interval = step.step("score-quality.interval").given("level", known.level());
      known.interval().value().ifPresent(bounds -> interval.given("low", bounds.low()));
      interval.yields(Operation.STATED, known.interval().map(bounds -> Figure.of(bounds.high())));
    });
    step.yields(Operation.STATED, ranking.map(known -> Figure.of(known.area())));
  }

  private static void tellLift(Measured<Lift> lift, Trace step) {
    lift.value()
        .ifPresent(known -> step.given("won", known.best().hits())
            .given("best", known.best().trials())
            .given("low", known.interval().low())
            .given("high", known.interval().high())
            .given("all", known.all().share().value().orElseThrow()));
    step.yields(Operation.STATED, lift.map(known -> Figure.of(known.times())));
  }
}
