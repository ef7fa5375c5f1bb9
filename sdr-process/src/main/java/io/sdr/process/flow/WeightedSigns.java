package io.sdr.process.flow;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The stage that signs of the largest weight together point to. */
@Value.Immutable
abstract class WeightedSigns implements BottleneckChoice {
  abstract ImmutableSortedMap<BottleneckSign, BigDecimal> weights();

  @Override
  public Measured<StageId> choose(BottleneckSigns signs, Trace trace) {
    Trace step = trace.step("flow.bottleneck");
    Optional<StageId> best = Optional.empty();
    BigDecimal most = BigDecimal.ZERO;
    for (StageId stage : signs.stages()) {
      BigDecimal weight = weight(stage, signs, step);
      if (weight.compareTo(most) > 0) {
        best = Optional.of(stage);
        most = weight;
      }
    }
    Measured<StageId> chosen =
        best.map(Measured::of).orElseGet(() -> Measured.undefined("no-sign"));
    step.yields(Operation.STATED, chosen.map(stage -> Figure.of(stage.text())));
    return chosen;
  }

  private BigDecimal weight(StageId stage, BottleneckSigns signs, Trace under) {
    Trace step = under.step("flow.weight").given("stage", stage.text());
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BottleneckSign, Measured<StageId>> sign : signs.signs().entrySet()) {
      boolean points = sign.getValue().value().filter(stage::equals).isPresent();
      if (points) {
        sum = sum.add(step.step("flow.weight-of-a-sign")
            .given("sign", sign.getKey().word())
            .yields(Operation.GIVEN, weights().getOrDefault(sign.getKey(), BigDecimal.ZERO)));
      }
    }
    return step.yields(Operation.SUM, sum);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        weights().values().stream().allMatch(weight -> weight.signum() >= 0),
        "bottleneck-choice.must-not-have-negative-weights");
  }
}
