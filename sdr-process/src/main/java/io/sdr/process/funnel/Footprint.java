package io.sdr.process.funnel;

import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.StageVisit;
import java.util.BitSet;

/** Where one deal was: stages by position, the won one last. Lost stages are no place in a funnel. */
final class Footprint {
  private static final int NOWHERE = -1;

  private final int wonStage;
  private final boolean won;
  private final BitSet visited = new BitSet();
  private final BitSet straightOn = new BitSet();
  private int present = NOWHERE;

  private Footprint(Pipeline pipeline, DealPath path) {
    this.wonStage = pipeline.openStages().size();
    this.won = path.deal().outcome() == Outcome.WON;
    for (StageVisit visit : path.visits()) {
      Refusal.unless(
          pipeline.find(visit.stage()).isPresent(), "stage-path.must-know-stage", visit.stage());
      stepTo(pipeline.positionOf(visit.stage()).orElse(NOWHERE));
    }
    if (won) {
      stepTo(wonStage);
    }
  }

  static Footprint of(DealPath path, Pipeline pipeline) {
    return new Footprint(pipeline, path);
  }

  private void stepTo(int position) {
    if (position == NOWHERE || (position == wonStage && !won)) {
      present = NOWHERE;
      return;
    }
    if (present != NOWHERE && position == present + 1) {
      straightOn.set(present);
    }
    visited.set(position);
    present = position;
  }

  boolean wasIn(int stage) {
    return visited.get(stage);
  }

  boolean wasInAllUpTo(int stage) {
    return visited.nextClearBit(0) > stage;
  }

  boolean wentStraightOnFrom(int stage) {
    return straightOn.get(stage);
  }

  int lowest() {
    return visited.isEmpty() ? Integer.MAX_VALUE : visited.nextSetBit(0);
  }

  int furthest() {
    return visited.length() - 1;
  }

  int present() {
    return present;
  }
}
