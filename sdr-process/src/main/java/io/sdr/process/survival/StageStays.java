package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long deals stay in each open stage, and where they go from there.
 *
 * <p>Merges exactly, like {@link Lifetimes}.
 *
 * @param asOf the day on which stays that last have their age
 * @param stages the stays in each open stage, in the order of the pipeline; a stay ends {@code won}, {@code lost}, or {@code
 *     to:} another open stage
 * @param calendar whose worked days were counted; all days where it is absent
 */
@JsonPropertyOrder({"asOf", "stages", "calendar"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StageStays(
    LocalDate asOf, ImmutableMap<StageId, Lifetimes> stages, Optional<WorkingCalendar> calendar) {
  private static final String MOVED = "to:";

  /** Stays of which all days were counted. */
  public StageStays(LocalDate asOf, ImmutableMap<StageId, Lifetimes> stages) {
    this(asOf, stages, Optional.empty());
  }

  /** Both sets of stays. */
  public StageStays plus(StageStays other) {
    Refusal.unless(
        asOf.equals(other.asOf)
            && calendar.equals(other.calendar)
            && stages.keySet().asList().equals(other.stages.keySet().asList()),
        "stage-stays.must-be-counted-alike");
    ImmutableMap.Builder<StageId, Lifetimes> both = ImmutableMap.builder();
    stages.forEach((stage, stays) -> both.put(stage, stays.plus(other.in(stage))));
    return new StageStays(asOf, both.buildOrThrow(), calendar);
  }

  /** The stays in a stage; none in a stage that is not open. */
  public Lifetimes in(StageId stage) {
    return stages.getOrDefault(stage, Lifetimes.none());
  }

  /**
   * The chain that these stays suggest; days are the {@linkplain SurvivalCurve#meanWithinLongest mean} of the stays in a
   * stage.
   */
  public StageChain chain(ChainEstimate estimate) {
    return StageChain.of(stages.entrySet().stream()
        .map(stage -> onward(stage.getKey(), stage.getValue(), estimate))
        .collect(ImmutableList.toImmutableList()));
  }

  private static Onward onward(StageId stage, Lifetimes stays, ChainEstimate estimate) {
    Map<StageId, BigDecimal> moves = new TreeMap<>();
    for (String end : stays.ends().keySet()) {
      stageMovedTo(end).ifPresent(next -> moves.put(next, part(stays, end, estimate)));
    }
    return new Onward(
        stage,
        ImmutableSortedMap.copyOf(moves),
        part(stays, Lifetimes.WON, estimate),
        part(stays, Lifetimes.LOST, estimate),
        Optional.of(SurvivalCurve.of(stays))
            .flatMap(curve -> curve.meanWithinLongest().value()),
        Optional.of(stays.ended().size()));
  }

  private static BigDecimal part(Lifetimes stays, String end, ChainEstimate estimate) {
    return switch (estimate) {
      case ENDED_STAYS -> BigDecimal.valueOf(stays.endedBy(end).size());
      case ALL_STAYS -> byLongest(IncidenceCurve.of(stays, end));
    };
  }

  private static BigDecimal byLongest(IncidenceCurve curve) {
    return curve
        .shareBy(curve.longest())
        .value()
        .map(share -> share.fraction())
        .orElse(BigDecimal.ZERO);
  }

  /** The stage that a stay ended in this way led to; empty for a decision. */
  public static Optional<StageId> stageMovedTo(String end) {
    return end.startsWith(MOVED)
        ? Optional.of(StageId.of(end.substring(MOVED.length())))
        : Optional.empty();
  }

  static String movedTo(StageId next) {
    return MOVED + next.text();
  }
}
