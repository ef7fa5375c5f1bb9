package io.sdr.process.funnelrun;

import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.Entry;
import io.sdr.process.pipeline.Pipeline;

/**
 * Goes through the changes of one deal after the other in machine words, and notes where the deal was and how long it stayed: what
 * {@link io.sdr.process.pipeline.DealPath} tells of one deal as a value.
 */
final class Walker {
  private final StageEvents events;
  private final int asOf;
  private final int openStages;
  private final boolean entersAtFirst;

  /** Where a stage is in a funnel; lost ones are nowhere. */
  private final int[] places;

  private final Track track;
  private boolean isWon;
  private boolean hasKnownOrigin;
  private int here;
  private int since;
  private int lastDay;

  Walker(StageEvents events, int asOf, boolean notesStays) {
    Pipeline pipeline = events.pipeline();
    this.events = events;
    this.asOf = asOf;
    this.openStages = pipeline.openStages().size();
    this.track = new Track(openStages, notesStays);
    this.entersAtFirst = pipeline.moves().entry() == Entry.FIRST_STAGE;
    this.places = pipeline.stages().stream()
        .mapToInt(stage -> pipeline.positionOf(stage.id()).orElse(Track.NOWHERE))
        .toArray();
  }

  /** Where the deal was that was walked along last. */
  Track track() {
    return track;
  }

  /** Before how many of the open stages the deal may have been, unseen: it is not known where it came in. */
  int unseenBefore() {
    return hasKnownOrigin ? 0 : track.lowest();
  }

  void walk(int deal, StayCells[] stays) {
    EventLog log = events.log();
    begin(deal);
    int end = log.end(deal);
    for (int place = log.start(deal); place < end; place++) {
      long event = log.event(place);
      int left = EventLog.left(event);
      if (left != StageEvents.NO_STAGE) {
        moveTo(left, StageEvents.NO_DAY, stays);
      }
      moveTo(EventLog.entered(event), EventLog.day(event), stays);
    }
    end(deal, stays);
  }

  private void begin(int deal) {
    track.clear();
    isWon = events.outcome(deal) == Outcome.WON;
    here = StageEvents.NO_STAGE;
    since = StageEvents.NO_DAY;
    lastDay = StageEvents.NO_DAY;
  }

  private void end(int deal, StayCells[] stays) {
    int standing = events.standingOf(deal);
    int closed = events.closed(deal);
    boolean isInOpenStage = standing < openStages;
    boolean isDecided = closed != StageEvents.NO_DAY;
    checkDays(deal, closed);
    moveTo(standing, isInOpenStage ? StageEvents.NO_DAY : closed, stays);
    if (isInOpenStage && isDecided) {
      stays[standing].addEnded(since, closed, !isWon);
    } else if (isInOpenStage) {
      stays[standing].addLasting(since, asOf);
    }
    if (isWon) {
      track.win();
    }
  }

  /** The day of a decision must not lie before that of the last change. */
  private void checkDays(int deal, int closed) {
    boolean isDecided = closed != StageEvents.NO_DAY;
    if (isDecided && closed < lastDay) {
      throw Refusal.because("deal-path.must-run-forward-in-time", deal);
    }
    if (lastDay > asOf || (isDecided && closed > asOf)) {
      throw Refusal.because("funnel.must-not-know-later-days", deal);
    }
  }

  private void moveTo(int next, int day, StayCells[] stays) {
    if (here == next) {
      return;
    }
    if (here == StageEvents.NO_STAGE) {
      hasKnownOrigin = day != StageEvents.NO_DAY && next < openStages;
      if (entersAtFirst && next != 0) {
        here = 0;
        track.stepTo(0);
      }
    }
    if (here != StageEvents.NO_STAGE && here < openStages) {
      stays[here].addEnded(since, day, places[next] == Track.NOWHERE);
    }
    here = next;
    since = day;
    if (day != StageEvents.NO_DAY) {
      lastDay = day;
    }
    track.stepTo(places[next] == openStages && !isWon ? Track.NOWHERE : places[next]);
  }

  /** Whether the pipeline has so few stages that a bit for each fits into a word. */
  static boolean fits(Pipeline pipeline) {
    return pipeline.openStages().size() < Long.SIZE - 1;
  }
}
