package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A deal with its stays in the stages of a pipeline, as far as the facts tell.
 *
 * <p>A stage that a deal came back to appears once for each stay. The last stay is in the stage the deal is in, or ended
 * in; it lasts, unless the deal was decided in an open stage and so left it.
 */
@Value.Immutable
@JsonPropertyOrder({"deal", "visits"})
public abstract class DealPath {
  DealPath() {}

  /**
   * The path of a deal whose log may be complete, partial or empty.
   *
   * <ul>
   *   <li>A change that leaves a stage other than the one entered before tells of a stay that was not recorded: it is
   *       put in without its first day, and without the last day of the stay before.
   *   <li>The deal's own {@linkplain Deal#stage() stage} counts even when no change leads there. A decided stage is then
   *       entered on the day the deal was closed, an open one on an unknown day.
   *   <li>A decided deal that ended in an open stage left it on the day it was closed.
   *   <li>Where deals enter a pipeline at its first stage only, a log that begins later tells of a stay in the first
   *       stage that was not recorded.
   *   <li>The day the deal was opened is no day of entry: where the log holds no entry, that day is unknown.
   * </ul>
   *
   * @param log the changes of this deal in any order; changes of one day go by their number
   * @throws Refusal if a change is of another deal, a stage is not of the pipeline, two changes have the same day and
   *     number, the stage contradicts the outcome, or the deal was closed before its last change
   */
  public static DealPath of(Pipeline pipeline, Deal deal, List<StageChange> log) {
    return ImmutableDealPath.builder()
        .deal(deal)
        .visits(new Walk(pipeline, deal).along(inOrder(deal, log)))
        .build();
  }

  /** The changes in order, when they are all of the deal and have an order. */
  static ImmutableList<StageChange> inOrder(Deal deal, List<StageChange> log) {
    Refusal.unless(
        log.stream().allMatch(change -> change.deal().equals(deal.id())),
        "stage-path.must-be-of-one-deal",
        deal.id());
    ImmutableList<StageChange> sorted = ImmutableList.sortedCopyOf(log);
    Refusal.unless(
        Comparators.isInStrictOrder(sorted, Comparator.naturalOrder()),
        "stage-path.must-number-changes-of-one-day",
        deal.id());
    return sorted;
  }

  /**
   * The path of a deal as it was known at the end of a day: later changes have not happened yet, and a deal that was
   * decided later is still open. A deal whose work had begun, but of which no stage is known so early, stands in the one
   * that it left first, or else in the first.
   *
   * @return empty if work on the deal had not begun, nobody knows that it had because it has neither a day of opening nor a
   *     change so early, or it was decided then on a day that is not known
   * @throws Refusal as {@link #of}, for the later changes too; or if the deal was won then and has no amount
   */
  public static Optional<DealPath> asOf(
      LocalDate day, Pipeline pipeline, Deal deal, List<StageChange> log) {
    return new Rewinding(pipeline, deal, log, day).path();
  }

  /** The deal. */
  public abstract Deal deal();

  /** Its stays in stages, in the order of time; at least one. */
  public abstract ImmutableList<StageVisit> visits();

  /** The stay in the stage that the deal is in, or ended in. */
  public StageVisit lastVisit() {
    return visits().get(visits().size() - 1);
  }

  /**
   * How many days a deal spent in a stage, all stays together, a lasting one counted up to a day. Empty if it never was
   * there, or a day that would be needed is unknown.
   *
   * @throws Refusal if the path knows a later day: {@link #asOf} takes it back
   */
  public OptionalLong daysIn(StageId stage, LocalDate asOf) {
    Refusal.unless(
        lastDay().filter(asOf::isBefore).isEmpty(),
        "deal-path.must-not-know-later-days",
        deal().id());
    List<OptionalLong> stays = visits().stream()
        .filter(visit -> visit.stage().equals(stage))
        .map(visit -> isLasting(visit) ? visit.daysUntil(asOf) : visit.days())
        .toList();
    return stays.isEmpty() || stays.stream().anyMatch(OptionalLong::isEmpty)
        ? OptionalLong.empty()
        : OptionalLong.of(stays.stream().mapToLong(OptionalLong::getAsLong).sum());
  }

  /** The latest day that is known of this path, the day the deal was closed among them; empty when there is none. */
  public Optional<LocalDate> lastDay() {
    return deal().closed().or(this::lastDayOfVisits);
  }

  private Optional<LocalDate> lastDayOfVisits() {
    for (StageVisit visit : visits().reverse()) {
      if (visit.left().isPresent() || visit.entered().isPresent()) {
        return visit.left().or(visit::entered);
      }
    }
    return Optional.empty();
  }

  private boolean isLasting(StageVisit visit) {
    return visit == lastVisit() && visit.left().isEmpty();
  }

  private boolean isDecidedTooEarly() {
    return deal()
        .closed()
        .filter(closed -> lastDayOfVisits().filter(closed::isBefore).isPresent())
        .isPresent();
  }

  private boolean runsForward() {
    LocalDate latest = LocalDate.MIN;
    for (StageVisit visit : visits()) {
      if (visit.entered().filter(latest::isAfter).isPresent()) {
        return false;
      }
      latest = visit.entered().orElse(latest);
      if (visit.left().filter(latest::isAfter).isPresent()) {
        return false;
      }
      latest = visit.left().orElse(latest);
    }
    return true;
  }

  @Value.Check
  void check() {
    Refusal.unless(!visits().isEmpty(), "deal-path.must-have-visit", deal().id());
    Refusal.unless(
        lastVisit().stage().equals(deal().stage()),
        "deal-path.must-end-in-stage-of-deal",
        deal().id());
    Refusal.unless(
        runsForward() && !isDecidedTooEarly(),
        "deal-path.must-run-forward-in-time",
        deal().id());
  }
}
