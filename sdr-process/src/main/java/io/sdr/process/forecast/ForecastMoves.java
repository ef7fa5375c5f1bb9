package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.DealId;
import io.sdr.core.value.Refusal;
import io.sdr.process.forecast.Forecast.LeftOut;
import io.sdr.process.forecast.ForecastMove.Cause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What moved a forecast from one snapshot to the next: by cause and by deal, summing to the difference exactly.
 *
 * @param before what was won and expected
 * @param after what is now
 * @param moves what each deal did, in the order of the earlier forecast and then of the later one; a deal that changed in two
 *     ways stands here twice
 * @param unknown deals without a known chance or amount in either forecast; of them nothing moved that could be counted
 */
@JsonPropertyOrder({"before", "after", "moves", "unknown"})
public record ForecastMoves(
    BigMoney before,
    BigMoney after,
    ImmutableList<ForecastMove> moves,
    ImmutableList<DealId> unknown) {
  private static final ImmutableSet<Cause> WAYS_TO_LEAVE =
      Sets.immutableEnumSet(Cause.LOST, Cause.SLIPPED, Cause.OMITTED, Cause.GONE);

  /** Makes moves; they sum to the difference. */
  public ForecastMoves {
    before = Decimals.computed(before);
    after = Decimals.computed(after);
    BigMoney sum = before;
    for (ForecastMove move : moves) {
      sum = sum.plus(move.amount());
    }
    Refusal.unless(sum.isEqual(after), "forecast-moves.must-sum-to-the-difference");
  }

  /**
   * What moved the forecast.
   *
   * @param before the earlier forecast
   * @param after the later one of the same period
   * @param left why deals of the earlier forecast are not in the later one, of the causes {@link Cause#LOST}, {@link
   *     Cause#SLIPPED}, {@link Cause#OMITTED} and {@link Cause#GONE}; of deals that are not in here it is what the later
   *     forecast {@linkplain Forecast#leftOut() says}, or else {@link Cause#GONE}
   * @throws Refusal if the two are not of one currency and period, or another cause is given
   */
  public static Explained<ForecastMoves> between(
      Forecast before, Forecast after, Map<DealId, Cause> left, Detail detail) {
    Refusal.unless(
        before.currency().equals(after.currency())
            && before.horizon().firstDay().equals(after.horizon().firstDay())
            && before.horizon().lastDay().equals(after.horizon().lastDay())
            && !after.horizon().asOf().isBefore(before.horizon().asOf()),
        "forecast-moves.must-be-of-one-period");
    Refusal.unless(
        WAYS_TO_LEAVE.containsAll(left.values()), "forecast-moves.must-leave-for-a-reason");
    return Explained.of("forecast.moves", detail, trace -> {
      ForecastMoves moves = new Reader(before, after, left).moves();
      moves.explain(before, after, trace);
      return moves;
    });
  }

  /** What each cause did, in the order of the causes; causes that did nothing are not in it. */
  public ImmutableSortedMap<Cause, BigMoney> byCause() {
    Map<Cause, BigMoney> sums = Maps.newEnumMap(Cause.class);
    for (ForecastMove move : moves) {
      sums.merge(move.cause(), move.amount(), (sum, more) -> Decimals.computed(sum.plus(more)));
    }
    return ImmutableSortedMap.copyOf(sums);
  }

  private void explain(Forecast earlier, Forecast later, Trace trace) {
    trace
        .given("before", before)
        .given("after", after)
        .given("from", earlier.horizon().asOf())
        .given("to", later.horizon().asOf())
        .given("unknown", unknown.size());
    byCause().forEach((cause, sum) -> {
      Trace step = trace.step("forecast.cause").given("cause", cause.word());
      for (ForecastMove move : moves) {
        if (move.cause() == cause) {
          step.step("forecast.move")
              .given("deal", move.deal().text())
              .yields(Operation.GIVEN, move.amount());
        }
      }
      step.yields(Operation.SUM, sum);
    });
    trace.yields(Operation.SUM, Decimals.computed(after.minus(before)));
  }

  /** Goes along both forecasts. */
  private static final class Reader {
    private final Forecast before;
    private final Forecast after;
    private final Map<DealId, Cause> left;
    private final CurrencyUnit currency;
    private final List<ForecastMove> moves = new ArrayList<>();
    private final List<DealId> unknown = new ArrayList<>();

    Reader(Forecast before, Forecast after, Map<DealId, Cause> left) {
      this.before = before;
      this.after = after;
      this.left = left;
      this.currency = after.currency();
    }

    ForecastMoves moves() {
      Map<DealId, ProspectChance> later = byDeal(after);
      for (ProspectChance one : before.prospects()) {
        ProspectChance other = later.get(one.prospect().deal());
        if (other == null) {
          leave(one);
        } else {
          change(one, other);
        }
      }
      Map<DealId, ProspectChance> earlier = byDeal(before);
      for (ProspectChance one : after.prospects()) {
        if (!earlier.containsKey(one.prospect().deal())) {
          come(one);
        }
      }
      return new ForecastMoves(
          before.expected(),
          after.expected(),
          ImmutableList.copyOf(moves),
          ImmutableList.copyOf(unknown));
    }

    private void leave(ProspectChance one) {
      DealId deal = one.prospect().deal();
      add(deal, left.getOrDefault(deal, leftOut(deal)), expected(one).negate());
      noteUnknown(one, one);
    }

    private Cause leftOut(DealId deal) {
      LeftOut reason = after.leftOut().get(deal);
      return reason == null
          ? Cause.GONE
          : switch (reason) {
            case OMITTED -> Cause.OMITTED;
            case OUTSIDE_THE_PERIOD -> Cause.SLIPPED;
          };
    }

    private void come(ProspectChance one) {
      add(one.prospect().deal(), Cause.NEW, expected(one));
      noteUnknown(one, one);
    }

    /** The amount first, at the old chance, then the chance, at the new amount. */
    private void change(ProspectChance one, ProspectChance other) {
      DealId deal = one.prospect().deal();
      BigDecimal byAmount = one.chance().isDefined()
          ? amount(other).subtract(amount(one)).multiply(one.fraction())
          : BigDecimal.ZERO;
      add(deal, Cause.AMOUNT, byAmount);
      add(
          deal,
          chanceCause(one.prospect(), other.prospect()),
          expected(other).subtract(expected(one)).subtract(byAmount));
      noteUnknown(one, other);
    }

    private void noteUnknown(ProspectChance one, ProspectChance other) {
      if (!one.expected().isDefined() || !other.expected().isDefined()) {
        unknown.add(one.prospect().deal());
      }
    }

    private static Cause chanceCause(Prospect one, Prospect other) {
      if (one.closed() == other.closed()) {
        return Cause.CHANCE;
      }
      return other.closed() ? Cause.WON : Cause.REOPENED;
    }

    private void add(DealId deal, Cause cause, BigDecimal amount) {
      if (amount.signum() != 0) {
        moves.add(new ForecastMove(deal, cause, BigMoney.of(currency, amount)));
      }
    }

    private static BigDecimal amount(ProspectChance one) {
      return one.prospect().amount().map(BigMoney::getAmount).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal expected(ProspectChance one) {
      return one.expected().value().map(BigMoney::getAmount).orElse(BigDecimal.ZERO);
    }

    private static Map<DealId, ProspectChance> byDeal(Forecast forecast) {
      return Maps.uniqueIndex(forecast.prospects(), one -> one.prospect().deal());
    }
  }
}
