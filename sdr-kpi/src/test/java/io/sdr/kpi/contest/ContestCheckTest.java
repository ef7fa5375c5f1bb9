package io.sdr.kpi.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContestCheckTest {
  private static final ContestCheck CHECK = ContestCheck.builder().cycleDays(30).build();

  /** A month long, by share of plan, a trophy for half of everyone, and the last in nobody's sight. */
  private static Contest.Builder healthy() {
    return Contests.of("a", "b", "c", "d")
        .scoring(Scorings.shareOfPlan(Contests.SALES))
        .fairPlay(FairPlay.builder().winsInARow(2).returnWindowDays(14).build())
        .putTrophy(1, "cup")
        .putTrophy(2, "thanks")
        .placesShown(2);
  }

  private static Optional<Diagnostic> found(String code, Contest.Builder contest) {
    return CHECK.diagnosticsOf(contest.build()).stream()
        .filter(diagnostic -> diagnostic.code().equals("contest.must-" + code))
        .findFirst();
  }

  @Test
  void findsNothingInAHealthyContest() {
    assertThat(CHECK.diagnosticsOf(healthy().build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30%, true", "25%, false", "50%, true"})
  void asksThatEnoughPeopleCanWin(String least, boolean isFound) {
    Contest contest = healthy().trophies(Map.of(1, "cup")).build();
    ContestCheck check =
        ContestCheck.builder().from(CHECK).leastWinners(Percent.parse(least)).build();
    assertThat(check.diagnosticsOf(contest).stream().map(Diagnostic::code).toList())
        .isEqualTo(isFound ? List.of("contest.must-let-enough-people-win") : List.of());
  }

  @Test
  void countsWhoWinsMoneyOrATrophyInEachLeague() {
    Contest.Builder contest =
        healthy().trophies(Map.of()).prizes(Prizes.byScore(Money.parse("USD 100.00"), 1));
    assertThat(found("let-enough-people-win", contest))
        .hasValueSatisfying(diagnostic -> assertThat(diagnostic.facts())
            .containsEntry("winners", "1")
            .containsEntry("contenders", "4")
            .containsEntry("least", "30%"));
    assertThat(found(
            "let-enough-people-win",
            contest.leagues(
                Leagues.listed(Map.of("a", "old", "b", "old", "c", "new", "d", "new")))))
        .isEmpty();
    assertThat(found("let-enough-people-win", healthy().trophies(Map.of()))).isPresent();
  }

  @Test
  void warnsOfResultsInLessThanACycle() {
    Contest.Builder week = healthy().period(Period.parse("2011-W24"));
    assertThat(found("last-a-cycle-to-go-by-results", week)).hasValueSatisfying(diagnostic -> {
      assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
      assertThat(diagnostic.location().pointer()).contains("/disciplines/0");
      assertThat(diagnostic.facts()).containsEntry("days", "7").containsEntry("cycle", "30");
    });
    assertThat(found(
            "last-a-cycle-to-go-by-results",
            week.disciplines(List.of(Discipline.of(Contests.SALES, Discipline.Nature.ACTIVITY)))))
        .isEmpty();
    assertThat(found("last-a-cycle-to-go-by-results", healthy()))
        .as("exactly one cycle")
        .isEmpty();
    assertThat(ContestCheck.usual()
            .diagnosticsOf(healthy().period(Period.parse("2011-W24")).build()))
        .as("without a known cycle")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true", "4, true"})
  void warnsOfShowingTheLast(int shown, boolean isFound) {
    assertThat(found("not-show-the-last", healthy().placesShown(shown)).isPresent())
        .isEqualTo(isFound);
  }

  @Test
  void warnsOfShowingEveryone() {
    assertThat(found(
            "not-show-the-last",
            Contest.builder().from(healthy().build()).placesShown(OptionalInt.empty())))
        .isPresent();
  }

  @Test
  void warnsOfFreezingWhileFactsCanBeUndone() {
    assertThat(found(
            "freeze-after-the-return-window", healthy().frozenOn(LocalDate.parse("2011-07-13"))))
        .isPresent();
  }

  @Test
  void notesWhatMakesContestsUnfair() {
    assertThat(found(
            "compare-with-own-plan-or-past", healthy().scoring(Scorings.absolute(Contests.SALES))))
        .isPresent();
    assertThat(found("limit-wins-in-a-row", healthy().fairPlay(FairPlay.none())))
        .isPresent();
    assertThat(found("give-time-to-appeal", healthy().appealDays(0))).isPresent();
    assertThat(found(
            "expect-ties-to-cost-more",
            healthy()
                .prizes(Prizes.forPlaces(Map.of(1, Money.parse("USD 1.00")), Prizes.Tied.EACH))))
        .isPresent();
  }

  @Test
  void warnsOfLeaguesWithoutOpponentsAndPeopleWithoutLeagues() {
    Contest.Builder contest =
        healthy().leagues(Leagues.listed(Map.of("a", "old", "b", "old", "c", "new")));
    assertThat(found("have-opponents", contest))
        .hasValueSatisfying(
            diagnostic -> assertThat(diagnostic.facts()).containsEntry("league", "new"));
    assertThat(found("have-a-league-for-everyone", contest))
        .hasValueSatisfying(
            diagnostic -> assertThat(diagnostic.location().pointer()).contains("/contenders/3"));
    assertThat(found(
            "have-opponents",
            healthy()
                .form(Contest.Form.HEAD_TO_HEAD)
                .leagues(Leagues.listed(Map.of("a", "x", "b", "x", "c", "x", "d", "y")))))
        .hasValueSatisfying(
            diagnostic -> assertThat(diagnostic.facts()).containsEntry("league", "x"));
  }

  @Test
  void warnsOfTeamsThatWinByTheirSize() {
    Contest.Builder teams = healthy()
        .form(Contest.Form.TEAM_SUM)
        .contenders(List.of(
            Contender.of(TeamId.of("north"), List.of(PersonId.of("a"), PersonId.of("b"))),
            Contender.of(TeamId.of("south"), List.of(PersonId.of("c")))));
    assertThat(found("not-be-won-by-size", teams)).isPresent();
    assertThat(found("not-be-won-by-size", teams.form(Contest.Form.TEAM_MEAN))).isEmpty();
  }
}
