package io.sdr.kpi.standing;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMultiset;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Sample;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scorecard.CardResult;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * People or teams who have the same card in the same period, so that their scores compare. Cards without a score are counted
 * and left out: they are not the last.
 *
 * <p>A place among three says little, and a median of three tells everyone what the others have; of fewer scores than agreed
 * nothing is said.
 */
public final class Peers {
  private final ImmutableMap<String, CardResult> cards;
  private final ImmutableSortedMultiset<Percent> scores;
  private final int least;

  private Peers(ImmutableMap<String, CardResult> cards, int least) {
    this.cards = cards;
    this.scores = cards.values().stream()
        .flatMap(card -> card.score().value().stream())
        .collect(ImmutableSortedMultiset.toImmutableSortedMultiset(Comparator.naturalOrder()));
    this.least = least;
  }

  /**
   * The peers with the given cards.
   *
   * @param least with fewer scores nothing is said; at least one
   * @throws Refusal if the cards differ in name, KPIs, weights or period, or someone has two
   */
  public static Peers of(Collection<CardResult> cards, int least) {
    Refusal.unless(least >= 1, "peers.must-be-someone", least);
    Refusal.unless(
        isSame(cards, CardResult::card)
            && isSame(cards, CardResult::period)
            && isSame(cards, CardResult::weights),
        "peers.must-have-the-same-card-and-period");
    Map<String, CardResult> byHolder = new HashMap<>();
    cards.forEach(card -> Refusal.unless(
        byHolder.put(card.holder(), card) == null, "peers.must-have-one-card-each", card.holder()));
    return new Peers(ImmutableMap.copyOf(byHolder), least);
  }

  private static boolean isSame(Collection<CardResult> cards, Function<CardResult, Object> of) {
    return cards.stream().map(of).distinct().count() <= 1;
  }

  /**
   * Where a card stands among all.
   *
   * @param holder whose card it is
   * @return places and medians are undefined with too few scores ({@code too-few-people}), and places without a score of
   *     one's own
   * @throws Refusal if nobody of this name is among them
   */
  public Explained<PeerStanding> standing(String holder, Ties ties, Detail detail) {
    CardResult card = Optional.ofNullable(cards.get(holder))
        .orElseThrow(() -> Refusal.because("peers.must-include-the-holder", holder));
    return Explained.of("standing.peers", detail, trace -> standing(card, ties, trace));
  }

  private PeerStanding standing(CardResult card, Ties ties, Trace trace) {
    trace
        .given("holder", card.holder())
        .given("card", card.card())
        .given("period", card.period().toString())
        .given("n", scores.size());
    Measured<Percent> middle = median(trace.step("standing.median").given("n", scores.size()));
    return new PeerStanding(
        card.holder(),
        scores.size(),
        cards.size() - scores.size(),
        ties,
        rank(card, ties, trace),
        middle,
        card.score().flatMap(score -> middle.map(shown -> above(shown, score, trace))));
  }

  private Measured<Percent> median(Trace step) {
    if (isTooFew(step)) {
      return Measured.undefined("too-few-people");
    }
    return Sample.of(scores.stream().map(Percent::points).toList())
        .median()
        .map(points -> step.yields(Operation.STATED, new Percent(points)));
  }

  private static Percent above(Percent median, Percent score, Trace trace) {
    return trace
        .step("standing.from-median")
        .given("score", score)
        .given("median", median)
        .yields(Operation.DIFFERENCE, new Percent(score.points().subtract(median.points())));
  }

  private Measured<BigDecimal> rank(CardResult card, Ties ties, Trace trace) {
    if (isTooFew(trace)) {
      return Measured.undefined("too-few-people");
    }
    Measured<BigDecimal> rank = card.score().map(score -> rankOf(score, ties));
    trace.yields(Operation.STATED, rank.map(Figure::of));
    return rank;
  }

  private boolean isTooFew(Trace step) {
    if (scores.size() < least) {
      step.fails("too-few-people", Figure.of(scores.size()), Figure.of(least));
    }
    return scores.size() < least;
  }

  private BigDecimal rankOf(Percent score, Ties ties) {
    ImmutableSortedMultiset<Percent> better = scores.tailMultiset(score, BoundType.OPEN);
    BigDecimal first = BigDecimal.valueOf(better.size() + 1L);
    return switch (ties) {
      case COMPETITION -> first;
      case DENSE -> BigDecimal.valueOf(better.elementSet().size() + 1L);
      case MEAN ->
        first.add(BigDecimal.valueOf(scores.count(score) - 1L).multiply(BigDecimal.valueOf(5, 1)));
    };
  }
}
