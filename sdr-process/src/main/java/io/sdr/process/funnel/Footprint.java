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
  private final boolean hasKnownOrigin;
  private final BitSet visited = new BitSet();
  private final BitSet straightOn = new BitSet();
  private final int[] staysPassed;
  private final int[] staysDiverted;
  private int present = NOWHERE;
  private int stoodLastIn = NOWHERE;

  private Footprint(Pipeline pipeline, DealPath path) {
    this.wonStage = pipeline.openStages().size();
    this.won = path.deal().outcome() == Outcome.WON;
    StageVisit first = path.visits().get(0);
    this.hasKnownOrigin =
        first.entered().isPresent() && pipeline.openStages().contains(first.stage());
    this.staysPassed = new int[wonStage];
    this.staysDiverted = new int[wonStage];
    for (StageVisit visit : path.visits()) {
      Refusal.unless(
          pipeline.find(visit.stage()).isPresent(), "stage-path.must-know-stage", visit.stage());
      int position = pipeline.positionOf(visit.stage()).orElse(NOWHERE);
      stayIn(position);
      stepTo(position);
    }
    if (won) {
      stepTo(wonStage);
      endStay(wonStage);
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

  /** Of a decision only the last one ends a stay: whoever stands in an open stage behind it has taken it back. */
  private void stayIn(int position) {
    if (position != NOWHERE && position != wonStage) {
      endStay(isDecided() ? NOWHERE : position);
      stoodLastIn = position;
    }
  }

  private boolean isDecided() {
    return present == NOWHERE || present == wonStage;
  }

  private void endStay(int next) {
    if (stoodLastIn != NOWHERE) {
      int[] stays = next > stoodLastIn ? staysPassed : staysDiverted;
      stays[stoodLastIn]++;
      stoodLastIn = NOWHERE;
    }
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

  /** Before how many of the open stages it may have been, unseen: it is not known where it came in. */
  int unseenBefore() {
    return hasKnownOrigin ? 0 : Math.min(lowest(), wonStage);
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

  int staysPassed(int stage) {
    return staysPassed[stage];
  }

  int staysDiverted(int stage) {
    return staysDiverted[stage];
  }

  /** The open stage of the last stay, unless it came to a win. */
  int stoodLastIn() {
    return stoodLastIn;
  }
}
