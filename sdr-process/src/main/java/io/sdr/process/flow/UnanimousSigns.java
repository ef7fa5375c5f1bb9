package io.sdr.process.flow;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.StageId;
import org.immutables.value.Value;

/** The one stage that all signs point to. */
@Value.Immutable(singleton = true)
abstract class UnanimousSigns implements BottleneckChoice {
  @Override
  public Measured<StageId> choose(BottleneckSigns signs, Trace trace) {
    Measured<StageId> chosen = signs.stages().size() == 1
        ? Measured.of(signs.stages().asList().get(0))
        : Measured.undefined(signs.stages().isEmpty() ? "no-sign" : "signs-disagree");
    trace
        .step("flow.bottleneck")
        .yields(Operation.STATED, chosen.map(stage -> Figure.of(stage.text())));
    return chosen;
  }
}
