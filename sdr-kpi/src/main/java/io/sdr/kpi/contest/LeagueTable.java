package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The places of one league. */
final class LeagueTable {
  private final Contest contest;
  private final List<Standings> past;
  private final String league;
  private final Comparator<Attempt> better;

  LeagueTable(Contest contest, List<Standings> past, String league) {
    this.contest = contest;
    this.past = past;
    this.league = league;
    this.better = betterIn(contest);
  }

  /** A total preorder: whoever is equal in all that the contest asks for is equal. */
  private static Comparator<Attempt> betterIn(Contest contest) {
    Comparator<BigDecimal> bySize = Comparator.naturalOrder();
    Comparator<Attempt> better = Comparator.comparing((Attempt attempt) ->
            contest.goals() == Contest.GoalsRule.FIRST && !attempt.entry().hasReachedAllGoals())
        .thenComparing(
            Attempt::number, contest.better() == Direction.HIGHER ? bySize.reversed() : bySize);
    for (TieBreak tieBreak : contest.tieBreaks()) {
      better = better.thenComparing(Attempt::entry, tieBreak::compare);
    }
    return better;
  }

  /** Everyone in the league, those with a place first. */
  List<Standing> standings(ImmutableList<Attempt> attempts, Trace trace) {
    Trace step = trace.step("contest.league").given("league", league);
    if (contest.form() == Contest.Form.HEAD_TO_HEAD && attempts.size() != 2) {
      step.fails("no-single-opponent");
      return attempts.stream()
          .map(attempt -> attempt.isEligible() ? attempt.without("no-single-opponent") : attempt)
          .map(Attempt::unplaced)
          .toList();
    }
    List<Attempt> inOrder = inOrder(attempts);
    List<Attempt> aside = standingAside(inOrder, step);
    inOrder.removeAll(aside);
    List<Standing> all = new ArrayList<>(withPrizes(placed(inOrder, step), step));
    attempts.stream()
        .filter(attempt -> !attempt.isEligible())
        .map(Attempt::unplaced)
        .forEach(all::add);
    aside.forEach(attempt -> all.add(attempt.without("won-too-often-in-a-row").unplaced()));
    step.yields(Operation.STATED, Figure.of(inOrder.size()));
    return all;
  }

  private List<Attempt> inOrder(List<Attempt> attempts) {
    List<Attempt> eligible =
        new ArrayList<>(attempts.stream().filter(Attempt::isEligible).toList());
    Refusal.unless(
        eligible.stream()
            .map(attempt -> attempt.score().orElseThrow())
            .allMatch(score -> score.isLike(eligible.get(0).score().orElseThrow())),
        "contest.must-have-scores-of-one-kind",
        league);
    eligible.sort(better.thenComparing(attempt -> attempt.contender().name()));
    return eligible;
  }

  /** Who has won too often in a row and would win again; then those who would win in their place, and so on. */
  private List<Attempt> standingAside(List<Attempt> inOrder, Trace step) {
    List<Attempt> aside = new ArrayList<>();
    List<Attempt> left = new ArrayList<>(inOrder);
    List<Attempt> barred = barredWinners(left);
    while (!barred.isEmpty()) {
      aside.addAll(barred);
      left.removeAll(barred);
      barred = barredWinners(left);
    }
    aside.forEach(attempt -> step.step("contest.place")
        .given("contender", attempt.contender().name())
        .fails("won-too-often-in-a-row"));
    return aside;
  }

  private List<Attempt> barredWinners(List<Attempt> inOrder) {
    return inOrder.stream()
        .filter(attempt -> better.compare(attempt, inOrder.get(0)) == 0)
        .filter(attempt -> hasWonTooOften(attempt.contender().name()))
        .toList();
  }

  private boolean hasWonTooOften(String contender) {
    int most = contest.fairPlay().winsInARow().orElse(Integer.MAX_VALUE);
    return past.size() >= most
        && past.stream().limit(most).allMatch(one -> one.isWonBy(contender, league));
  }

  private ImmutableList<Standing> placed(List<Attempt> inOrder, Trace step) {
    ImmutableList.Builder<Standing> placed = ImmutableList.builder();
    int rank = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      if (i == 0 || better.compare(inOrder.get(i - 1), inOrder.get(i)) != 0) {
        rank = contest.ranking() == Contest.Ranking.COMPETITION ? i + 1 : rank + 1;
      }
      placed.add(placed(inOrder.get(i), rank, step.step("contest.place")));
    }
    return placed.build();
  }

  private Standing placed(Attempt attempt, int rank, Trace step) {
    step.given("contender", attempt.contender().name())
        .given("score", attempt.score().orElseThrow())
        .yields(Operation.STATED, Figure.of(rank));
    return attempt
        .standing()
        .rank(rank)
        .trophy(Optional.ofNullable(contest.trophies().get(rank)))
        .build();
  }

  private List<Standing> withPrizes(ImmutableList<Standing> placed, Trace trace) {
    if (contest.prizes().equals(Prizes.none())) {
      return placed;
    }
    Trace step = trace.step("contest.prizes");
    ImmutableMap<String, Money> prizes = contest.prizes().award(placed, step);
    prizes.values().stream()
        .reduce(Money::plus)
        .ifPresentOrElse(
            total -> step.yields(Operation.SUM, total), () -> step.fails("nobody-wins-money"));
    return placed.stream()
        .map(standing -> Standing.builder()
            .from(standing)
            .prize(Optional.ofNullable(prizes.get(standing.contender())))
            .build())
        .toList();
  }
}
