package io.sdr.kpi.standing;

import io.sdr.core.explain.Detail;
import io.sdr.core.time.Period;
import io.sdr.kpi.sample.Refusals;
import io.sdr.kpi.scorecard.CardResult;
import io.sdr.kpi.scorecard.Cards;
import io.sdr.kpi.scorecard.MissingKpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StandingMisuseTest {
  private static final Period APRIL = Period.parse("2011-04");
  private static final CardResult ANNA = Cards.of("anna", 50);

  private static void refused(String code, ThrowingCallable misuse) {
    Refusals.assertRefused(code, misuse);
  }

  private static CardResult renamed(String card) {
    return CardResult.builder().from(Cards.of("boris", 50)).card(card).build();
  }

  @Test
  void refusesPeersWhoDoNotCompare() {
    refused("peers.must-be-someone", () -> Peers.of(List.of(ANNA), 0));
    refused(
        "peers.must-have-the-same-card-and-period",
        () -> Peers.of(List.of(ANNA, renamed("Head")), 1));
    refused(
        "peers.must-have-the-same-card-and-period",
        () -> Peers.of(List.of(ANNA, Cards.of("boris", APRIL, 50)), 1));
    refused(
        "peers.must-have-the-same-card-and-period",
        () -> Peers.of(
            List.of(
                ANNA,
                CardResult.builder()
                    .from(Cards.score(Cards.of(Cards.line("calls", "100")), "calls", 50))
                    .holder("boris")
                    .build()),
            1));
    refused("peers.must-have-one-card-each", () -> Peers.of(List.of(ANNA, ANNA), 1));
    refused(
        "peers.must-include-the-holder",
        () -> Peers.of(List.of(), 1).standing("anna", Ties.DENSE, Detail.NONE));
  }

  @Test
  void refusesChangesFromOneThingToAnother() {
    CardResult earlier = Cards.of("anna", APRIL, 50);
    refused(
        "card-change.must-be-of-one-card-and-holder",
        () -> CardChange.between(earlier, Cards.of("boris", 50), Detail.NONE));
    refused(
        "card-change.must-be-of-one-card-and-holder",
        () -> CardChange.between(
            earlier, CardResult.builder().from(ANNA).card("Head").build(), Detail.NONE));
    refused(
        "card-change.must-be-from-earlier-to-later",
        () -> CardChange.between(ANNA, ANNA, Detail.NONE));
    refused(
        "card-change.must-be-from-earlier-to-later",
        () -> CardChange.between(ANNA, earlier, Detail.NONE));
  }

  @Test
  void refusesTeamsThatAreNone() {
    refused("team-cards.must-have-a-team", () -> TeamCards.of(" ", Cards.MAY, List.of()));
    refused("team-cards.must-be-of-one-period", () -> TeamCards.of("t", APRIL, List.of(ANNA)));
    refused(
        "team-cards.must-be-of-one-period",
        () -> TeamCards.of("t", APRIL, List.of()).withOwn(ANNA));
    refused(
        "team-cards.must-have-each-member-once",
        () -> TeamCards.of("t", Cards.MAY, List.of(ANNA, ANNA)));
  }

  @Test
  void refusesWeightsThatDoNotFitTheTeam() {
    refused(
        "roll-up.must-not-have-negative-weights",
        () -> RollUps.byWeight(Map.of("anna", new BigDecimal("-1")), MissingKpi.NOTHING));
    RollUp ofOthers = RollUps.byWeight(Map.of("boris", BigDecimal.ONE), MissingKpi.NOTHING);
    refused(
        "roll-up.must-weigh-every-member",
        () -> TeamCards.of("t", Cards.MAY, List.of(ANNA)).score(ofOthers, Detail.NONE));
  }
}
