package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One sum, cut by what each of the best scored. */
@Value.Immutable
abstract class ScorePool implements PrizeRule {
  abstract Money pool();

  abstract int places();

  @Override
  public ImmutableMap<String, Money> award(ImmutableList<Standing> placed, Trace trace) {
    List<Standing> best = placed.stream()
        .filter(standing -> standing.rank().orElseThrow() <= places())
        .toList();
    List<BigDecimal> weights = best.stream().map(ScorePool::weight).toList();
    return weights.stream().allMatch(weight -> weight.signum() == 0)
        ? ImmutableMap.of()
        : PlacesTaken.told(best, Allocation.byWeights(pool(), weights), trace);
  }

  private static BigDecimal weight(Standing standing) {
    return standing.score().flatMap(Figure::number).orElseThrow().max(BigDecimal.ZERO);
  }

  @Value.Check
  void check() {
    Refusal.unless(pool().isPositive(), "prizes.must-be-positive");
    Refusal.unless(places() >= 1, "prizes.must-be-for-some-place");
  }
}
