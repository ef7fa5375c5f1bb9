package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.scorecard.CardLine;
import io.sdr.kpi.scorecard.CardResult;
import io.sdr.kpi.scorecard.Cards;
import io.sdr.kpi.scorecard.Expectation;
import io.sdr.kpi.scorecard.Expectations;
import io.sdr.kpi.scorecard.FallOff;
import io.sdr.kpi.scorecard.FallOffs;
import io.sdr.kpi.scorecard.Gate;
import io.sdr.kpi.scorecard.Grade;
import io.sdr.kpi.scorecard.Grades;
import io.sdr.kpi.scorecard.KpiReading;
import io.sdr.kpi.scorecard.Limits;
import io.sdr.kpi.scorecard.LineResult;
import io.sdr.kpi.scorecard.LowerIsBetter;
import io.sdr.kpi.scorecard.MissingKpi;
import io.sdr.kpi.scorecard.Penalties;
import io.sdr.kpi.scorecard.Penalty;
import io.sdr.kpi.scorecard.Scorecard;
import io.sdr.kpi.standing.CardChange;
import io.sdr.kpi.standing.PeerStanding;
import io.sdr.kpi.standing.Peers;
import io.sdr.kpi.standing.RollUp;
import io.sdr.kpi.standing.RollUps;
import io.sdr.kpi.standing.TeamCards;
import io.sdr.kpi.standing.TeamScore;
import io.sdr.kpi.standing.Ties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One of everything about cards of KPIs and where they stand, for the tests that look at all there is. */
final class ScorecardSamples {
  private static final CardResult RESULT = Cards.score(
      Cards.everything(),
      Cards.read("sales", 90, "calls", "no-sample", "discounts", 7, "CRM", 40, "safety", 90));
  private static final CardResult GAP = Cards.of("Борис", "no-won-deals");

  private ScorecardSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.putAll(
        Expectation.class,
        Expectations.promised(LowerIsBetter.MIRROR),
        Expectations.atLeast(Figure.of(5)),
        Expectations.atMost(Figure.of(Percent.of("2.5")), LowerIsBetter.RATIO),
        Expectations.within(Figure.of(1), Figure.of(2), FallOffs.atOnce()));
    samples.putAll(
        FallOff.class,
        FallOffs.atOnce(),
        FallOffs.inProportion(),
        FallOffs.evenlyOver(Figure.of(3)));
    samples.putAll(Penalty.class, Penalties.nothing(), Penalties.capped(Percent.of("60")));
    samples.putAll(Gate.class, Cards.everything().gates());
    samples.putAll(
        Limits.class,
        Limits.none(),
        Limits.capped(Percent.HUNDRED),
        Limits.floored(Percent.ZERO),
        Limits.between(Percent.of("-5"), Percent.of("120")));
    Grades letters = Grades.of(
        Boundary.UPPER_INCLUSIVE,
        List.of(
            Grade.of("C", Percent.ZERO),
            new Grade("A", Percent.of("90"), Optional.of(Grade.Zone.GREEN))));
    samples.putAll(Grades.class, letters, Grades.zones(Percent.of("70"), Percent.of("90")));
    samples.putAll(Grade.class, letters.rising());
    samples.putAll(
        KpiReading.class,
        KpiReading.of(Figure.of(5), Figure.of(3), Direction.LOWER),
        new KpiReading(
            Measured.of(Figure.of(Percent.of("50"))),
            Optional.of(Figure.of(Percent.of("40"))),
            Direction.HIGHER,
            OptionalLong.of(4),
            Proportion.of(2, 4).interval().value()),
        KpiReading.undefined("no-sample"));
    samples.putAll(CardLine.class, Cards.everything().lines());
    samples.put(
        CardLine.class,
        CardLine.builder()
            .name("Выручка")
            .measure(Measure.own(Metrics.revenue()))
            .weight(Percent.HUNDRED)
            .scale(JsonSamples.SCALES.get(0))
            .critical(Percent.of("50"))
            .build());
    samples.putAll(Scorecard.class, Cards.everything(), bare());
    samples.putAll(CardResult.class, RESULT, GAP);
    samples.putAll(LineResult.class, RESULT.lines());
    samples.putAll(standing());
    return samples.build();
  }

  private static Scorecard bare() {
    return Cards.of(Cards.line("sales", "100")).build();
  }

  private static ImmutableListMultimap<Class<?>, Object> standing() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    Map<String, BigDecimal> weights = Map.of("b", new BigDecimal("1.50"), "a", BigDecimal.TEN);
    samples.putAll(
        RollUp.class,
        RollUps.byHeadcount(MissingKpi.REDISTRIBUTED),
        RollUps.byWeight(weights, MissingKpi.UNDEFINED),
        RollUps.ownCard());
    CardChange change = CardChange.between(
            Cards.of("anna", Period.parse("2011-04"), 50), Cards.of("anna", 60), Detail.NONE)
        .value();
    samples.put(CardChange.class, change);
    samples.putAll(
        CardChange.Line.class,
        change.lines().get(0),
        new CardChange.Line("calls", Measured.undefined("no-sample")));
    List<CardResult> peers = List.of(Cards.of("anna", 60), GAP, Cards.of("clara", 60));
    for (CardResult card : peers) {
      samples.put(
          PeerStanding.class,
          Peers.of(peers, 2).standing(card.holder(), Ties.MEAN, Detail.NONE).value());
    }
    TeamCards team = TeamCards.of("Север", Cards.MAY, peers);
    samples.putAll(TeamCards.class, team, team.withOwn(Cards.of("Север", 70)));
    samples.putAll(
        TeamScore.class,
        team.score(RollUps.byHeadcount(MissingKpi.NOTHING), Detail.NONE).value(),
        team.score(RollUps.ownCard(), Detail.NONE).value());
    return samples.build();
  }
}
