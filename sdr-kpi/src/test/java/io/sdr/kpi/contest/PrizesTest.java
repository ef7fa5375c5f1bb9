package io.sdr.kpi.contest;

import static io.sdr.kpi.contest.Contests.prizes;
import static io.sdr.kpi.contest.Contests.scores;
import static io.sdr.kpi.contest.Contests.stand;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Percent;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrizesTest {
  private static final Map<Integer, Money> THREE =
      Map.of(1, usd("500"), 2, usd("300"), 3, usd("100"));

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static Map<String, String> shared(PrizeRule rule, Object... scores) {
    return shared(rule, Contest.Ranking.COMPETITION, scores);
  }

  private static Map<String, String> shared(
      PrizeRule rule, Contest.Ranking ranking, Object... scores) {
    return prizes(stand(
        Contests.of("a", "b", "c", "d").ranking(ranking).prizes(rule).build(), scores(scores)));
  }

  @Test
  void areForPlaces() {
    assertThat(shared(Prizes.forPlaces(THREE, Prizes.Tied.EACH), "a", 1, "b", 9, "c", 5, "d", 3))
        .isEqualTo(Map.of("b", "USD 500.00", "c", "USD 300.00", "d", "USD 100.00"));
  }

  @Test
  void canBeForTheSecondAndThirdWithoutAFirst() {
    assertThat(shared(
            Prizes.forPlaces(Map.of(2, usd("300"), 3, usd("100")), Prizes.Tied.EACH),
            "a",
            9,
            "b",
            8,
            "c",
            7))
        .isEqualTo(Map.of("b", "USD 300.00", "c", "USD 100.00"));
  }

  @Test
  void mayBeMoreThanPeople() {
    assertThat(shared(Prizes.forPlaces(THREE, Prizes.Tied.DIVIDE_PLACES_FILLED), "a", 9))
        .isEqualTo(Map.of("a", "USD 500.00"));
    assertThat(shared(Prizes.forPlaces(THREE, Prizes.Tied.EACH))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "COMPETITION, EACH, USD 300.00, USD 300.00,",
    "COMPETITION, DIVIDE_PLACE, USD 150.00, USD 150.00,",
    "COMPETITION, DIVIDE_PLACES_FILLED, USD 200.00, USD 200.00,",
    "DENSE, EACH, USD 300.00, USD 300.00, USD 100.00",
    "DENSE, DIVIDE_PLACE, USD 150.00, USD 150.00, USD 100.00",
    "DENSE, DIVIDE_PLACES_FILLED, USD 200.00, USD 200.00,"
  })
  void areSharedByTheNamedPolicy(
      Contest.Ranking ranking, Prizes.Tied tied, String b, String c, String d) {
    Map<String, String> prizes =
        shared(Prizes.forPlaces(THREE, tied), ranking, "a", 9, "b", 7, "c", 7, "d", 1);
    assertThat(prizes).containsEntry("a", "USD 500.00").containsEntry("b", b).containsEntry("c", c);
    assertThat(prizes.get("d")).isEqualTo(d);
  }

  @Test
  void ofAPoolSumToItToTheCentWhenTied() {
    PrizeRule pool = Prizes.pool(
        usd("100"), Map.of(1, Percent.of("60"), 2, Percent.of("40")), Prizes.Unclaimed.KEPT);
    assertThat(shared(pool, "a", 5, "b", 5, "c", 5))
        .isEqualTo(Map.of("a", "USD 33.34", "b", "USD 33.33", "c", "USD 33.33"));
  }

  @ParameterizedTest
  @CsvSource({"KEPT, USD 60.00", "SHARED_OUT, USD 100.00"})
  void ofPlacesThatNobodyTakesGoWhereThePolicySays(Prizes.Unclaimed unclaimed, String prize) {
    PrizeRule pool =
        Prizes.pool(usd("100"), Map.of(1, Percent.of("60"), 2, Percent.of("40")), unclaimed);
    assertThat(shared(pool, "a", 5)).isEqualTo(Map.of("a", prize));
    assertThat(shared(pool)).isEmpty();
    PrizeRule forSecond = Prizes.pool(usd("100"), Map.of(2, Percent.HUNDRED), unclaimed);
    assertThat(shared(forSecond, "a", 5)).isEmpty();
  }

  @Test
  void byScoreAreInProportionAmongTheBest() {
    PrizeRule rule = Prizes.byScore(usd("100"), 2);
    assertThat(shared(rule, "a", 2, "b", 1, "c", 0, "d", -5))
        .isEqualTo(Map.of("a", "USD 66.67", "b", "USD 33.33"));
    assertThat(shared(rule, "a", 2, "b", 1, "c", 1))
        .as("whoever shares the last place takes part")
        .isEqualTo(Map.of("a", "USD 50.00", "b", "USD 25.00", "c", "USD 25.00"));
    assertThat(shared(rule, "a", 0, "b", -1)).isEmpty();
  }

  @Test
  void areThoseOfEachLeague() {
    Standings standings = stand(
        Contests.of("a", "b", "c")
            .leagues(Leagues.listed(Map.of("a", "old", "b", "old", "c", "new")))
            .prizes(Prizes.forPlaces(Map.of(1, usd("500")), Prizes.Tied.EACH))
            .build(),
        scores("a", 9, "b", 8, "c", 1));
    assertThat(prizes(standings)).isEqualTo(Map.of("a", "USD 500.00", "c", "USD 500.00"));
  }
}
