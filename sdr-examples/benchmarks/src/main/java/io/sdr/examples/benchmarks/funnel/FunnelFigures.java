package io.sdr.examples.benchmarks.funnel;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.process.funnel.AmountSum;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.StepTally;
import io.sdr.process.survival.DayCounts;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** What SDR counted, by the names of figures. */
final class FunnelFigures {
  private final Map<String, Long> figures = new TreeMap<>();

  private FunnelFigures() {}

  /** The figures of the tallies of several modes, and of the funnels that were read from them, in the same order. */
  static ImmutableSortedMap<String, Long> of(
      Collection<FunnelTally> tallies, Collection<Funnel> funnels) {
    FunnelFigures figures = new FunnelFigures();
    Iterator<Funnel> read = funnels.iterator();
    for (FunnelTally tally : tallies) {
      figures.add(tally, read.next());
      figures.addWhole(tally);
    }
    return ImmutableSortedMap.copyOf(figures.figures);
  }

  private void add(FunnelTally tally, Funnel funnel) {
    String mode = name(tally.mode());
    for (int stage = 0; stage < tally.steps().size(); stage++) {
      add(mode + "/" + stage + "/", tally.steps().get(stage));
      add(mode + "/" + stage + "/", funnel.steps().get(stage).conversion());
    }
    put(mode + "/reached-won", tally.reachedWon());
    put(mode + "/unplaced", tally.unplaced().deals());
    put(mode + "/unplaced-cents", cents(tally.unplaced().amounts()));
    add(mode + "/overall/", funnel.overall());
  }

  private void add(String prefix, StepTally step) {
    put(prefix + "entered", step.entered());
    put(prefix + "passed", step.passed());
    put(prefix + "open", step.open());
    put(prefix + "diverted", step.diverted());
    put(prefix + "stopped", step.stopped());
    put(prefix + "stopped-cents", cents(step.losses().amounts()));
    put(prefix + "stopped-unknown", step.losses().amounts().unknown());
  }

  private void add(String prefix, Conversion conversion) {
    put(prefix + "conversion-of", conversion.counts().trials());
    put(prefix + "conversion", conversion.counts().hits());
  }

  /** What is the same in all modes. */
  private void addWhole(FunnelTally tally) {
    put("deals", tally.deals());
    put("won", tally.won().known());
    put("won-cents", cents(tally.won()));
    for (int stage = 0; stage < tally.steps().size(); stage++) {
      String prefix = "stay/" + stage + "/";
      add(prefix + "moved/", tally.steps().get(stage).days().moved());
      add(prefix + "lost/", tally.steps().get(stage).days().lost());
      add(prefix + "lasting/", tally.steps().get(stage).days().lasting());
    }
  }

  private void add(String prefix, DayCounts days) {
    days.counts().forEach((day, count) -> put(prefix + day, count));
  }

  private void put(String name, long figure) {
    if (figure != 0) {
      figures.put(name, figure);
    }
  }

  private static long cents(AmountSum sum) {
    return sum.sum().getAmount().movePointRight(2).longValueExact();
  }

  private static String name(CountingMode mode) {
    return Ascii.toLowerCase(mode.name()).replace('_', '-');
  }
}
