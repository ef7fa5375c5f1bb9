package io.sdr.process.survival;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.StageKind;
import io.sdr.process.pipeline.StageVisit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Counts the stays of deals one by one. Not thread-safe: one for each thread, and then {@link StageStays#plus}. */
public final class StayCounter {
  private final Pipeline pipeline;
  private final LocalDate asOf;
  private final Optional<WorkingCalendar> calendar;
  private final Map<StageId, LifetimeCounter> stages = new LinkedHashMap<>();
  private final Map<StageId, LifetimeCounter> untilDecided = new LinkedHashMap<>();

  private StayCounter(Pipeline pipeline, LocalDate asOf, Optional<WorkingCalendar> calendar) {
    this.pipeline = pipeline;
    this.asOf = asOf;
    this.calendar = calendar;
    for (StageId stage : pipeline.openStages()) {
      stages.put(stage, Lifetimes.counting());
      untilDecided.put(stage, Lifetimes.counting());
    }
  }

  /**
   * Starts to count.
   *
   * @param pipeline the stages
   * @param asOf the day on which stays that last have their age; no deal may know a later day
   */
  public static StayCounter of(Pipeline pipeline, LocalDate asOf) {
    return new StayCounter(pipeline, asOf, Optional.empty());
  }

  /**
   * Starts to count worked days only.
   *
   * @param calendar which days are worked
   */
  public static StayCounter of(Pipeline pipeline, LocalDate asOf, WorkingCalendar calendar) {
    return new StayCounter(pipeline, asOf, Optional.of(calendar));
  }

  /**
   * Counts the stays of a deal; one whose first or last day is unknown counts as undated.
   *
   * @throws Refusal if it was in a stage that the pipeline does not have, or knows a later day; nothing is counted then
   */
  public StayCounter add(DealPath path) {
    Refusal.unless(
        path.lastDay().filter(asOf::isBefore).isEmpty(),
        "stage-stays.must-not-know-later-days",
        path.deal().id());
    List<StageVisit> visits = path.visits();
    for (StageVisit visit : visits) {
      kindOf(visit.stage());
    }
    Set<StageId> seen = new HashSet<>();
    for (int i = 0; i < visits.size(); i++) {
      if (kindOf(visits.get(i).stage()) == StageKind.OPEN) {
        add(path, i);
        if (seen.add(visits.get(i).stage())) {
          addUntilDecided(path.deal(), visits.get(i));
        }
      }
    }
    return this;
  }

  private void addUntilDecided(Deal deal, StageVisit first) {
    LifetimeCounter counter = counter(untilDecided, first.stage());
    OptionalLong days = daysUntil(deal.closed().orElse(asOf), first);
    if (deal.outcome() == Outcome.OPEN) {
      counter.addLasting(days);
    } else {
      counter.addEnded(end(deal), days);
    }
  }

  private static String end(Deal deal) {
    return deal.outcome() == Outcome.WON ? Lifetimes.WON : Lifetimes.LOST;
  }

  private void add(DealPath path, int at) {
    StageVisit stay = path.visits().get(at);
    LifetimeCounter counter = counter(stages, stay.stage());
    if (at < path.visits().size() - 1) {
      counter.addEnded(end(path.visits().get(at + 1).stage()), days(stay));
    } else if (path.deal().outcome() == Outcome.OPEN) {
      counter.addLasting(daysUntil(asOf, stay));
    } else {
      counter.addEnded(end(path.deal()), days(stay));
    }
  }

  private OptionalLong days(StageVisit stay) {
    return stay.left().map(left -> daysUntil(left, stay)).orElseGet(OptionalLong::empty);
  }

  private OptionalLong daysUntil(LocalDate day, StageVisit stay) {
    return calendar
        .map(known -> stay.workedDaysUntil(day, known))
        .orElseGet(() -> stay.daysUntil(day));
  }

  private String end(StageId next) {
    return switch (kindOf(next)) {
      case OPEN -> StageStays.movedTo(next);
      case WON -> Lifetimes.WON;
      case LOST -> Lifetimes.LOST;
    };
  }

  private static LifetimeCounter counter(Map<StageId, LifetimeCounter> counters, StageId stage) {
    return Optional.ofNullable(counters.get(stage)).orElseThrow();
  }

  private StageKind kindOf(StageId stage) {
    return pipeline
        .find(stage)
        .orElseThrow(() -> Refusal.because("stage-path.must-know-stage", stage))
        .kind();
  }

  /** The stays that were counted so far. */
  public StageStays stays() {
    return lifetimes(stages);
  }

  /**
   * How long deals took from the day they first came into each stage until they were won or lost, wherever that was. For the
   * outlook of deals by the stage they stand in.
   */
  public StageStays untilDecided() {
    return lifetimes(untilDecided);
  }

  private StageStays lifetimes(Map<StageId, LifetimeCounter> counters) {
    return new StageStays(
        asOf,
        ImmutableMap.copyOf(Maps.transformValues(counters, LifetimeCounter::lifetimes)),
        calendar);
  }
}
