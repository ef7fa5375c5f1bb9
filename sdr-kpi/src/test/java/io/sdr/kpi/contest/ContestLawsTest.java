package io.sdr.kpi.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class ContestLawsTest {
  /** Few different scores and days, so that ties of every kind are common. */
  @Provide
  Arbitrary<List<Entry>> entries() {
    Arbitrary<Mark> marks = Combinators.combine(
            Arbitraries.longs().between(-2, 4),
            Arbitraries.longs().between(0, 3).optional())
        .as((sales, target) -> target
            .map(goal -> Mark.of(Figure.of(sales), Figure.of(goal)))
            .orElseGet(() -> Mark.of(Figure.of(sales))));
    Arbitrary<Entry> measured = Combinators.combine(
            marks, Arbitraries.integers().between(1, 3).optional())
        .as((mark, day) -> Entry.builder()
            .putMark(Contests.SALES, mark)
            .reachedOn(day.map(number -> LocalDate.of(2011, 6, number)))
            .build());
    return Arbitraries.frequencyOf(
            Tuple.of(6, measured),
            Tuple.of(1, Arbitraries.just(Entry.of(Contests.SALES, Mark.undefined("no-won-deals")))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  @Provide
  Arbitrary<Contest.Builder> rules() {
    return Combinators.combine(
            Arbitraries.of(Contest.Ranking.class),
            Arbitraries.of(Contest.GoalsRule.class),
            Arbitraries.of(Direction.class),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(-1, 2).optional())
        .as((ranking, goals, better, earlier, minimum) -> Contests.of()
            .ranking(ranking)
            .goals(goals)
            .better(better)
            .tieBreaks(earlier ? List.of(TieBreaks.earlier()) : List.of())
            .minimumScore(minimum.map(Figure::of)));
  }

  private static Contest contest(Contest.Builder rules, List<Entry> entries) {
    return rules
        .contenders(people(entries).keySet().stream().map(Contender::of).toList())
        .build();
  }

  private static Map<PersonId, Entry> people(List<Entry> entries) {
    Map<PersonId, Entry> people = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      people.put(PersonId.of("p" + i), entries.get(i));
    }
    return people;
  }

  private static Standings standings(Contest contest, Map<PersonId, Entry> entries) {
    return contest.judge(entries, List.of(), Detail.NONE).value();
  }

  @Property
  void standingsDoNotDependOnTheOrderOfInput(
      @ForAll("rules") Contest.Builder rules,
      @ForAll("entries") List<Entry> entries,
      @ForAll Random order) {
    Contest contest = contest(rules, entries);
    List<Contender> contenders = new ArrayList<>(contest.contenders());
    List<Map.Entry<PersonId, Entry>> measured = new ArrayList<>(people(entries).entrySet());
    Collections.shuffle(contenders, order);
    Collections.shuffle(measured, order);
    Map<PersonId, Entry> shuffled = new LinkedHashMap<>();
    measured.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
    assertThat(standings(Contest.builder().from(contest).contenders(contenders).build(), shuffled))
        .isEqualTo(standings(contest, people(entries)));
  }

  @Property
  void everyoneStandsOnceWithAPlaceOrAReason(
      @ForAll("rules") Contest.Builder rules, @ForAll("entries") List<Entry> entries) {
    Contest contest = contest(rules, entries);
    Standings standings = standings(contest, people(entries));
    assertThat(standings.everyone())
        .extracting(Standing::contender)
        .containsExactlyInAnyOrderElementsOf(
            contest.contenders().stream().map(Contender::name).toList());
    assertThat(standings.everyone())
        .allMatch(standing -> standing.isPlaced() != standing.unmet().isPresent());
  }

  /** A naive count of those who are better, from the definition of the two ways of counting places. */
  @Property
  void aPlaceIsOneMoreThanThoseWhoAreBetter(@ForAll("entries") List<Entry> entries) {
    for (Contest.Ranking ranking : Contest.Ranking.values()) {
      Contest contest = contest(Contests.of().ranking(ranking), entries);
      Standings standings = standings(contest, people(entries));
      for (Standing one : standings.placed()) {
        Stream<Figure> better = standings.placed().stream()
            .map(other -> other.score().orElseThrow())
            .filter(score -> number(score).compareTo(number(one.score().orElseThrow())) > 0);
        long ahead = ranking == Contest.Ranking.DENSE ? better.distinct().count() : better.count();
        assertThat(one.rank()).hasValue((int) ahead + 1);
      }
    }
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }

  @Property
  void aHigherScoreNeverStandsBelowALowerOne(
      @ForAll("entries") List<Entry> entries, @ForAll @LongRange(min = 0, max = 9) long more) {
    Contest contest = contest(Contests.of(), entries);
    Map<PersonId, Entry> improved = people(entries);
    PersonId first = PersonId.of("p0");
    improved.computeIfPresent(
        first,
        (who, entry) -> Entry.builder()
            .from(entry)
            .marks(Map.of(
                Contests.SALES,
                Mark.builder()
                    .from(entry.mark(Contests.SALES))
                    .actual(entry
                        .mark(Contests.SALES)
                        .actual()
                        .map(figure -> Figure.of(number(figure).add(BigDecimal.valueOf(more)))))
                    .build()))
            .build());
    int before = rank(standings(contest, people(entries)));
    int after = rank(standings(contest, improved));
    assertThat(after).isLessThanOrEqualTo(before);
  }

  private static int rank(Standings standings) {
    return standings.find("p0").orElseThrow().rank().orElse(Integer.MAX_VALUE);
  }

  @Property
  void whoReachedAllGoalsStandsBeforeWhoDidNot(@ForAll("entries") List<Entry> entries) {
    Contest contest = contest(Contests.of().goals(Contest.GoalsRule.FIRST), entries);
    List<Boolean> reached = standings(contest, people(entries)).placed().stream()
        .map(standing -> people(entries)
            .getOrDefault(PersonId.of(standing.contender()), Entry.builder().build())
            .hasReachedAllGoals())
        .toList();
    assertThat(reached).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Provide
  Arbitrary<PrizeRule> pools() {
    Arbitrary<Money> pools =
        Arbitraries.longs().between(1, 9_999).map(cents -> Money.ofMinor(CurrencyUnit.USD, cents));
    return pools.flatMap(pool -> Arbitraries.of(
        Prizes.pool(
            pool,
            Map.of(1, Percent.of("50"), 2, Percent.of("33.3"), 4, Percent.of("16.7")),
            Prizes.Unclaimed.SHARED_OUT),
        Prizes.byScore(pool, 2),
        Prizes.byScore(pool, 5)));
  }

  @Property
  void aPoolIsSharedOutToTheCentOrNotAtAll(
      @ForAll("pools") PrizeRule rule, @ForAll("entries") List<Entry> entries) {
    Standings standings = standings(contest(Contests.of().prizes(rule), entries), people(entries));
    Money pool = rule instanceof PrizePool places ? places.pool() : ((ScorePool) rule).pool();
    boolean isWon = rule instanceof PrizePool
        ? !standings.placed().isEmpty()
        : standings.placed().stream()
            .anyMatch(one -> number(one.score().orElseThrow()).signum() > 0);
    assertThat(total(standings)).isEqualTo(isWon ? pool : Money.zero(CurrencyUnit.USD));
  }

  @Property
  void dividedPrizesCostNoMoreThanThoseOfThePlacesFilled(@ForAll("entries") List<Entry> entries) {
    Map<Integer, Money> prizes =
        Map.of(1, Money.parse("USD 10.00"), 2, Money.parse("USD 5.01"), 3, Money.parse("USD 0.01"));
    PrizeRule rule = Prizes.forPlaces(prizes, Prizes.Tied.DIVIDE_PLACES_FILLED);
    Standings standings = standings(contest(Contests.of().prizes(rule), entries), people(entries));
    Money planned = prizes.entrySet().stream()
        .filter(prize -> prize.getKey() <= standings.placed().size())
        .map(Map.Entry::getValue)
        .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    assertThat(total(standings)).isEqualTo(planned);
  }

  @Property
  void equalScoresWinEqualPrizesToTheCent(
      @ForAll("pools") PrizeRule rule, @ForAll("entries") List<Entry> entries) {
    Standings standings = standings(contest(Contests.of().prizes(rule), entries), people(entries));
    for (Standing one : standings.placed()) {
      for (Standing other : standings.placed()) {
        if (one.rank().equals(other.rank())) {
          assertThat(prize(one).minus(prize(other)).abs())
              .isLessThanOrEqualTo(Money.parse("USD 0.01"));
        }
      }
    }
  }

  private static Money prize(Standing standing) {
    return standing.prize().orElse(Money.zero(CurrencyUnit.USD));
  }

  private static Money total(Standings standings) {
    return standings.everyone().stream()
        .map(ContestLawsTest::prize)
        .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
  }

  @Property
  void everyExplanationAddsUpAndChangesNothing(
      @ForAll("rules") Contest.Builder rules, @ForAll("entries") List<Entry> entries) {
    Contest contest = contest(rules.scoring(Scorings.completeness()), entries);
    Explained<Standings> explained = contest.judge(people(entries), List.of(), Detail.FULL);
    assertThat(Recalculation.contradictionsIn(explained.because().orElseThrow()))
        .isEmpty();
    assertThat(explained.value()).isEqualTo(standings(contest, people(entries)));
  }

  @Property
  void withoutAppealsAContestNeverGoesBack(
      @ForAll @LongRange(min = 0, max = 90) long day,
      @ForAll @LongRange(min = 0, max = 90) long later) {
    Contest contest = Contests.of("anna").build();
    LocalDate first = LocalDate.of(2011, 5, 15).plusDays(day);
    assertThat(contest.stateOn(first.plusDays(later), List.of()))
        .isGreaterThanOrEqualTo(contest.stateOn(first, List.of()));
  }
}
