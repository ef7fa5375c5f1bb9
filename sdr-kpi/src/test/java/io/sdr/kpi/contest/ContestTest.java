package io.sdr.kpi.contest;

import static io.sdr.kpi.contest.Contests.entry;
import static io.sdr.kpi.contest.Contests.reasonOf;
import static io.sdr.kpi.contest.Contests.scores;
import static io.sdr.kpi.contest.Contests.stand;
import static io.sdr.kpi.contest.Contests.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContestTest {
  private static final PersonId ANNA = PersonId.of("anna");
  private static final PersonId BORIS = PersonId.of("boris");

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void placesByScore() {
    assertThat(told(stand(
            Contests.of("anna", "boris", "clara").build(),
            scores("anna", 5, "boris", 9, "clara", 7))))
        .containsExactly("1 boris", "2 clara", "3 anna");
  }

  @ParameterizedTest
  @CsvSource({"COMPETITION, 1 2 2 4", "DENSE, 1 2 2 3"})
  void countsPlacesAfterASharedOneByTheNamedPolicy(Contest.Ranking ranking, String ranks) {
    Standings standings = stand(
        Contests.of("a", "b", "c", "d").ranking(ranking).build(),
        scores("a", 9, "b", 7, "c", 7, "d", 1));
    assertThat(standings.everyone().stream()
            .map(standing -> String.valueOf(standing.rank().orElseThrow())))
        .containsExactly(ranks.split(" "));
  }

  @Test
  void breaksTiesByTheEarlierDayAndThenByAnotherDiscipline() {
    Contest contest = Contests.of("anna", "boris", "clara", "dora")
        .addTieBreak(TieBreaks.earlier())
        .addTieBreak(TieBreaks.byDiscipline("returns", Direction.LOWER))
        .build();
    Entry early = Entry.builder().from(entry(7)).reachedOn(day("2011-06-10")).build();
    Entry late = Entry.builder().from(entry(7)).reachedOn(day("2011-06-20")).build();
    Mark few = Mark.of(Figure.of(1));
    Mark many = Mark.of(Figure.of(3));
    assertThat(told(stand(
            contest,
            Map.of(
                ANNA,
                Entry.builder().from(late).putMark("returns", many).build(),
                BORIS,
                Entry.builder().from(late).putMark("returns", few).build(),
                PersonId.of("clara"),
                Entry.builder().from(early).putMark("returns", many).build(),
                PersonId.of("dora"),
                entry(7)))))
        .containsExactly("1 clara", "2 boris", "3 anna", "4 dora");
  }

  @Test
  void breaksTiesByFiguresOfOneKindOnly() {
    Contest contest = Contests.of("anna", "boris", "clara", "dora")
        .addTieBreak(TieBreaks.byDiscipline("margin", Direction.HIGHER))
        .build();
    Map<PersonId, Entry> entries = scores("anna", 7, "boris", 7, "clara", 7, "dora", 7);
    entries.computeIfPresent(ANNA, (who, entry) -> withMargin(entry, "USD 5"));
    entries.computeIfPresent(BORIS, (who, entry) -> withMargin(entry, "EUR 9"));
    entries.computeIfPresent(PersonId.of("clara"), (who, entry) -> withMargin(entry, "EUR 9.00"));
    assertThat(told(stand(contest, entries)))
        .containsExactly("1 boris", "1 clara", "3 anna", "4 dora");
  }

  private static Entry withMargin(Entry entry, String margin) {
    return Entry.builder()
        .from(entry)
        .putMark("margin", Mark.of(Figure.of(BigMoney.parse(margin))))
        .build();
  }

  @Test
  void saysOfEachContenderWhyThereIsNoPlace() {
    Contest contest = Contests.of("anna", "boris").minimumScore(Figure.of(5)).build();
    List<Explanation> steps = contest
        .judge(
            Map.of(ANNA, entry(4), BORIS, Entry.of(Contests.SALES, Mark.undefined("no-won-deals"))),
            List.of(),
            Detail.FULL)
        .because()
        .orElseThrow()
        .steps();
    assertThat(steps.get(0).unmet())
        .contains(
            new Unmet("minimum-not-reached", Optional.of(Figure.of(4)), Optional.of(Figure.of(5))));
    assertThat(steps.get(1).unmet())
        .contains(new Unmet("no-won-deals", Optional.empty(), Optional.empty()));
    assertThat(whyNoPlace(Contests.of("anna").goals(Contest.GoalsRule.REQUIRED).build()))
        .isEqualTo("no-goal");
  }

  private static String whyNoPlace(Contest contest) {
    return contest
        .judge(Map.of(ANNA, entry(4)), List.of(), Detail.FULL)
        .because()
        .orElseThrow()
        .steps()
        .get(0)
        .unmet()
        .orElseThrow()
        .condition();
  }

  @Test
  void letsWhoIsEqualInEverythingShareThePlaceWhateverTheOrder() {
    Contest forwards = Contests.of("anna", "boris").build();
    Contest backwards = Contests.of("boris", "anna").build();
    assertThat(stand(forwards, scores("anna", 3, "boris", 3)))
        .isEqualTo(stand(backwards, scores("boris", 3, "anna", 3)));
    assertThat(told(stand(forwards, scores("boris", 3, "anna", 3))))
        .containsExactly("1 anna", "1 boris");
  }

  @Test
  void comparesDownwardsWhereLessIsBetter() {
    assertThat(told(stand(
            Contests.of("anna", "boris")
                .better(Direction.LOWER)
                .minimumScore(Figure.of(30))
                .build(),
            scores("anna", 30, "boris", 31))))
        .containsExactly("1 anna", "boris: minimum-not-reached");
  }

  @Test
  void namesWhoWasNotMeasuredInsteadOfSkippingThem() {
    Standings standings = stand(
        Contests.of("anna", "boris", "clara").build(),
        Map.of(ANNA, entry(0), BORIS, Entry.of(Contests.SALES, Mark.undefined("no-won-deals"))));
    assertThat(told(standings))
        .containsExactly("1 anna", "boris: no-won-deals", "clara: not-measured");
  }

  @Test
  void asksForAMinimumScoreThatEqualityReaches() {
    assertThat(told(stand(
            Contests.of("anna", "boris").minimumScore(Figure.of(5)).build(),
            scores("anna", 5, "boris", 4))))
        .containsExactly("1 anna", "boris: minimum-not-reached");
    assertThat(reasonOf(
            stand(
                Contests.of("anna").minimumScore(Figure.of(Percent.HUNDRED)).build(),
                scores("anna", 5)),
            "anna"))
        .contains("minimum-of-another-kind");
  }

  @Test
  void rewardsFailureOnlyWhereItIsSaid() {
    Map<PersonId, Entry> entries = Map.of(
        ANNA,
        Entry.of(Contests.SALES, Mark.of(Figure.of(100), Figure.of(100))),
        BORIS,
        Entry.of(Contests.SALES, Mark.of(Figure.of(900), Figure.of(1000))),
        PersonId.of("clara"),
        entry(2000));
    Contest.Builder contest = Contests.of("anna", "boris", "clara");
    assertThat(told(stand(contest.goals(Contest.GoalsRule.REQUIRED).build(), entries)))
        .containsExactly("1 anna", "boris: goals-not-reached", "clara: no-goal");
    assertThat(told(stand(contest.goals(Contest.GoalsRule.FIRST).build(), entries)))
        .containsExactly("1 anna", "2 clara", "3 boris");
    assertThat(told(stand(contest.goals(Contest.GoalsRule.IGNORED).build(), entries)))
        .containsExactly("1 clara", "2 boris", "3 anna");
  }

  @Test
  void neverTakesSomeoneWithoutGoalsForSomeoneWhoReachedThemAll() {
    Standings standings = stand(
        Contests.of("anna", "boris")
            .scoring(Scorings.completeness())
            .goals(Contest.GoalsRule.FIRST)
            .build(),
        Map.of(ANNA, entry(500), BORIS, Entry.of("calls", Mark.of(Figure.of(1), Figure.of(10)))));
    assertThat(told(standings)).containsExactly("1 boris", "anna: no-goal");
    assertThat(entry(500).hasReachedAllGoals()).isFalse();
  }

  @Test
  void holdsTeamsToTheirMeanSoThatSizeDoesNotWin() {
    Contest.Builder contest = Contests.of()
        .addContender(Contender.of(TeamId.of("large"), List.of(ANNA, BORIS, PersonId.of("carl"))))
        .addContender(Contender.of(TeamId.of("small"), List.of(PersonId.of("dora"))));
    Map<PersonId, Entry> entries = scores("anna", 4, "boris", 4, "carl", 4, "dora", 10);
    Standings byMean = stand(contest.form(Contest.Form.TEAM_MEAN).build(), entries);
    assertThat(told(byMean)).containsExactly("1 small", "2 large");
    assertThat(byMean.find("large").orElseThrow().score()).contains(Figure.of(4));
    assertThat(told(stand(contest.form(Contest.Form.TEAM_SUM).build(), entries)))
        .containsExactly("1 large", "2 small");
  }

  @Test
  void leavesWhoWasNotMeasuredOutOfTheMeanOfTheTeam() {
    Contest contest = Contests.of()
        .form(Contest.Form.TEAM_MEAN)
        .addContender(Contender.of(TeamId.of("north"), List.of(ANNA, BORIS)))
        .addContender(Contender.of(TeamId.of("south"), List.of(PersonId.of("clara"))))
        .build();
    Map<PersonId, Entry> entries = scores("anna", 8);
    assertThat(reasonOf(stand(contest, entries), "south")).contains("not-measured");
    entries.put(PersonId.of("clara"), Entry.of(Contests.SALES, Mark.undefined("no-won-deals")));
    Standings standings = stand(contest, entries);
    assertThat(standings.find("north").orElseThrow().score()).contains(Figure.of(8));
    assertThat(reasonOf(standings, "south")).contains("nobody-was-measured");
  }

  @Test
  void addsUpTheFactsOfATeamAndWaitsForItsLast() {
    Contest contest = Contests.of()
        .form(Contest.Form.TEAM_MEAN)
        .addContender(Contender.of(TeamId.of("north"), List.of(ANNA, BORIS)))
        .addContender(Contender.of(TeamId.of("south"), List.of(PersonId.of("clara"))))
        .addTieBreak(TieBreaks.earlier())
        .fairPlay(FairPlay.builder().minimumFacts(4).build())
        .build();
    Entry early = done(2, "2011-06-10");
    assertThat(told(stand(
            contest,
            Map.of(
                ANNA,
                early,
                BORIS,
                done(2, "2011-06-20"),
                PersonId.of("clara"),
                done(4, "2011-06-19")))))
        .containsExactly("1 south", "2 north");
    assertThat(reasonOf(stand(contest, Map.of(ANNA, early, BORIS, done(1, "2011-06-20"))), "north"))
        .contains("too-few-facts");
    assertThat(reasonOf(stand(contest, Map.of(ANNA, early, BORIS, entry(5))), "north"))
        .contains("facts-not-counted");
  }

  private static Entry done(long facts, String day) {
    return Entry.builder().from(entry(5)).facts(facts).reachedOn(day(day)).build();
  }

  @Test
  void measuresTheGrowthOfATeamOnWhatItWas() {
    Contest contest = Contests.of()
        .form(Contest.Form.TEAM_MEAN)
        .scoring(Scorings.growth(Contests.SALES))
        .addContender(Contender.of(TeamId.of("north"), List.of(ANNA, BORIS)))
        .build();
    Map<PersonId, Entry> entries = Map.of(
        ANNA, entry(9).withBaseline(Contests.SALES, Measured.of(Figure.of(8))),
        BORIS, entry(3).withBaseline(Contests.SALES, Measured.of(Figure.of(2))));
    assertThat(stand(contest, entries).find("north").orElseThrow().score())
        .contains(Figure.of(Percent.of("20")));
  }

  @Test
  void saysHowATeamWasMeasured() {
    Contest.Builder contest =
        Contests.of().addContender(Contender.of(TeamId.of("north"), List.of(ANNA)));
    Entry unknown = Entry.of(Contests.SALES, Mark.undefined("no-won-deals"));
    for (Contest.Form form : List.of(Contest.Form.TEAM_MEAN, Contest.Form.TEAM_SUM)) {
      Explanation measured = whyOf(contest.form(form).build(), entry(5));
      assertThat(measured.rule())
          .isEqualTo(form == Contest.Form.TEAM_MEAN ? "contest.team-mean" : "contest.team-sum");
      assertThat(measured.outcome()).contains(Figure.of(5));
      assertThat(
              whyOf(contest.form(form).build(), unknown).unmet().orElseThrow().condition())
          .isEqualTo("nobody-was-measured");
    }
  }

  private static Explanation whyOf(Contest contest, Entry entry) {
    return contest
        .judge(Map.of(ANNA, entry), List.of(), Detail.FULL)
        .because()
        .orElseThrow()
        .steps()
        .get(0)
        .steps()
        .get(0);
  }

  @Test
  void holdsATeamAgainstTheTargetsOfAllOrOfNobody() {
    Contest contest = Contests.of()
        .form(Contest.Form.TEAM_SUM)
        .scoring(Scorings.shareOfPlan(Contests.SALES))
        .addContender(Contender.of(TeamId.of("north"), List.of(ANNA, BORIS)))
        .build();
    Entry withGoal = entry(8).withTarget(Contests.SALES, Figure.of(10));
    assertThat(reasonOf(stand(contest, Map.of(ANNA, withGoal, BORIS, entry(8))), "north"))
        .contains("no-goal");
    assertThat(stand(contest, Map.of(ANNA, withGoal, BORIS, withGoal))
            .find("north")
            .orElseThrow()
            .score())
        .contains(Figure.of(Percent.of("80")));
  }

  @Test
  void doesNotAddWhatDoesNotCompare() {
    Contest contest = Contests.of()
        .form(Contest.Form.TEAM_SUM)
        .addContender(Contender.of(TeamId.of("north"), List.of(ANNA, BORIS)))
        .build();
    Entry dollars = Entry.of(Contests.SALES, Mark.of(Figure.of(BigMoney.parse("USD 5"))));
    Entry days = Entry.of(
        Contests.SALES,
        Mark.builder()
            .actual(Measured.of(Figure.of(5)))
            .direction(Direction.LOWER)
            .build());
    assertThat(reasonOf(stand(contest, Map.of(ANNA, dollars, BORIS, entry(5))), "north"))
        .contains("figures-of-several-kinds");
    assertThat(reasonOf(stand(contest, Map.of(ANNA, days, BORIS, entry(5))), "north"))
        .contains("figures-of-several-directions");
  }

  @Test
  void setsPairsAgainstEachOther() {
    Contest contest = Contests.of("anna", "boris", "clara", "dora", "emil")
        .form(Contest.Form.HEAD_TO_HEAD)
        .leagues(Leagues.listed(Map.of(
            "anna",
            "first pair",
            "boris",
            "first pair",
            "clara",
            "second pair",
            "dora",
            "second pair",
            "emil",
            "third pair")))
        .build();
    assertThat(
            told(stand(contest, scores("anna", 3, "boris", 8, "clara", 2, "dora", 2, "emil", 99))))
        .containsExactly("1 boris", "2 anna", "1 clara", "1 dora", "emil: no-single-opponent");
  }

  @Test
  void letsWhoeverMeetsSomeoneWithoutAPlaceWin() {
    Contest contest =
        Contests.of("anna", "boris").form(Contest.Form.HEAD_TO_HEAD).build();
    assertThat(told(stand(contest, scores("anna", 3))))
        .containsExactly("1 anna", "boris: not-measured");
  }

  @Test
  void asksForEnoughFacts() {
    Contest contest = Contests.of("anna", "boris", "clara")
        .fairPlay(FairPlay.builder().minimumFacts(3).build())
        .build();
    assertThat(told(stand(
            contest,
            Map.of(
                ANNA,
                Entry.builder().from(entry(5)).facts(3).build(),
                BORIS,
                Entry.builder().from(entry(900)).facts(1).build(),
                PersonId.of("clara"),
                entry(7)))))
        .containsExactly("1 anna", "boris: too-few-facts", "clara: facts-not-counted");
  }

  @Test
  void letsTheSameWinnerStandAsideAfterTooManyWinsInARow() {
    Contest contest = Contests.of("anna", "boris", "clara")
        .fairPlay(FairPlay.builder().winsInARow(2).build())
        .build();
    Standings won = stand(contest, scores("anna", 9, "boris", 5, "clara", 1));
    Map<PersonId, Entry> again = scores("anna", 9, "boris", 7, "clara", 1);
    assertThat(told(stand(contest, again, List.of(won))))
        .containsExactly("1 anna", "2 boris", "3 clara");
    Standings third = stand(contest, again, List.of(won, won));
    assertThat(told(third)).containsExactly("1 boris", "2 clara", "anna: won-too-often-in-a-row");
    assertThat(told(stand(contest, again, List.of(third, won, won))))
        .as("having stood aside, anna may win again")
        .containsExactly("1 anna", "2 boris", "3 clara");
    assertThat(told(stand(contest, scores("anna", 6, "boris", 7, "clara", 1), List.of(won, won))))
        .as("who would not win does not stand aside")
        .containsExactly("1 boris", "2 anna", "3 clara");
  }

  @Test
  void saysWhoStandsAside() {
    Contest contest = Contests.of("anna", "boris")
        .fairPlay(FairPlay.builder().winsInARow(1).build())
        .build();
    Map<PersonId, Entry> entries = scores("anna", 9, "boris", 5);
    Explanation league = contest
        .judge(entries, List.of(stand(contest, entries)), Detail.FULL)
        .because()
        .orElseThrow()
        .steps()
        .get(2);
    assertThat(league.steps().get(0).inputs()).containsEntry("contender", Figure.of("anna"));
    assertThat(league.steps().get(0).unmet().orElseThrow().condition())
        .isEqualTo("won-too-often-in-a-row");
  }

  @Test
  void forgetsWinsInAnotherLeague() {
    FairPlay once = FairPlay.builder().winsInARow(1).build();
    Contest before = Contests.of("anna", "boris")
        .fairPlay(once)
        .leagues(Leagues.listed(Map.of("anna", "novices", "boris", "novices")))
        .build();
    Contest after = Contests.of("anna", "boris")
        .fairPlay(once)
        .leagues(Leagues.listed(Map.of("anna", "masters", "boris", "masters")))
        .build();
    Map<PersonId, Entry> entries = scores("anna", 9, "boris", 5);
    Standings won = stand(before, entries);
    assertThat(told(stand(before, entries, List.of(won))))
        .containsExactly("1 boris", "anna: won-too-often-in-a-row");
    assertThat(told(stand(after, entries, List.of(won)))).containsExactly("1 anna", "2 boris");
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-31, ANNOUNCED", "2011-06-01, RUNNING", "2011-06-30, RUNNING", "2011-07-01, CLOSED",
    "2011-07-13, CLOSED", "2011-07-14, FROZEN", "2011-07-18, FROZEN", "2011-07-19, FINAL"
  })
  void livesFromAnnouncementToFinalResults(String day, Contest.State state) {
    assertThat(Contests.of("anna").build().stateOn(day(day), List.of())).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-07-15, FROZEN",
    "2011-07-16, UNDER_APPEAL",
    "2011-07-25, UNDER_APPEAL",
    "2011-07-26, FINAL"
  })
  void waitsForTheDecisionOnAnAppeal(String day, Contest.State state) {
    Appeal appeal = Appeal.builder()
        .contender("anna")
        .ground("A deal of 12 June is missing")
        .raisedOn(day("2011-07-16"))
        .decidedOn(day("2011-07-26"))
        .upheld(true)
        .build();
    assertThat(Contests.of("anna").build().stateOn(day(day), List.of(appeal))).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "anna, 2011-07-13, before-the-freeze",
    "anna, 2011-07-14, ",
    "anna, 2011-07-18, ",
    "anna, 2011-07-19, after-the-days-of-appeal",
    "stranger, 2011-07-15, not-a-contender"
  })
  void hearsAppealsInTimeAndOfContenders(String who, String raised, String objection) {
    Appeal appeal = Appeal.builder()
        .contender(who)
        .ground("Wrong sum")
        .raisedOn(day(raised))
        .build();
    Contest contest = Contests.of("anna").build();
    assertThat(contest.objectionTo(appeal)).isEqualTo(Optional.ofNullable(objection));
    assertThat(contest.stateOn(day("2011-08-01"), List.of(appeal)) == Contest.State.UNDER_APPEAL)
        .isEqualTo(objection == null);
  }

  @Test
  void showsTheFirstPlacesAndNobodyBelow() {
    Standings standings = stand(
        Contests.of("anna", "boris", "clara", "dora").build(),
        scores("anna", 9, "boris", 5, "clara", 5));
    assertThat(standings.shownDownTo(2))
        .extracting(Standing::contender)
        .containsExactly("anna", "boris", "clara");
    assertThat(standings.shownDownTo(1)).extracting(Standing::contender).containsExactly("anna");
    assertThat(standings.find("nobody")).isEmpty();
  }

  @Test
  void readsItsDisciplinesFromAPerformance() {
    Contest contest = Contests.of("seller")
        .disciplines(List.of(Discipline.of(
            Contests.SALES, Discipline.Nature.RESULT, Measure.own(Metrics.revenue()))))
        .scoring(Scorings.shareOfPlan(Contests.SALES))
        .build();
    Entry entry = contest.read(
        Scenario.in("2011-06").revenueGoal("USD 200").sold("150").performance(),
        Scenario.in("2011-05").sold("100").performance(),
        Trace.silent());
    assertThat(contest.scoring().score(entry, Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(Percent.of("75"))));
    assertThat(Scorings.growth(Contests.SALES).score(entry, Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(Percent.of("50"))));
  }

  @Test
  void givesTrophiesByPlaceToEveryoneWhoSharesIt() {
    Standings standings = stand(
        Contests.of("anna", "boris", "clara")
            .putTrophy(1, "cup")
            .putTrophy(3, "thanks")
            .build(),
        scores("anna", 5, "boris", 5, "clara", 1));
    assertThat(standings.everyone())
        .extracting(Standing::trophy)
        .containsExactly(Optional.of("cup"), Optional.of("cup"), Optional.of("thanks"));
  }

  @Test
  void scoresPointsForSeveralDisciplines() {
    Scoring points =
        Scorings.points(Map.of("calls", new BigDecimal("0.50"), "meetings", BigDecimal.TEN));
    Entry entry = Entry.builder()
        .putMark("calls", Mark.of(Figure.of(30)))
        .putMark("meetings", Mark.of(Figure.of(2)))
        .build();
    assertThat(points.score(entry, Trace.silent())).isEqualTo(Measured.of(Figure.of(35)));
    assertThat(points.score(Entry.of("calls", Mark.of(Figure.of(3))), Trace.silent()))
        .isEqualTo(Measured.undefined("not-measured"));
    assertThat(Scorings.points(Map.of("sales", BigDecimal.ONE))
            .score(Entry.of("sales", Mark.of(Figure.of(BigMoney.parse("USD 5")))), Trace.silent()))
        .isEqualTo(Measured.undefined("not-a-plain-number"));
    assertThat(Scorings.points(Map.of("calls", new BigDecimal("0.50"))))
        .isEqualTo(Scorings.points(Map.of("calls", new BigDecimal("0.5"))));
  }
}
