package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * In which stages a deal counts, and when it has passed one. Systems differ here without saying so; the same deals give
 * different funnels.
 *
 * <p>In every mode a deal counts in the won stage only while it is won: a win that was reopened is no win.
 */
public enum CountingMode {
  /**
   * In every stage from the earliest to the furthest it was in: skipped stages count as passed, stages before the one
   * it entered at do not count. It has passed all but the furthest; moving back takes nothing away.
   */
  @JsonProperty("reached-or-beyond")
  REACHED_OR_BEYOND {
    @Override
    boolean counts(Footprint deal, int stage) {
      return deal.lowest() <= stage && stage <= deal.furthest();
    }

    @Override
    boolean passes(Footprint deal, int stage) {
      return deal.furthest() > stage;
    }
  },
  /** In the stages it was in, and in no other. It has passed all but the furthest. */
  @JsonProperty("touched")
  TOUCHED {
    @Override
    boolean counts(Footprint deal, int stage) {
      return deal.wasIn(stage);
    }

    @Override
    boolean passes(Footprint deal, int stage) {
      return deal.furthest() > stage;
    }
  },
  /** In the stages it was in without having missed an earlier one. It has passed a stage if it counts in the next. */
  @JsonProperty("strict-sequence")
  STRICT_SEQUENCE {
    @Override
    boolean counts(Footprint deal, int stage) {
      return deal.wasInAllUpTo(stage);
    }

    @Override
    boolean passes(Footprint deal, int stage) {
      return deal.wasInAllUpTo(stage + 1);
    }
  },
  /** In the stages it was in. It has passed a stage if it ever moved from there straight to the next. */
  @JsonProperty("adjacent-only")
  ADJACENT_ONLY {
    @Override
    boolean counts(Footprint deal, int stage) {
      return deal.wasIn(stage);
    }

    @Override
    boolean passes(Footprint deal, int stage) {
      return deal.wentStraightOnFrom(stage);
    }
  },
  /** In the stage it is in at present. A snapshot shows where deals stand, never how many of them pass. */
  @JsonProperty("snapshot")
  SNAPSHOT {
    @Override
    boolean counts(Footprint deal, int stage) {
      return deal.present() == stage;
    }

    @Override
    boolean passes(Footprint deal, int stage) {
      return false;
    }

    @Override
    boolean endsIn(Footprint deal, int stage) {
      return deal.present() == stage;
    }
  };

  abstract boolean counts(Footprint deal, int stage);

  abstract boolean passes(Footprint deal, int stage);

  boolean endsIn(Footprint deal, int stage) {
    return deal.furthest() == stage;
  }
}
