package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.kpi.contest.Appeal;
import io.sdr.kpi.contest.Contender;
import io.sdr.kpi.contest.Contest;
import io.sdr.kpi.contest.ContestFact;
import io.sdr.kpi.contest.Discipline;
import io.sdr.kpi.contest.Entry;
import io.sdr.kpi.contest.FairPlay;
import io.sdr.kpi.contest.LeagueRule;
import io.sdr.kpi.contest.Leagues;
import io.sdr.kpi.contest.Mark;
import io.sdr.kpi.contest.PrizeRule;
import io.sdr.kpi.contest.Prizes;
import io.sdr.kpi.contest.Scoring;
import io.sdr.kpi.contest.Scorings;
import io.sdr.kpi.contest.Standing;
import io.sdr.kpi.contest.Standings;
import io.sdr.kpi.contest.TieBreak;
import io.sdr.kpi.contest.TieBreaks;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** One of everything about contests, for the tests that look at all there is. */
final class ContestSamples {
  private static final Money POOL = Money.parse("USD 1000.00");
  private static final PersonId ANNA = PersonId.of("Anna");
  private static final PersonId BORIS = PersonId.of("Boris");
  private static final PersonId CLARA = PersonId.of("Clara");

  private static final List<LeagueRule> LEAGUES = List.of(
      Leagues.single(),
      Leagues.byTenure(Map.of(0, "Novices", 12, "Masters")),
      Leagues.byQuota(List.of(new Leagues.QuotaBand("Small", usd("1")))),
      Leagues.listed(Map.of("Anna", "East", "Boris", "West")));

  private static final List<PrizeRule> PRIZES = List.of(
      Prizes.none(),
      Prizes.forPlaces(Map.of(1, POOL, 3, Money.parse("USD 0.01")), Prizes.Tied.DIVIDE_PLACE),
      Prizes.pool(
          POOL, Map.of(1, Percent.of("62.5"), 2, Percent.of("37.5")), Prizes.Unclaimed.KEPT),
      Prizes.byScore(POOL, 2));

  private static final List<Scoring> SCORINGS = List.of(
      Scorings.absolute("Calls"),
      Scorings.shareOfPlan("Calls"),
      Scorings.growth("Calls"),
      Scorings.points(Map.of("Calls", new BigDecimal("0.5"), "Demos", BigDecimal.TEN)),
      Scorings.completeness());

  private static final List<TieBreak> TIE_BREAKS =
      List.of(TieBreaks.earlier(), TieBreaks.byDiscipline("Demos", Direction.LOWER));

