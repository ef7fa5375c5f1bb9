package io.sdr.kpi.standing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scorecard.CardResult;
import io.sdr.kpi.scorecard.LineResult;

/**
 * What changed on a card from one period to another.
 *
 * @param card which card
 * @param holder whose
 * @param before the earlier period
 * @param now the later period
 * @param score by how many points the score rose; negative where it fell. Undefined where the card has no score in one of
 *     the periods, or its KPIs or weights were others ({@code another-card})
 * @param lines by how many points the attainment of each KPI of the later card rose
 */
@JsonPropertyOrder({"card", "holder", "before", "now", "score", "lines"})
public record CardChange(
    String card,
    String holder,
    Period before,
    Period now,
    Measured<Percent> score,
    ImmutableList<Line> lines) {
  /**
   * The change from one result to another.
   *
   * @throws Refusal if they are of different cards or holders, or the first is not of an earlier period
   */
  public static Explained<CardChange> between(CardResult before, CardResult now, Detail detail) {
    Refusal.unless(
        before.card().equals(now.card()) && before.holder().equals(now.holder()),
        "card-change.must-be-of-one-card-and-holder");
    Refusal.unless(
        before.period().start().isBefore(now.period().start()),
        "card-change.must-be-from-earlier-to-later",
        before.period(),
        now.period());
    return Explained.of("standing.change", detail, trace -> change(before, now, trace));
  }

  private static CardChange change(CardResult before, CardResult now, Trace trace) {
    trace
        .given("card", now.card())
        .given("holder", now.holder())
        .given("before", before.period().toString())
        .given("now", now.period().toString());
    ImmutableList<Line> lines = now.lines().stream()
        .map(line -> Line.of(before, line, trace.step("standing.line-change")))
        .collect(ImmutableList.toImmutableList());
    Measured<Percent> score = before.weights().equals(now.weights())
        ? rise(before.score(), now.score(), trace)
        : Measured.undefined("another-card");
    score.undefined().ifPresent(trace::fails);
    return new CardChange(now.card(), now.holder(), before.period(), now.period(), score, lines);
  }

  private static Measured<Percent> rise(
      Measured<Percent> before, Measured<Percent> now, Trace step) {
    return before.flatMap(earlier -> now.map(later -> step.given("score", later)
        .given("earlier", earlier)
        .yields(Operation.DIFFERENCE, new Percent(later.points().subtract(earlier.points())))));
  }

  /**
   * What changed of one KPI.
   *
   * @param kpi its name
   * @param attainment by how many points its attainment rose; undefined where it is not known in one of the periods, or the
   *     earlier card does not have it ({@code not-on-the-earlier-card})
   */
  @JsonPropertyOrder({"kpi", "attainment"})
  public record Line(String kpi, Measured<Percent> attainment) {
    private static Line of(CardResult before, LineResult now, Trace step) {
      step.given("kpi", now.kpi());
      Measured<Percent> attainment = before
          .find(now.kpi())
          .map(earlier -> rise(earlier.attainment(), now.attainment(), step))
          .orElseGet(() -> Measured.undefined("not-on-the-earlier-card"));
      attainment.undefined().ifPresent(step::fails);
      return new Line(now.kpi(), attainment);
    }
  }
}
