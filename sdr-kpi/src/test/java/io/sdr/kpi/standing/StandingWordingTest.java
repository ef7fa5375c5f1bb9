package io.sdr.kpi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.time.Period;
import io.sdr.kpi.scorecard.CardResult;
import io.sdr.kpi.scorecard.Cards;
import io.sdr.kpi.scorecard.MissingKpi;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StandingWordingTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(StandingWordingTest.class.getClassLoader());
  private static final Period APRIL = Period.parse("2011-04");
  private static final List<CardResult> CARDS =
      List.of(Cards.of("Anna", 90), Cards.of("Boris", 60), Cards.of("Clara", "no-won-deals"));

  /** What stands between the digits and words of an amount is a no-break space, told here as a blank. */
  private static String told(String language) {
    Wording wording = REGISTRY.wording(Locale.forLanguageTag(language));
    StringBuilder told = new StringBuilder();
    for (Explained<?> one : everything()) {
      told.append(wording.tell(one.because().orElseThrow()).replace('\u00a0', ' '));
    }
    return told.toString();
  }

  private static List<Explained<?>> everything() {
    TeamCards team = TeamCards.of("north", Cards.MAY, CARDS);
    return List.of(
        Peers.of(CARDS, 2).standing("Anna", Ties.MEAN, Detail.FULL),
        Peers.of(CARDS, 2).standing("Clara", Ties.MEAN, Detail.FULL),
        Peers.of(CARDS, 3).standing("Anna", Ties.MEAN, Detail.FULL),
        CardChange.between(Cards.of("Anna", APRIL, 95), CARDS.get(0), Detail.FULL),
        CardChange.between(Cards.of("Clara", APRIL, 95), CARDS.get(2), Detail.FULL),
        team.score(RollUps.byHeadcount(MissingKpi.REDISTRIBUTED), Detail.FULL),
        team.score(RollUps.byHeadcount(MissingKpi.UNDEFINED), Detail.FULL),
        team.score(RollUps.ownCard(), Detail.FULL),
        team.withOwn(Cards.of("north", 80)).score(RollUps.ownCard(), Detail.FULL));
  }

  @Test
  void whereCardsStandReadsWellInEnglish() {
    assertThat(told("en")).isEqualTo("""
            “Seller”, 2011-05: Anna has place 1 among 2.
              The median of 2 scores: 75%.
              90% against a median of 75%, in points: 15%.
            “Seller”, 2011-05: Clara has no place among 2, no deal was won.
              The median of 2 scores: 75%.
            “Seller”, 2011-05: Anna has no place among 2, there are too few people.
              There is no median of 2 scores: there are too few people.
            “Seller”, Anna: 90% for 2011-05 after 95% for 2011-04, a change in points of −5%.
              sales: 90% after 95%, a change in points of −5%.
            “Seller”, Clara: what changed from 2011-04 to 2011-05 cannot be said, no deal was won.
              sales: what changed cannot be said, no deal was won.
            north, 2011-05: 75%. Members with a score: 2 of 3.
              The mean of the members: 75%.
                Anna: 90% at a weight of 1 gives 45%.
                Boris: 60% at a weight of 1 gives 30%.
                Clara adds nothing: no deal was won.
            north, 2011-05: there is no score, no deal was won. Members with a score: 2 of 3.
              There is no mean of the members: no deal was won.
                Anna: 90% at a weight of 1 gives 30%.
                Boris: 60% at a weight of 1 gives 20%.
                Clara adds nothing: no deal was won.
            north, 2011-05: there is no score, the team has no card of its own. Members with a score: 2 of 3.
              The card of the team itself says nothing: the team has no card of its own.
            north, 2011-05: 80%. Members with a score: 2 of 3.
              The card of the team itself: 80%.
            """);
  }

  @Test
  void whereCardsStandReadsWellInRussian() {
    assertThat(told("ru")).isEqualTo("""
            «Seller», 2011-05: Anna — место 1 среди 2.
              Медиана итогов (2): 75 %.
              90 % при медиане 75 %, в пунктах: 15 %.
            «Seller», 2011-05: Clara — места среди 2 нет, ни одна сделка не выиграна.
              Медиана итогов (2): 75 %.
            «Seller», 2011-05: Anna — места среди 2 нет, людей слишком мало.
              Медианы итогов (2) нет: людей слишком мало.
            «Seller», Anna: 90 % за 2011-05 после 95 % за 2011-04, изменение в пунктах −5 %.
              sales: 90 % после 95 %, изменение в пунктах −5 %.
            «Seller», Clara: что изменилось с 2011-04 по 2011-05, сказать нельзя: ни одна сделка не выиграна.
              sales: что изменилось, сказать нельзя: ни одна сделка не выиграна.
            north, 2011-05: 75 %. Членов команды с итогом: 2 из 3.
              Среднее по членам команды: 75 %.
                Anna: 90 % при весе 1 даёт 45 %.
                Boris: 60 % при весе 1 даёт 30 %.
                Clara ничего не прибавляет: ни одна сделка не выиграна.
            north, 2011-05: итога нет, ни одна сделка не выиграна. Членов команды с итогом: 2 из 3.
              Среднего по членам команды нет: ни одна сделка не выиграна.
                Anna: 90 % при весе 1 даёт 30 %.
                Boris: 60 % при весе 1 даёт 20 %.
                Clara ничего не прибавляет: ни одна сделка не выиграна.
            north, 2011-05: итога нет, своей карты у команды нет. Членов команды с итогом: 2 из 3.
              Карта самой команды ничего не говорит: своей карты у команды нет.
            north, 2011-05: 80 %. Членов команды с итогом: 2 из 3.
              Карта самой команды: 80 %.
            """);
  }
}
