package io.sdr.kpi.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scorecard.CardResult;
import io.sdr.kpi.scorecard.MissingKpi;
import io.sdr.kpi.scorecard.WeightedSum;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** The mean of the members' scores; without weights everyone counts as one. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class MeanOfMembers implements RollUp {
  @Value.Parameter
  abstract Optional<ImmutableSortedMap<String, BigDecimal>> weights();

  @Value.Parameter
  abstract MissingKpi missing();

  @Value.Check
  MeanOfMembers normalized() {
    Refusal.unless(
        weights().stream()
            .flatMap(each -> each.values().stream())
            .allMatch(weight -> weight.signum() >= 0),
        "roll-up.must-not-have-negative-weights");
    Optional<ImmutableSortedMap<String, BigDecimal>> plain = weights()
        .map(each -> ImmutableSortedMap.copyOfSorted(Maps.transformValues(each, Decimals::stated)));
    return plain.equals(weights()) ? this : ImmutableMeanOfMembers.of(plain, missing());
  }

  @Override
  public Measured<Percent> scoreOf(TeamCards cards, Trace trace) {
    Trace step = trace.step("standing.mean");
    WeightedSum sum = WeightedSum.treating(missing());
    for (CardResult card : cards.inOrder()) {
      sum.add(
          Figure.of(weightOf(card.holder())),
          card.score(),
          step.step("standing.member").given("holder", card.holder()));
    }
    Measured<Percent> mean = sum.sum().total();
    step.yields(Operation.SUM, mean.map(Figure::of));
    return mean;
  }

  private BigDecimal weightOf(String holder) {
    return weights()
        .map(each -> Optional.ofNullable(each.get(holder))
            .orElseThrow(() -> Refusal.because("roll-up.must-weigh-every-member", holder)))
        .orElse(BigDecimal.ONE);
  }
}
