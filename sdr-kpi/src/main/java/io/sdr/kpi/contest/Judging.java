package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Judging a contest: from entries to standings. Everything goes by name, so that no order of input is ever seen. */
final class Judging {
  private final Contest contest;
  private final Map<PersonId, Entry> entries;
  private final List<Standings> past;

  Judging(Contest contest, Map<PersonId, Entry> entries, List<Standings> past) {
    Refusal.unless(
        contest.people().containsAll(entries.keySet()), "contest.must-know-everyone-measured");
    this.contest = contest;
    this.entries = entries;
    this.past = past;
  }

  Standings standings(Trace trace) {
    trace.given("contest", contest.name()).given("period", contest.period().toString());
    List<Attempt> attempts = contest.contenders().stream()
        .sorted(Comparator.comparing(Contender::name))
        .map(contender -> attempt(contender, trace.step("contest.score")))
        .toList();
    ImmutableListMultimap<Optional<String>, Attempt> byLeague =
        Multimaps.index(attempts, Attempt::league);
    ImmutableList.Builder<Standing> all = ImmutableList.builder();
    byLeague.keySet().stream()
        .sorted(Comparator.<Optional<String>, Boolean>comparing(Optional::isEmpty)
            .thenComparing(league -> league.orElse("")))
        .forEach(league -> all.addAll(standingsOf(league, byLeague.get(league), trace)));
    Standings standings = Standings.builder()
        .contest(contest.name())
        .period(contest.period())
        .everyone(all.build())
        .build();
    trace.yields(Operation.STATED, Figure.of(standings.placed().size()));
    return standings;
  }

  private List<Standing> standingsOf(
      Optional<String> league, ImmutableList<Attempt> attempts, Trace trace) {
    return league.isEmpty()
        ? attempts.stream().map(Attempt::unplaced).toList()
        : new LeagueTable(contest, past, league.get()).standings(attempts, trace);
  }

  private Attempt attempt(Contender contender, Trace step) {
    step.given("contender", contender.name());
    Measured<String> league =
        contest.leagues().leagueOf(contender, contest.period().start());
    Attempt unscored = Attempt.of(contender, league.value());
    Optional<String> failure = league
        .undefined()
        .or(() -> isMeasured(contender) ? Optional.empty() : Optional.of("not-measured"));
    if (failure.isPresent()) {
      step.fails(failure.get());
      return unscored.without(failure.get());
    }
    step.given("league", league.value().orElseThrow());
    return scored(unscored, entry(contender, step), step);
  }

  private Attempt scored(Attempt attempt, Entry entry, Trace step) {
    Measured<Figure> score = contest.scoring().score(entry, step);
    Attempt scored = attempt.with(entry, score.value());
    if (score.undefined().isPresent()) {
      step.fails(score.undefined().get());
      return scored.without(score.undefined().get());
    }
    step.yields(Operation.SAME, score);
    return new Qualification(contest, entry)
        .failureOf(score.value().orElseThrow(), step)
        .map(scored::without)
        .orElse(scored);
  }

  private boolean isMeasured(Contender contender) {
    return contender.people().stream().anyMatch(entries::containsKey);
  }

  /** A person's own entry, or that of a team. */
  private Entry entry(Contender contender, Trace step) {
    List<Entry> known =
        contender.people().stream().map(entries::get).filter(Objects::nonNull).toList();
    return contest.form().isOfTeams()
        ? TeamEntry.of(known, contest.form() == Contest.Form.TEAM_MEAN, contest, step)
        : known.get(0);
  }
}
