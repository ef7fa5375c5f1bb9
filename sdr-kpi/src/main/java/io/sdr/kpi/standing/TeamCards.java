package io.sdr.kpi.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scorecard.CardResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cards of a team for one period: those of its members, and its own if it has one. Members may have different cards, by
 * their roles.
 *
 * @param team which team
 * @param period when
 * @param own what the team itself was measured by: the figures of everyone in it
 * @param members the cards of its members
 */
@JsonPropertyOrder({"team", "period", "own", "members"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TeamCards(
    String team, Period period, Optional<CardResult> own, ImmutableList<CardResult> members) {
  /** Makes the cards of a team. */
  public TeamCards {
    Refusal.unless(!team.isBlank(), "team-cards.must-have-a-team");
    Refusal.unless(
        Stream.concat(own.stream(), members.stream())
            .allMatch(card -> card.period().equals(period)),
        "team-cards.must-be-of-one-period");
    Refusal.unless(
        members.stream().map(CardResult::holder).distinct().count() == members.size(),
        "team-cards.must-have-each-member-once");
  }

  /** The cards of the members of a team. */
  public static TeamCards of(String team, Period period, List<CardResult> members) {
    return new TeamCards(team, period, Optional.empty(), ImmutableList.copyOf(members));
  }

  /** The same with a card of the team's own. */
  public TeamCards withOwn(CardResult card) {
    return new TeamCards(team, period, Optional.of(card), members);
  }

  /**
   * What the team scores.
   *
   * @throws Refusal if the way of rolling up does not fit the members
   */
  public Explained<TeamScore> score(RollUp rollUp, Detail detail) {
    return Explained.of("standing.team", detail, trace -> score(rollUp, trace));
  }

  private TeamScore score(RollUp rollUp, Trace trace) {
    ImmutableList<String> unscored = inOrder().stream()
        .filter(card -> !card.score().isDefined())
        .map(CardResult::holder)
        .collect(ImmutableList.toImmutableList());
    trace
        .given("team", team)
        .given("period", period.toString())
        .given("members", members.size())
        .given("scored", members.size() - unscored.size());
    Measured<Percent> score = rollUp.scoreOf(this, trace);
    trace.yields(Operation.SAME, score.map(Figure::of));
    return new TeamScore(team, period, score, members.size(), unscored);
  }

  /** The cards of the members by holder, so that their order is never seen. */
  ImmutableList<CardResult> inOrder() {
    return ImmutableList.sortedCopyOf(Comparator.comparing(CardResult::holder), members);
  }
}
