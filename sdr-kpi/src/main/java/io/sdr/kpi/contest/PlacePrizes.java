package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.joda.money.Money;

/** So much for the first, so much for the second. */
@Value.Immutable
abstract class PlacePrizes implements PrizeRule {
  @Value.NaturalOrder
  abstract ImmutableSortedMap<Integer, Money> amounts();

  abstract Prizes.Tied tied();

  @Override
  public ImmutableMap<String, Money> award(ImmutableList<Standing> placed, Trace trace) {
    List<Money> won = new ArrayList<>();
    PlacesTaken.by(placed).forEach(taken -> won.addAll(prizesOf(taken)));
    return PlacesTaken.told(placed, won, trace);
  }

  private List<Money> prizesOf(PlacesTaken taken) {
    int sharing = taken.standings().size();
    Money ofPlace = at(taken.rank());
    return switch (tied()) {
      case EACH -> Collections.nCopies(sharing, ofPlace);
      case DIVIDE_PLACE -> divided(ofPlace, sharing);
      case DIVIDE_PLACES_FILLED -> divided(sum(taken.places()), sharing);
    };
  }

  private Money sum(IntStream places) {
    return places.mapToObj(this::at).reduce(nothing(), Money::plus);
  }

  private Money at(int place) {
    return amounts().getOrDefault(place, nothing());
  }

  private Money nothing() {
    return Money.zero(any().getCurrencyUnit());
  }

  private Money any() {
    return amounts().values().asList().get(0);
  }

  private static List<Money> divided(Money prize, int sharing) {
    return Allocation.byWeights(prize, Collections.nCopies(sharing, BigDecimal.ONE));
  }

  @Value.Check
  void check() {
    Refusal.unless(!amounts().isEmpty(), "prizes.must-be-for-some-place");
    Refusal.unless(amounts().firstKey() >= 1, "prizes.must-be-for-places-from-one");
    Refusal.unless(
        amounts().values().stream().allMatch(any()::isSameCurrency),
        "prizes.must-have-one-currency");
    Refusal.unless(
        amounts().values().stream().allMatch(Money::isPositive), "prizes.must-be-positive");
  }
}
