package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * In which stages a deal counts, and when it has passed one. Systems differ here without saying so; the same deals give
 * different funnels.
 *
 * <p>What the modes have in common: a deal counts in the won stage only while it is won, and once. A win that was taken back
 * is no win and a loss that was taken back no loss, so the won, the lost and the open deals are the same in all of them, and
 * together all deals. A deal that was opened again and lost again is one lost deal, where it ended.
 *
 * <p>Which deals are looked at is no counting mode: a cohort by entry is the funnel, by whichever mode, of the deals that
 * entered in a period.
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
  /**
   * In the stages it was in, and in no other: one that it skipped does not count, one that it came back to counts once. It has
   * passed all but the furthest; moving back takes nothing away.
   */
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
  /**
   * In the stages it was in without having missed an earlier one: behind a stage that it skipped it counts nowhere, until it
   * makes up for it by going back. In a stage that it came back to it counts once. It has passed a stage if it counts in the
   * next.
   */
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
  /**
   * In the stages it was in, once. It has passed a stage if it ever moved from there straight to the next: who skips the next
   * stage has not, though gone further; moving back takes nothing away.
   */
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
  /**
   * In the stage it is in at present, or was lost in where it stood; what it skipped, left or came back to does not show. A
   * snapshot shows where deals stand, never how many of them pass.
   */
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
  },
  /**
   * Every event counts: in a stage as often as the deal came to stay there, in one that it skipped not at all. A stay passes
   * the stage if the deal went on from it to a stage further along, or was won; if it went back, or was decided and that was
   * taken back, the stay went another way. So a deal that came back and then went on has tried twice and passed once, and a deal
   * that is lost for the second time came in twice and is lost once.
   *
   * <p>Of the first stage all stays are asked how many of them came to a win, however often the deal came back. Work shows here,
   * not deals: those that wander weigh more.
   */
  @JsonProperty("every-stay")
  EVERY_STAY {
    @Override
    boolean counts(Footprint deal, int stage) {
      return deal.wasIn(stage);
    }

    @Override
    boolean passes(Footprint deal, int stage) {
      return deal.furthest() > stage;
    }

    @Override
    boolean ends(Footprint deal, int stage) {
      return deal.stoodLastIn() == stage;
    }

    @Override
    int timesPassed(Footprint deal, int stage) {
      return deal.staysPassed(stage);
    }

    @Override
    int timesDiverted(Footprint deal, int stage) {
      return deal.staysDiverted(stage);
    }
  };

  abstract boolean counts(Footprint deal, int stage);

  abstract boolean passes(Footprint deal, int stage);

  boolean endsIn(Footprint deal, int stage) {
    return deal.furthest() == stage;
  }

  /** Whether what became of a deal became of it in a stage. */
  boolean ends(Footprint deal, int stage) {
    return remains(deal, stage) && endsIn(deal, stage);
  }

  int timesPassed(Footprint deal, int stage) {
    return counts(deal, stage) && passes(deal, stage) ? 1 : 0;
  }

  int timesDiverted(Footprint deal, int stage) {
    return remains(deal, stage) && !endsIn(deal, stage) ? 1 : 0;
  }

  boolean remains(Footprint deal, int stage) {
    return counts(deal, stage) && !passes(deal, stage);
  }
}
