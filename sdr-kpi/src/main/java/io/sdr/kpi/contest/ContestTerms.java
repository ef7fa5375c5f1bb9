package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What is agreed about contests of a series, whenever they are held and whoever takes part: all of a {@link Contest} but its
 * period, its contenders and the day of its freeze. A host that announces a contest every month keeps these terms in a value
 * of its own and builds each contest {@linkplain Contest.Builder#from(ContestTerms) from} them.
 */
public interface ContestTerms {
  /** The name that people use; contests of a series share it. */
  String name();

  /** Who competes with whom. */
  Contest.Form form();

  /** Who is comparable with whom; one league unless said otherwise. */
  @Value.Default
  default LeagueRule leagues() {
    return Leagues.single();
  }

  /** What contenders are measured by; at least one. */
  ImmutableList<Discipline> disciplines();

  /** What an entry scores. */
  Scoring scoring();

  /** Which way a score is better; higher unless said otherwise. */
  @Value.Default
  default Direction better() {
    return Direction.HIGHER;
  }

  /** The score that must be reached for a place; a score equal to it does. */
  Optional<Figure> minimumScore();

  /** What part reached goals play; none unless said otherwise. */
  @Value.Default
  default Contest.GoalsRule goals() {
    return Contest.GoalsRule.IGNORED;
  }

  /** What decides between equal scores, one after the other. Whoever is equal in all shares the place. */
  ImmutableList<TieBreak> tieBreaks();

  /** How places are counted after a shared one. */
  Contest.Ranking ranking();

  /** What is won in money; nothing unless said otherwise. */
  @Value.Default
  default PrizeRule prizes() {
    return Prizes.none();
  }

  /** What else is won, in words, by place; everyone who shares the place wins it. */
  @Value.NaturalOrder
  ImmutableSortedMap<Integer, String> trophies();

  /** What keeps the contest fair. */
  @Value.Default
  default FairPlay fairPlay() {
    return FairPlay.none();
  }

  /** For how many days from the freeze on results can be appealed. */
  @Value.Default
  default int appealDays() {
    return 0;
  }

  /** How many places everyone may see; all when absent. */
  OptionalInt placesShown();

  /**
   * Refuses terms by which nobody could win, or that contradict one another. Values of these terms call it when they are
   * made.
   *
   * @throws Refusal naming the rule that is broken
   */
  static void check(ContestTerms terms) {
    Refusal.unless(!terms.name().isBlank(), "contest.must-have-a-name");
    Refusal.unless(terms.appealDays() >= 0, "contest.must-not-have-negative-days-of-appeal");
    Refusal.unless(terms.placesShown().orElse(1) >= 1, "contest.must-show-a-place");
    Refusal.unless(
        terms.trophies().isEmpty() || terms.trophies().firstKey() >= 1,
        "prizes.must-be-for-places-from-one");
    Refusal.unless(
        terms.minimumScore().stream().allMatch(score -> score.number().isPresent()),
        "contest.must-have-a-number-as-minimum");
    Refusal.unless(
        !(terms.prizes() instanceof ScorePool) || terms.better() == Direction.HIGHER,
        "contest.must-reward-shares-of-scores-that-are-better-higher");
    long disciplines =
        terms.disciplines().stream().map(Discipline::name).distinct().count();
    Refusal.unless(
        disciplines > 0 && disciplines == terms.disciplines().size(),
        "contest.must-have-each-discipline-once");
  }
}
