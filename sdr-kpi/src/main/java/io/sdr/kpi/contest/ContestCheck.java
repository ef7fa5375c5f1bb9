package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Warns of contests that only the best can win, that shame the last, that reward size or luck, or that are over before
 * results can show.
 *
 * <p>The thresholds are those that practitioners name; they are proposals, and parameters.
 */
@Value.Immutable
public abstract class ContestCheck {
  ContestCheck() {}

  /** The check with the usual thresholds, for sales cycles of unknown length. */
  public static ContestCheck usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** The share of contenders who must be able to win something; 30 % unless said otherwise. */
  @Value.Default
  public Percent leastWinners() {
    return Percent.of("30");
  }

  /** The share of a league that may be shown to everyone; half unless said otherwise. */
  @Value.Default
  public Percent mostShown() {
    return Percent.of("50");
  }

  /** How many days a sale takes; a shorter contest should not go by results. */
  public abstract OptionalInt cycleDays();

  /** All that is unhealthy about a contest, in the order of its fields. */
  public ImmutableList<Diagnostic> diagnosticsOf(Contest contest) {
    ImmutableListMultimap<String, Contender> leagues = leagues(contest);
    return Stream.of(
            contestants(contest, leagues),
            measures(contest, leagues),
            prizes(contest, leagues),
            publication(contest, leagues))
        .flatMap(List::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableListMultimap<String, Contender> leagues(Contest contest) {
    return Multimaps.index(
        contest.contenders().stream().filter(one -> hasLeague(contest, one)).toList(),
        one -> contest.leagues().leagueOf(one, contest.period().start()).value().orElseThrow());
  }

  private static boolean hasLeague(Contest contest, Contender contender) {
    return contest.leagues().leagueOf(contender, contest.period().start()).isDefined();
  }

  private static List<Diagnostic> contestants(
      Contest contest, ImmutableListMultimap<String, Contender> leagues) {
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < contest.contenders().size(); i++) {
      if (!hasLeague(contest, contest.contenders().get(i))) {
        found.add(warning("contest.must-have-a-league-for-everyone", "/contenders/" + i));
      }
    }
    boolean isDuel = contest.form() == Contest.Form.HEAD_TO_HEAD;
    leagues.asMap().forEach((league, members) -> {
      if (isDuel ? members.size() != 2 : members.size() < 2) {
        found.add(warning("contest.must-have-opponents", "/leagues").with("league", league));
      }
    });
    return found;
  }

  private List<Diagnostic> measures(
      Contest contest, ImmutableListMultimap<String, Contender> leagues) {
    List<Diagnostic> found = new ArrayList<>();
    int days = contest.period().days();
    for (int i = 0; i < contest.disciplines().size(); i++) {
      if (contest.disciplines().get(i).nature() == Discipline.Nature.RESULT
          && days < cycleDays().orElse(0)) {
        found.add(warning("contest.must-last-a-cycle-to-go-by-results", "/disciplines/" + i)
            .with("days", days)
            .with("cycle", cycleDays().orElseThrow()));
      }
    }
    if (contest.scoring() instanceof Absolute && leagues.keySet().size() == 1) {
      found.add(note("contest.must-compare-with-own-plan-or-past", "/scoring"));
    }
    if (contest.form() == Contest.Form.TEAM_SUM && sizes(contest) > 1) {
      found.add(warning("contest.must-not-be-won-by-size", "/form"));
    }
    return found;
  }

  private static long sizes(Contest contest) {
    return contest.contenders().stream()
        .map(one -> one.people().size())
        .distinct()
        .count();
  }

  private List<Diagnostic> prizes(
      Contest contest, ImmutableListMultimap<String, Contender> leagues) {
    List<Diagnostic> found = new ArrayList<>();
    int contenders = contest.contenders().size();
    long winners = leagues.asMap().values().stream()
        .mapToLong(members -> winningPlaces(contest, members.size()))
        .sum();
    if (share(winners, contenders).compareTo(leastWinners()) < 0) {
      found.add(warning("contest.must-let-enough-people-win", "/prizes")
          .with("winners", winners)
          .with("contenders", contenders)
          .with("least", leastWinners()));
    }
    if (contest.prizes() instanceof PlacePrizes places && places.tied() == Prizes.Tied.EACH) {
      found.add(note("contest.must-expect-ties-to-cost-more", "/prizes"));
    }
    return found;
  }

  /** How many of a league win something when nobody is tied. */
  private static long winningPlaces(Contest contest, int members) {
    ImmutableList.Builder<Standing> imagined = ImmutableList.builder();
    for (int place = 1; place <= members; place++) {
      imagined.add(Standing.builder()
          .contender(String.valueOf(place))
          .league("imagined")
          .rank(place)
          .score(Figure.of(1L + members - place))
          .build());
    }
    ImmutableList<Standing> standings = imagined.build();
    ImmutableMap<String, Money> prizes = contest.prizes().award(standings, Trace.silent());
    return standings.stream()
        .filter(standing -> prizes.containsKey(standing.contender())
            || contest.trophies().containsKey(standing.rank().orElseThrow()))
        .count();
  }

  private List<Diagnostic> publication(
      Contest contest, ImmutableListMultimap<String, Contender> leagues) {
    List<Diagnostic> found = new ArrayList<>();
    FairPlay fairPlay = contest.fairPlay();
    if (fairPlay.winsInARow().isEmpty()) {
      found.add(note("contest.must-limit-wins-in-a-row", "/fairPlay"));
    }
    if (contest
        .period()
        .lastDay()
        .plusDays(fairPlay.returnWindowDays())
        .isAfter(contest.frozenOn())) {
      found.add(warning("contest.must-freeze-after-the-return-window", "/frozenOn")
          .with("window", fairPlay.returnWindowDays()));
    }
    if (contest.appealDays() == 0) {
      found.add(note("contest.must-give-time-to-appeal", "/appealDays"));
    }
    boolean showsTheLast = leagues.asMap().values().stream()
        .anyMatch(members -> share(contest.placesShown().orElse(Integer.MAX_VALUE), members.size())
                .compareTo(mostShown())
            > 0);
    if (showsTheLast) {
      found.add(warning("contest.must-not-show-the-last", "/placesShown"));
    }
    return found;
  }

  private static Percent share(long part, long whole) {
    return Percent.ofFraction(
        Decimals.quotient(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
  }

  private static Diagnostic warning(String code, String pointer) {
    return Diagnostic.warning(code, Location.ofPointer(pointer));
  }

  private static Diagnostic note(String code, String pointer) {
    return Diagnostic.note(code, Location.ofPointer(pointer));
  }

  @Value.Check
  void check() {
    Refusal.unless(cycleDays().orElse(1) >= 1, "contest-check.must-have-a-cycle-of-days");
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableContestCheck.Builder {
    Builder() {}
  }
}
