package io.sdr.process.funnelrun;

import io.sdr.process.funnel.TimeInStage;

/** Counts the stays in one stage by their days. */
final class StayCells {
  private final DayCells moved = new DayCells();
  private final DayCells lost = new DayCells();
  private final DayCells lasting = new DayCells();
  private long undated;

  void addEnded(int since, int until, boolean isLost) {
    if (since == StageEvents.NO_DAY || until == StageEvents.NO_DAY) {
      undated++;
    } else if (isLost) {
      lost.add((long) until - since);
    } else {
      moved.add((long) until - since);
    }
  }

  void addLasting(int since, int asOf) {
    if (since == StageEvents.NO_DAY) {
      undated++;
    } else {
      lasting.add((long) asOf - since);
    }
  }

  TimeInStage days() {
    return new TimeInStage(moved.counts(), lost.counts(), lasting.counts(), undated);
  }
}
