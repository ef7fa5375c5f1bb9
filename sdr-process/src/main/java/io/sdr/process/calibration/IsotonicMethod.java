package io.sdr.process.calibration;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.process.accuracy.PastChance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/** Pools adjacent violators: leads that were given more and won no more often are taken together with those before. */
@Value.Immutable(singleton = true)
abstract class IsotonicMethod implements CalibrationMethod {
  @Override
  public Measured<ChanceCurve> fit(ImmutableList<PastChance> past, Trace trace) {
    Trace step = trace.step("calibration.isotonic");
    List<CalibrationBlock> blocks = new ArrayList<>();
    byChance(past).forEach((chance, won) -> add(new CalibrationBlock(chance, chance, won), blocks));
    for (CalibrationBlock block : blocks) {
      step.step("calibration.block")
          .given("won", block.won().hits())
          .given("leads", block.won().trials())
          .given("from", block.from())
          .given("to", block.to())
          .yields(Operation.QUOTIENT, block.chance());
    }
    step.yields(Operation.STATED, BigDecimal.valueOf(blocks.size()));
    return Measured.of(ImmutableIsotonicCurve.of(ImmutableList.copyOf(blocks)));
  }

  /** Leads that were given the same are one before anything is compared; otherwise their order would matter. */
  static SortedMap<Percent, Proportion> byChance(List<PastChance> past) {
    SortedMap<Percent, Proportion> groups = new TreeMap<>();
    for (PastChance one : past) {
      groups.merge(one.chance(), Proportion.of(one.won() ? 1 : 0, 1), Proportion::plus);
    }
    return groups;
  }

  private static void add(CalibrationBlock next, List<CalibrationBlock> blocks) {
    CalibrationBlock pooled = next;
    while (!blocks.isEmpty() && !blocks.get(blocks.size() - 1).isBelow(pooled)) {
      pooled = blocks.remove(blocks.size() - 1).plus(pooled);
    }
    blocks.add(pooled);
  }
}
