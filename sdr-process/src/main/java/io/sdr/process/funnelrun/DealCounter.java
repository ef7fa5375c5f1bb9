package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableMap;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelTally;

/** Counts deals of columns one by one, in several counting modes. */
interface DealCounter {
  /** Counts the deal of this number. */
  void add(int deal);

  /** What the deals that were counted add up to. */
  ImmutableMap<CountingMode, FunnelTally> tallies();
}
