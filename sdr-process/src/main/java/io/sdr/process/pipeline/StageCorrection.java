package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change of stage was written down wrongly: somebody says so, on a day and with a reason. The change itself stays where it was
 * written, so that what was known before can always be seen again.
 *
 * <p>A change that was forgotten needs no correction: it is written late.
 */
@Value.Immutable
@JsonPropertyOrder({"deal", "date", "sequence", "instead", "written", "number", "by", "reason"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class StageCorrection {
  private static final Comparator<StageCorrection> ORDER =
      Comparator.comparing(StageCorrection::written).thenComparing(StageCorrection::number);

  StageCorrection() {}

  /** Starts a correction. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The log of a deal as it was known at the end of a day: without the changes of later days, and with the corrections that had
   * been written by then, one after the other. A correction may itself be corrected, by naming the day and place of what it put instead.
   *
   * @param log the changes of this deal as they were written, in any order
   * @param corrections of this deal, in any order
   * @throws Refusal if a correction is of another deal, two of one day have the same number, or there is no change on the day
   *     and place that one of those written by then names
   */
  public static ImmutableList<StageChange> corrected(
      List<StageChange> log, List<StageCorrection> corrections, LocalDate knownOn) {
    List<StageChange> known = new ArrayList<>(log);
    known.removeIf(change -> change.date().isAfter(knownOn));
    for (StageCorrection correction : inOrder(log, corrections)) {
      if (!correction.written().isAfter(knownOn)) {
        correction.correct(known);
      }
    }
    return ImmutableList.sortedCopyOf(known);
  }

  private static ImmutableList<StageCorrection> inOrder(
      List<StageChange> log, List<StageCorrection> corrections) {
    for (StageCorrection correction : corrections) {
      Refusal.unless(
          log.stream().allMatch(change -> change.deal().equals(correction.deal())),
          "stage-path.must-be-of-one-deal",
          correction.deal());
    }
    ImmutableList<StageCorrection> sorted = ImmutableList.sortedCopyOf(ORDER, corrections);
    for (int i = 1; i < sorted.size(); i++) {
      Refusal.unless(
          ORDER.compare(sorted.get(i - 1), sorted.get(i)) < 0,
          "stage-correction.must-be-numbered-within-its-day",
          sorted.get(i).deal());
    }
    return sorted;
  }

  private void correct(List<StageChange> log) {
    boolean wasThere =
        log.removeIf(change -> change.date().equals(date()) && change.sequence() == sequence());
    Refusal.unless(wasThere, "stage-correction.must-correct-a-change", deal(), date());
    instead().ifPresent(log::add);
  }

  /** Whose log is corrected. */
  public abstract DealId deal();

  /** The day of the change that was written wrongly. */
  public abstract LocalDate date();

  /** The place of that change among those of the deal on that day. */
  @Value.Default
  public int sequence() {
    return 0;
  }

  /** What really happened; nothing where there was no such change at all. */
  public abstract Optional<StageChange> instead();

  /** The day on which this was written. */
  public abstract LocalDate written();

  /** The place among corrections of the same deal on the same day. */
  @Value.Default
  public int number() {
    return 0;
  }

  /** Who says so. */
  public abstract PersonId by();

  /** Why. */
  public abstract String reason();

  @Value.Check
  void check() {
    Refusal.unless(!reason().isBlank(), "stage-correction.must-have-reason", deal());
    Refusal.unless(
        instead().filter(change -> !change.deal().equals(deal())).isEmpty(),
        "stage-path.must-be-of-one-deal",
        deal());
    Refusal.unless(
        !written().isBefore(date())
            && instead().filter(change -> written().isBefore(change.date())).isEmpty(),
        "stage-correction.must-not-know-the-future",
        deal());
  }

  /** Builds a correction. */
  public static final class Builder extends ImmutableStageCorrection.Builder {
    Builder() {}
  }
}
