package io.sdr.kpi.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.kpi.scorecard.CardResult;
import io.sdr.kpi.scorecard.Cards;
import io.sdr.kpi.scorecard.MissingKpi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StandingLawsTest {
  /** Few different scores, so that ties are common. */
  @Provide
  Arbitrary<List<CardResult>> cards() {
    return Arbitraries.integers()
        .between(0, 4)
        .optional(0.9)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(scores -> {
          List<CardResult> cards = new ArrayList<>();
          scores.forEach(score -> cards.add(Cards.of(
              "p" + cards.size(), score.<Object>map(ten -> 10 * ten).orElse("no-sample"))));
          return cards;
        });
  }

  private static List<Percent> scores(List<CardResult> cards) {
    return cards.stream().flatMap(card -> card.score().value().stream()).toList();
  }

  @Property
  void aPlaceIsACountOfThoseWhoAreBetter(
      @ForAll("cards") List<CardResult> cards, @ForAll Ties ties) {
    List<Percent> scores = scores(cards);
    Peers peers = Peers.of(cards, 1);
    for (CardResult card : cards) {
      if (card.score().isDefined()) {
        Percent own = card.score().value().orElseThrow();
        long better = scores.stream().filter(one -> one.compareTo(own) > 0).count();
        long steps =
            scores.stream().filter(one -> one.compareTo(own) > 0).distinct().count();
        long equal = scores.stream().filter(own::equals).count();
        BigDecimal expected = switch (ties) {
          case COMPETITION -> BigDecimal.valueOf(better + 1);
          case DENSE -> BigDecimal.valueOf(steps + 1);
          case MEAN -> BigDecimal.valueOf(2 * better + 1 + equal).divide(BigDecimal.valueOf(2));
        };
        assertThat(standing(peers, card, ties).rank().value().orElseThrow())
            .isEqualByComparingTo(expected);
      }
    }
  }

  private static PeerStanding standing(Peers peers, CardResult card, Ties ties) {
    return Cards.checked(peers.standing(card.holder(), ties, Detail.FULL));
  }

  @Property
  void meanPlacesSumToThePlacesThereAre(@ForAll("cards") List<CardResult> cards) {
    Peers peers = Peers.of(cards, 1);
    long n = scores(cards).size();
    assertThat(cards.stream()
            .flatMap(card -> standing(peers, card, Ties.MEAN).rank().value().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.valueOf(n * (n + 1)).divide(BigDecimal.valueOf(2)));
  }

  @Property
  void asManyScoreAtLeastTheMedianAsAtMost(@ForAll("cards") List<CardResult> cards) {
    List<Percent> scores = scores(cards);
    Measured<Percent> median =
        standing(Peers.of(cards, 1), cards.get(0), Ties.DENSE).median();
    assertThat(median.isDefined()).isEqualTo(!scores.isEmpty());
    median.value().ifPresent(middle -> {
      long below = scores.stream().filter(one -> one.compareTo(middle) < 0).count();
      long above = scores.stream().filter(one -> one.compareTo(middle) > 0).count();
      assertThat(2 * below).isLessThanOrEqualTo(scores.size());
      assertThat(2 * above).isLessThanOrEqualTo(scores.size());
    });
  }

  @Property
  void theOrderOfCardsDoesNotMatter(
      @ForAll("cards") List<CardResult> cards,
      @ForAll MissingKpi missing,
      @ForAll Ties ties,
      @ForAll Random order) {
    List<CardResult> shuffled = new ArrayList<>(cards);
    Collections.shuffle(shuffled, order);
    CardResult first = cards.get(0);
    assertThat(Peers.of(shuffled, 2).standing(first.holder(), ties, Detail.FULL))
        .isEqualTo(Peers.of(cards, 2).standing(first.holder(), ties, Detail.FULL));
    RollUp mean = RollUps.byHeadcount(missing);
    assertThat(TeamCards.of("t", Cards.MAY, shuffled).score(mean, Detail.FULL))
        .isEqualTo(TeamCards.of("t", Cards.MAY, cards).score(mean, Detail.FULL));
  }

  private static Measured<Percent> score(List<CardResult> cards, RollUp rollUp) {
    return Cards.checked(TeamCards.of("t", Cards.MAY, cards).score(rollUp, Detail.FULL))
        .score();
  }

  @Property
  void weightsCountOnlyInProportion(
      @ForAll("cards") List<CardResult> cards,
      @ForAll MissingKpi missing,
      @ForAll @IntRange(min = 1, max = 9) int times) {
    Map<String, BigDecimal> equal = new HashMap<>();
    cards.forEach(card -> equal.put(card.holder(), BigDecimal.valueOf(times)));
    Measured<Percent> weighted = score(cards, RollUps.byWeight(equal, missing));
    Measured<Percent> byHeadcount = score(cards, RollUps.byHeadcount(missing));
    assertThat(weighted.undefined()).isEqualTo(byHeadcount.undefined());
    weighted
        .value()
        .ifPresent(mean -> assertThat(mean.points())
            .isCloseTo(
                byHeadcount.value().orElseThrow().points(), within(new BigDecimal("1E-25"))));
  }

  @Property
  void aMeanLiesBetweenTheLowestAndTheHighest(
      @ForAll("cards") List<CardResult> cards, @ForAll Random random) {
    Map<String, BigDecimal> weights = new TreeMap<>();
    cards.forEach(card -> weights.put(card.holder(), BigDecimal.valueOf(random.nextInt(1, 5))));
    score(cards, RollUps.byWeight(weights, MissingKpi.REDISTRIBUTED))
        .value()
        .ifPresent(mean -> assertThat(mean.points())
            .isBetween(
                Collections.min(scores(cards)).points().subtract(new BigDecimal("1E-25")),
                Collections.max(scores(cards)).points().add(new BigDecimal("1E-25"))));
  }

  @Property
  void changesThereAndBackAgainCancel(
      @ForAll @IntRange(min = 0, max = 200) int before,
      @ForAll @IntRange(min = 0, max = 200) int now) {
    assertThat(rise(before, now).add(rise(now, before))).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(rise(before, now)).isEqualByComparingTo(BigDecimal.valueOf(now - before));
  }

  private static BigDecimal rise(int before, int now) {
    return Cards.checked(CardChange.between(
            Cards.of("a", Period.parse("2011-04"), before), Cards.of("a", now), Detail.FULL))
        .score()
        .value()
        .orElseThrow()
        .points();
  }
}
