package io.sdr.kpi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.kpi.scorecard.CardResult;
import io.sdr.kpi.scorecard.Cards;
import io.sdr.kpi.scorecard.MissingKpi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final Period APRIL = Period.parse("2011-04");

  private static Measured<Percent> points(String points) {
    return Measured.of(Percent.of(points));
  }

  private static Measured<BigDecimal> place(String place) {
    return Measured.of(new BigDecimal(place));
  }

  /** People with the names of letters. */
  private static List<CardResult> people(Object... readings) {
    List<CardResult> cards = new ArrayList<>();
    for (Object reading : readings) {
      cards.add(Cards.of(String.valueOf((char) ('a' + cards.size())), reading));
    }
    return cards;
  }

  private static PeerStanding standing(Peers peers, String holder, Ties ties) {
    return Cards.checked(peers.standing(holder, ties, Detail.FULL));
  }

  @ParameterizedTest
  @CsvSource({"COMPETITION, 1, 2, 2, 4", "DENSE, 1, 2, 2, 3", "MEAN, 1, 2.5, 2.5, 4"})
  void placesEqualScoresAsDeclared(Ties ties, String a, String b, String c, String d) {
    Peers peers = Peers.of(people(90, 80, 80, 70), 1);
    assertThat(standing(peers, "a", ties).rank()).isEqualTo(place(a));
    assertThat(standing(peers, "b", ties).rank()).isEqualTo(place(b));
    assertThat(standing(peers, "c", ties).rank()).isEqualTo(place(c));
    assertThat(standing(peers, "d", ties).rank()).isEqualTo(place(d));
  }

  @Test
  void saysHowFarAScoreIsFromTheMiddle() {
    Peers peers = Peers.of(people(90, 60, 80, 70), 4);
    PeerStanding best = standing(peers, "a", Ties.DENSE);
    assertThat(best.median()).isEqualTo(points("75"));
    assertThat(best.fromMedian()).isEqualTo(points("15"));
    assertThat(standing(peers, "b", Ties.DENSE).fromMedian()).isEqualTo(points("-15"));
    assertThat(best.n()).isEqualTo(4);
    assertThat(best.unscored()).isZero();
    assertThat(best.holder()).isEqualTo("a");
    assertThat(best.ties()).isEqualTo(Ties.DENSE);
  }

  @Test
  void saysNothingOfAGroupThatIsTooSmall() {
    PeerStanding few = standing(Peers.of(people(90, 60, 80, "no-sample"), 4), "a", Ties.DENSE);
    assertThat(few.rank()).isEqualTo(Measured.undefined("too-few-people"));
    assertThat(few.median()).isEqualTo(Measured.undefined("too-few-people"));
    assertThat(few.fromMedian()).isEqualTo(Measured.undefined("too-few-people"));
    assertThat(few.n()).isEqualTo(3);
    assertThat(few.unscored()).isEqualTo(1);
    assertThat(standing(Peers.of(people(90, 60, 80), 3), "a", Ties.DENSE).rank())
        .isEqualTo(place("1"));
  }

  @Test
  void doesNotPutWhoHasNoScoreLast() {
    PeerStanding none = standing(Peers.of(people(90, 60, "no-sample"), 1), "c", Ties.MEAN);
    assertThat(none.rank()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(none.fromMedian()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(none.median()).isEqualTo(points("75"));
    assertThat(none.n()).isEqualTo(2);
  }

  private static CardChange change(CardResult before, CardResult now) {
    return Cards.checked(CardChange.between(before, now, Detail.FULL));
  }

  @Test
  void saysWhatChangedSinceAnEarlierPeriod() {
    CardChange change = change(Cards.of("a", APRIL, 70), Cards.of("a", 65));
    assertThat(change.score()).isEqualTo(points("-5"));
    assertThat(change.lines()).containsExactly(new CardChange.Line("sales", points("-5")));
    assertThat(change.before()).isEqualTo(APRIL);
    assertThat(change.now()).isEqualTo(Cards.MAY);
    assertThat(change.card()).isEqualTo("Seller");
    assertThat(change.holder()).isEqualTo("a");
  }

  @Test
  void saysNothingOfAChangeWhereOnePeriodHasNoScore() {
    assertThat(change(Cards.of("a", APRIL, "no-sales"), Cards.of("a", 65)).score())
        .isEqualTo(Measured.undefined("no-sales"));
    CardChange lost = change(Cards.of("a", APRIL, 65), Cards.of("a", "no-sample"));
    assertThat(lost.score()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(lost.lines().get(0).attainment()).isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void doesNotCompareScoresOfCardsThatWereWrittenAnew() {
    CardResult now = Cards.checked(Cards.of(Cards.line("sales", "60"), Cards.line("CRM", "40"))
        .build()
        .score("a", Cards.MAY, Cards.read("sales", 80, "CRM", 90), Detail.FULL));
    CardChange change = change(Cards.of("a", APRIL, 70), now);
    assertThat(change.score()).isEqualTo(Measured.undefined("another-card"));
    assertThat(change.lines())
        .containsExactly(
            new CardChange.Line("sales", points("10")),
            new CardChange.Line("CRM", Measured.undefined("not-on-the-earlier-card")));
  }

  private static TeamScore score(RollUp rollUp, Object... readings) {
    return Cards.checked(
        TeamCards.of("north", Cards.MAY, people(readings)).score(rollUp, Detail.FULL));
  }

  @Test
  void meansTheMembersOfATeamByHeadcount() {
    TeamScore team = score(RollUps.byHeadcount(MissingKpi.UNDEFINED), 90, 60, 75);
    assertThat(team.score()).isEqualTo(points("75"));
    assertThat(team.team()).isEqualTo("north");
    assertThat(team.period()).isEqualTo(Cards.MAY);
    assertThat(team.members()).isEqualTo(3);
    assertThat(team.unscored()).isEmpty();
  }

  @Test
  void meansTheMembersOfATeamByTheirWeights() {
    RollUp byQuota = RollUps.byWeight(
        Map.of("a", new BigDecimal("3"), "b", new BigDecimal("1.0"), "x", BigDecimal.TEN),
        MissingKpi.UNDEFINED);
    assertThat(score(byQuota, 100, 60).score()).isEqualTo(points("90"));
  }

  @ParameterizedTest
  @CsvSource({"UNDEFINED, ", "NOTHING, 50", "REDISTRIBUTED, 75"})
  void treatsAMemberWithoutAScoreAsDeclared(MissingKpi missing, String score) {
    TeamScore team = score(RollUps.byHeadcount(missing), 90, "no-sample", 60);
    assertThat(team.score())
        .isEqualTo(score == null ? Measured.undefined("no-sample") : points(score));
    assertThat(team.unscored()).containsExactly("b");
  }

  @Test
  void isUndefinedForATeamOfNobodyAndOfNoWeight() {
    assertThat(score(RollUps.byHeadcount(MissingKpi.NOTHING)).score())
        .isEqualTo(Measured.undefined("no-sample"));
    assertThat(score(RollUps.byWeight(Map.of("a", BigDecimal.ZERO), MissingKpi.NOTHING), 50)
            .score())
        .isEqualTo(Measured.undefined("nothing-weighs"));
  }

  @Test
  void takesTheCardOfTheTeamItself() {
    TeamCards cards =
        TeamCards.of("north", Cards.MAY, people(10, 20)).withOwn(Cards.of("north", 70));
    TeamScore own = Cards.checked(cards.score(RollUps.ownCard(), Detail.FULL));
    assertThat(own.score()).isEqualTo(points("70"));
    assertThat(own.members()).isEqualTo(2);
    assertThat(score(RollUps.ownCard(), 10).score())
        .isEqualTo(Measured.undefined("no-card-of-its-own"));
  }
}
