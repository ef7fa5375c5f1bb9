package io.sdr.kpi.contest;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.sample.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ContestMisuseTest {
  private static final Money PRIZE = Money.parse("USD 5.00");
  private static final PersonId ANNA = PersonId.of("anna");

  private static void refused(String code, ThrowingCallable misuse) {
    Refusals.assertRefused(code, misuse);
  }

  private static void refused(String code, Contest.Builder contest) {
    refused(code, contest::build);
  }

  @Test
  void refusesContestsThatCannotBeHeld() {
    refused("contest.must-have-a-name", Contests.of("anna").name(" "));
    refused("contest.must-have-contenders", Contests.of());
    refused("contest.must-have-each-contender-once", Contests.of("anna", "anna"));
    refused(
        "contest.must-freeze-after-its-end",
        Contests.of("anna").frozenOn(LocalDate.parse("2011-06-30")));
    refused("contest.must-not-have-negative-days-of-appeal", Contests.of("anna").appealDays(-1));
    refused("contest.must-show-a-place", Contests.of("anna").placesShown(0));
    refused(
        "contest.must-have-a-number-as-minimum",
        Contests.of("anna").minimumScore(Figure.of("much")));
    refused("contest.must-have-each-discipline-once", Contests.of("anna").disciplines(List.of()));
    refused(
        "contest.must-have-each-discipline-once",
        Contests.of("anna").addDiscipline(Discipline.of(Contests.SALES, Discipline.Nature.STAGE)));
    refused("prizes.must-be-for-places-from-one", Contests.of("anna").putTrophy(0, "cup"));
    refused(
        "contest.must-reward-shares-of-scores-that-are-better-higher",
        Contests.of("anna").better(Direction.LOWER).prizes(Prizes.byScore(PRIZE, 1)));
  }

  @Test
  void refusesPeopleWhoTakePartTwiceAndTeamsAmongIndividuals() {
    Contender north = Contender.of(TeamId.of("north"), List.of(ANNA, PersonId.of("boris")));
    refused("contest.must-have-one-person-for-each-contender", Contests.of().addContender(north));
    refused(
        "contest.must-have-each-person-once",
        Contests.of("anna").form(Contest.Form.TEAM_MEAN).addContender(north));
  }

  @Test
  void refusesEntriesOfStrangersAndScoresThatDoNotCompare() {
    Contest contest = Contests.of("anna", "boris").build();
    refused(
        "contest.must-know-everyone-measured",
        () -> contest.judge(Contests.scores("stranger", 5), List.of(), Detail.NONE));
    refused(
        "contest.must-have-scores-of-one-kind",
        () -> contest.judge(
            Map.of(
                ANNA,
                Contests.entry(5),
                PersonId.of("boris"),
                Entry.of(Contests.SALES, Mark.of(Figure.of(BigMoney.parse("USD 5"))))),
            List.of(),
            Detail.NONE));
  }

  @Test
  void refusesPrizesThatAreNone() {
    refused("prizes.must-be-for-some-place", () -> Prizes.forPlaces(Map.of(), Prizes.Tied.EACH));
    refused(
        "prizes.must-be-for-places-from-one",
        () -> Prizes.forPlaces(Map.of(0, PRIZE), Prizes.Tied.EACH));
    refused(
        "prizes.must-be-positive",
        () -> Prizes.forPlaces(Map.of(1, Money.parse("USD 0.00")), Prizes.Tied.EACH));
    refused(
        "prizes.must-have-one-currency",
        () -> Prizes.forPlaces(Map.of(1, PRIZE, 2, Money.parse("EUR 5.00")), Prizes.Tied.EACH));
    refused("prizes.must-be-for-some-place", () -> Prizes.byScore(PRIZE, 0));
    refused("prizes.must-be-positive", () -> Prizes.byScore(PRIZE.negated(), 1));
  }

  @Test
  void refusesSharesOfMoreOrLessThanThePool() {
    for (Map<Integer, Percent> shares : List.of(
        Map.of(1, Percent.of("99.99")),
        Map.of(1, Percent.of("60"), 2, Percent.of("60")),
        Map.of(1, Percent.of("120"), 2, Percent.of("-20")),
        Map.of(1, Percent.HUNDRED, 2, Percent.ZERO))) {
      refused(
          "prizes.must-share-out-the-whole-pool",
          () -> Prizes.pool(PRIZE, shares, Prizes.Unclaimed.KEPT));
    }
    refused(
        "prizes.must-be-for-some-place", () -> Prizes.pool(PRIZE, Map.of(), Prizes.Unclaimed.KEPT));
    refused(
        "prizes.must-be-for-places-from-one",
        () -> Prizes.pool(PRIZE, Map.of(0, Percent.HUNDRED), Prizes.Unclaimed.KEPT));
  }

  @Test
  void refusesLeaguesWithGapsOrWithoutNames() {
    refused("leagues.must-begin-at-zero", () -> Leagues.byTenure(Map.of(3, "sellers")));
    refused("leagues.must-begin-at-zero", () -> Leagues.byTenure(Map.of()));
    refused("leagues.must-have-names", () -> Leagues.byTenure(Map.of(0, " ")));
    refused("leagues.must-have-names", () -> Leagues.listed(Map.of("anna", "")));
    refused("leagues.must-not-be-none", () -> Leagues.byQuota(List.of()));
    Leagues.QuotaBand small = new Leagues.QuotaBand("small", Figure.of(5));
    refused("leagues.must-have-rising-bounds", () -> Leagues.byQuota(List.of(small, small)));
    refused(
        "leagues.must-have-bounds-of-one-kind",
        () -> Leagues.byQuota(
            List.of(small, new Leagues.QuotaBand("large", Figure.of(Percent.HUNDRED)))));
    refused(
        "leagues.must-have-bounds-of-one-kind",
        () -> Leagues.byQuota(List.of(new Leagues.QuotaBand("small", Figure.of("little")))));
  }

  @Test
  void refusesFiguresThatAreNone() {
    refused("mark.must-be-a-number", () -> Mark.of(Figure.of("much")));
    refused("mark.must-be-a-number", () -> Mark.of(Figure.of(5), Figure.of("much")));
    refused(
        "mark.must-be-a-number",
        () -> Contests.entry(5).withBaseline(Contests.SALES, Measured.of(Figure.of("little"))));
    refused("mark.must-not-have-negative-target", () -> Mark.of(Figure.of(5), Figure.of(-1)));
    refused("entry.must-not-count-below-zero", () -> Entry.builder().facts(-1).build());
    refused("points-for-units.must-count-something", () -> Scorings.points(Map.of()));
    refused(
        "contender.must-have-a-number-as-quota",
        () ->
            Contender.builder().from(Contender.of(ANNA)).quota(Figure.of("big")).build());
    refused("contender.must-have-people", () -> Contender.of(TeamId.of("north"), List.of()));
    refused(
        "contender.must-have-a-name",
        () -> Contender.builder().name("").addPerson(ANNA).build());
    refused("discipline.must-have-a-name", () -> Discipline.of("", Discipline.Nature.STAGE));
    refused("contest-fact.must-have-an-id", fact(" ", Figure.of(1))::build);
    refused("contest-fact.must-be-a-number", fact("1", Figure.of("won"))::build);
  }

  private static ContestFact.Builder fact(String id, Figure figure) {
    return ContestFact.builder()
        .id(id)
        .person(ANNA)
        .discipline(Contests.SALES)
        .day(LocalDate.parse("2011-06-02"))
        .figure(figure);
  }

  @Test
  void refusesFairPlayThatAsksForLessThanNothing() {
    refused(
        "fair-play.must-not-wait-less-than-no-days",
        FairPlay.builder().returnWindowDays(-1)::build);
    refused(
        "fair-play.must-not-ask-for-less-than-no-facts",
        FairPlay.builder().minimumFacts(-1)::build);
    refused("fair-play.must-allow-a-first-win", FairPlay.builder().winsInARow(0)::build);
    refused("contest-check.must-have-a-cycle-of-days", ContestCheck.builder().cycleDays(0)::build);
  }

  @Test
  void refusesAppealsThatContradictThemselves() {
    Appeal raised = Appeal.builder()
        .contender("anna")
        .ground("Wrong sum")
        .raisedOn(LocalDate.parse("2011-07-15"))
        .build();
    refused("appeal.must-be-of-someone", Appeal.builder().from(raised).contender("")::build);
    refused("appeal.must-have-a-ground", Appeal.builder().from(raised).ground(" ")::build);
    refused(
        "appeal.must-have-a-day-exactly-when-decided",
        Appeal.builder().from(raised).upheld(true)::build);
    refused(
        "appeal.must-not-be-decided-before-it-is-raised",
        Appeal.builder().from(raised).upheld(true).decidedOn(LocalDate.parse("2011-07-14"))::build);
  }

  @Test
  void refusesStandingsThatContradictThemselves() {
    Standing placed = Standing.builder()
        .contender("anna")
        .league("all")
        .rank(1)
        .score(Figure.of(5))
        .build();
    refused(
        "standing.must-have-a-place-or-a-reason",
        Standing.builder().from(placed).unmet("no-goal")::build);
    refused("standing.must-have-a-place-or-a-reason", Standing.builder().contender("anna")::build);
    refused(
        "standing.must-count-places-from-one", Standing.builder().from(placed).rank(0)::build);
    refused(
        "standing.must-have-a-score-and-a-league-for-a-place",
        Standing.builder().contender("anna").rank(1)::build);
    refused(
        "standing.must-win-nothing-without-a-place",
        Standing.builder().contender("anna").unmet("no-goal").trophy("cup")::build);
    refused(
        "standings.must-have-each-contender-once",
        Standings.builder().contest("June").period(Contests.JUNE).addEveryone(placed, placed)
            ::build);
  }
}