  private ContestSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples
        .putAll(LeagueRule.class, LEAGUES)
        .putAll(PrizeRule.class, PRIZES)
        .putAll(Scoring.class, SCORINGS)
        .putAll(TieBreak.class, TIE_BREAKS)
        .put(Leagues.QuotaBand.class, new Leagues.QuotaBand("Small", usd("1")));
    samples.putAll(Appeal.class, appeal().build(), decided());
    samples.putAll(
        Contender.class, Contender.of(ANNA), team(), contest().contenders().get(0));
    samples.putAll(Contest.class, contest(), plain());
    samples.put(ContestFact.class, fact("deal 1", "2011-06-10").build());
    samples.put(
        ContestFact.class,
        fact("deal 2", "2011-06-11")
            .recordedFor(day("2011-07-01"))
            .undoes("deal 1")
            .build());
    samples.putAll(Entry.class, entry(5), Entry.builder().build());
    samples.putAll(FairPlay.class, FairPlay.none(), contest().fairPlay());
    samples.putAll(Mark.class, Mark.undefined("no-won-deals"), entry(5).mark("Calls"));
    samples.put(Standings.class, standings().value());
    samples.putAll(Standing.class, standings().value().everyone());
    samples.putAll(Discipline.class, contest().disciplines());
    return samples.build();
  }

  /** Everything that can be explained, as it applies and as it does not. */
  static List<Explanation> explanations() {
    List<Explanation> all = new ArrayList<>();
    for (Scoring scoring : SCORINGS) {
      for (PrizeRule prizes : PRIZES) {
        for (LeagueRule leagues : LEAGUES) {
          all.add(why(Contest.builder()
              .from(contest())
              .scoring(scoring)
              .prizes(prizes)
              .leagues(leagues)
              .build()));
        }
      }
      for (Contest.Form form : List.of(Contest.Form.TEAM_MEAN, Contest.Form.TEAM_SUM)) {
        all.add(why(Contest.builder()
            .from(plain())
            .form(form)
            .contenders(List.of(team(), Contender.of(CLARA)))
            .scoring(scoring)
            .build()));
      }
    }
    all.add(why(Contest.builder().from(contest()).minimumScore(Figure.of(4)).build()));
    all.add(why(Contest.builder().from(contest()).minimumScore(usd("4")).build()));
    all.add(why(Contest.builder()
        .from(plain())
        .fairPlay(FairPlay.builder().minimumFacts(9).build())
        .build()));
    all.add(why(Contest.builder().from(plain()).form(Contest.Form.HEAD_TO_HEAD).build()));
    all.add(contest()
        .count(
            List.of(
                fact("Deal 1", "2011-06-10").build(),
                fact("Deal 2", "2011-05-10").build(),
                fact("Deal 3", "2011-06-30").person(BORIS).build()),
            day("2011-07-01"),
            Detail.FULL)
        .because()
        .orElseThrow());
    return all;
  }

  private static Explanation why(Contest contest) {
    return contest
        .judge(Map.of(ANNA, entry(5), BORIS, entry(3)), List.of(standings().value()), Detail.FULL)
        .because()
        .orElseThrow();
  }

  static Explained<Standings> standings() {
    return contest().judge(Map.of(ANNA, entry(5), BORIS, entry(3)), List.of(), Detail.FULL);
  }

  static Contest contest() {
    return Contest.builder()
        .from(plain())
        .contenders(List.of(
            Contender.builder()
                .from(Contender.of(ANNA))
                .joined(day("2008-01-01"))
                .quota(usd("5000"))
                .build(),
            Contender.of(BORIS),
            Contender.of(CLARA)))
        .tieBreaks(TIE_BREAKS)
        .prizes(PRIZES.get(1))
        .putTrophy(1, "Cup")
        .fairPlay(FairPlay.builder()
            .returnWindowDays(14)
            .moved(FairPlay.Moved.LEAVE_OUT)
            .minimumFacts(1)
            .winsInARow(1)
            .build())
        .minimumScore(Figure.of(1))
        .goals(Contest.GoalsRule.FIRST)
        .appealDays(5)
        .placesShown(2)
        .build();
  }

  private static Contest plain() {
    return Contest.builder()
        .name("June sprint")
        .form(Contest.Form.INDIVIDUAL)
        .period(Period.parse("2011-06"))
        .addContenders(Contender.of(ANNA), Contender.of(BORIS), Contender.of(CLARA))
        .addDisciplines(
            Discipline.of("Calls", Discipline.Nature.ACTIVITY),
            Discipline.of("Demos", Discipline.Nature.STAGE, Measure.own(Metrics.dealsWon())))
        .scoring(SCORINGS.get(0))
        .ranking(Contest.Ranking.DENSE)
        .frozenOn(day("2011-07-14"))
        .build();
  }

  private static Contender team() {
    return Contender.of(TeamId.of("North"), List.of(ANNA, BORIS));
  }

  private static Entry entry(long calls) {
    return Entry.builder()
        .putMark(
            "Calls",
            Mark.builder()
                .actual(Measured.of(Figure.of(calls)))
                .target(Figure.of(4))
                .baseline(Measured.of(Figure.of(2)))
                .build())
        .putMark("Demos", Mark.of(Figure.of(1)))
        .facts(calls)
        .reachedOn(day("2011-06-20"))
        .build();
  }

  private static ContestFact.Builder fact(String id, String day) {
    return ContestFact.builder()
        .id(id)
        .person(ANNA)
        .discipline("Calls")
        .day(day(day))
        .figure(Figure.of(1));
  }

  private static Appeal.Builder appeal() {
    return Appeal.builder()
        .contender("Anna")
        .ground("A call is missing")
        .raisedOn(day("2011-07-15"));
  }

  private static Appeal decided() {
    return appeal().decidedOn(day("2011-07-16")).upheld(false).build();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Figure usd(String amount) {
    return Figure.of(BigMoney.parse("USD " + amount));
  }
}
