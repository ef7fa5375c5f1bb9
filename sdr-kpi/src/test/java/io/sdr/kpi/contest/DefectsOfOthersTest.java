package io.sdr.kpi.contest;

import static io.sdr.kpi.contest.Contests.entry;
import static io.sdr.kpi.contest.Contests.prizes;
import static io.sdr.kpi.contest.Contests.scores;
import static io.sdr.kpi.contest.Contests.stand;
import static io.sdr.kpi.contest.Contests.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What other systems of contests are known to do wrong, one by one. */
class DefectsOfOthersTest {
  private static final PersonId ANNA = PersonId.of("anna");
  private static final PersonId BORIS = PersonId.of("boris");

  @Test
  void aDayOfTwoWeeklyContestsCountsInOneOfThem() {
    for (LocalDate day = LocalDate.parse("2011-06-06");
        day.isBefore(LocalDate.parse("2011-06-20"));
        day = day.plusDays(1)) {
      long counted = countedOn(day, "2011-W23") + countedOn(day, "2011-W24");
      assertThat(counted).as("on %s", day).isEqualTo(1);
    }
  }

  private static long countedOn(LocalDate day, String week) {
    ContestFact fact = ContestFact.builder()
        .id("call")
        .person(ANNA)
        .discipline(Contests.SALES)
        .day(day)
        .figure(Figure.of(1))
        .build();
    Map<PersonId, Entry> entries = Contests.of("anna")
        .period(Period.parse(week))
        .build()
        .count(List.of(fact), LocalDate.parse("2011-08-01"), Detail.NONE)
        .value();
    return Optional.ofNullable(entries.get(ANNA)).orElseThrow().facts().orElseThrow();
  }

  @Test
  void aTieIsNotDecidedByWhoComesFirstInTheList() {
    Contest contest = Contests.of("zoe", "anna")
        .prizes(Prizes.forPlaces(Map.of(1, Money.parse("USD 100.00")), Prizes.Tied.DIVIDE_PLACE))
        .build();
    Standings standings = stand(contest, scores("zoe", 5, "anna", 5));
    assertThat(told(standings)).containsExactly("1 anna", "1 zoe");
    assertThat(prizes(standings)).isEqualTo(Map.of("anna", "USD 50.00", "zoe", "USD 50.00"));
  }

  @Test
  void aParticipantWithoutGoalsHasNotReachedThemAll() {
    Contest contest = Contests.of("anna", "boris")
        .scoring(Scorings.completeness())
        .goals(Contest.GoalsRule.REQUIRED)
        .build();
    assertThat(told(stand(
            contest,
            Map.of(
                ANNA, Entry.builder().build(), BORIS, entry(5).withTarget("sales", Figure.of(5))))))
        .containsExactly("1 boris", "anna: no-goal");
  }

  @Test
  void aLowerIsBetterGoalIsReachedByTheTargetItself() {
    Mark exact = Mark.builder()
        .from(Mark.of(Figure.of(10), Figure.of(10)))
        .direction(Direction.LOWER)
        .build();
    Mark missed = Mark.builder()
        .from(Mark.of(Figure.of(11), Figure.of(10)))
        .direction(Direction.LOWER)
        .build();
    Standings standings = stand(
        Contests.of("anna", "boris")
            .scoring(Scorings.completeness())
            .goals(Contest.GoalsRule.FIRST)
            .build(),
        Map.of(ANNA, Entry.of("days", exact), BORIS, Entry.of("days", missed)));
    assertThat(standings.everyone())
        .extracting(Standing::score)
        .containsExactly(
            Optional.of(Figure.of(Percent.HUNDRED)), Optional.of(Figure.of(Percent.ZERO)));
  }

  @Test
  void whoHasNoEntryStandsInTheResultsWithTheReason() {
    assertThat(told(stand(Contests.of("anna", "boris").build(), scores("anna", 5))))
        .containsExactly("1 anna", "boris: not-measured");
  }

  @Test
  void aSecondPrizeNeedsNoFirst() {
    Contest contest = Contests.of("anna", "boris")
        .prizes(Prizes.forPlaces(Map.of(2, Money.parse("USD 50.00")), Prizes.Tied.EACH))
        .putTrophy(2, "for trying")
        .build();
    Standings standings = stand(contest, scores("anna", 5, "boris", 3));
    assertThat(prizes(standings)).isEqualTo(Map.of("boris", "USD 50.00"));
    assertThat(standings.find("boris").orElseThrow().trophy()).contains("for trying");
  }

  /** Six sales to eighteen visitors are less than four to five. */
  @Test
  void moreVisitorsAreNoMerit() {
    Contest contest = Contests.of("anna", "boris").build();
    Map<PersonId, Entry> shares = Map.of(ANNA, share(6, 18), BORIS, share(4, 5));
    assertThat(told(stand(contest, shares))).containsExactly("1 boris", "2 anna");
  }

  private static Entry share(long sales, long visitors) {
    return Entry.of(
        Contests.SALES,
        Mark.of(Figure.of(Proportion.of(sales, visitors).share().value().orElseThrow())));
  }

  @Test
  void notOnlyTheBestCanWinAndNobodySeesTheLast() {
    Contest harmful = Contests.of(
            Stream.iterate(1, i -> i + 1).limit(12).map(i -> "p" + i).toArray(String[]::new))
        .putTrophy(1, "car")
        .build();
    assertThat(ContestCheck.usual().diagnosticsOf(harmful))
        .extracting(diagnostic -> diagnostic.code())
        .contains("contest.must-let-enough-people-win", "contest.must-not-show-the-last");
  }
}
