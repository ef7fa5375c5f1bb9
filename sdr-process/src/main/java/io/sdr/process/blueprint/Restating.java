package io.sdr.process.blueprint;

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

/** Goes through the log of a deal and says it in the words of a later version. */
final class Restating {
  private final PipelineHistory history;
  private final Deal deal;
  private final int number;
  private final ImmutableList<StageChange> sorted;
  private final Optional<LocalDate> begun;
  private final ImmutableList.Builder<StageChange> restated = ImmutableList.builder();
  private Optional<StageId> here = Optional.empty();
  private Optional<StageId> hereNow = Optional.empty();

  Restating(PipelineHistory history, Deal deal, List<StageChange> log, int number) {
    Refusal.unless(
        log.stream().allMatch(change -> change.deal().equals(deal.id())),
        "pipeline-history.must-restate-one-deal",
        deal.id());
    this.history = history;
    this.deal = deal;
    this.number = number;
    this.sorted = ImmutableList.sortedCopyOf(log);
    Refusal.unless(
        Comparators.isInStrictOrder(sorted, Comparator.naturalOrder()),
        "stage-path.must-number-changes-of-one-day",
        deal.id());
    this.begun = deal.opened().or(() -> sorted.stream().findFirst().map(StageChange::date));
    sorted.forEach(this::restate);
  }

  ImmutableList<StageChange> log() {
    return restated.build();
  }

  /** Where the log ends in the stage of the deal, that stage is of the version of the last change. */
  StageId stageOf(LocalDate asOf) {
    return here.equals(Optional.of(deal.stage()))
        ? hereNow.orElseThrow()
        : history.stageIn(versionOn(asOf), number, deal.stage());
  }

  private void restate(StageChange change) {
    Optional<StageId> left = change.left().isPresent() && change.left().equals(here)
        ? hereNow
        : change.left().map(stage -> left(stage, change));
    here = Optional.of(change.entered());
    hereNow = Optional.of(history.stageIn(versionOn(change.date()), number, change.entered()));
    if (!left.equals(hereNow)) {
      restated.add(
          StageChange.builder().from(change).left(left).entered(hereNow.get()).build());
    }
  }

  /** On the day of a move into a version the stage that is left is one of an earlier version. */
  private StageId left(StageId stage, StageChange change) {
    int before = versionOn(change.date().minusDays(1));
    for (int mine = isMoveFrom(before, stage, change) ? before : versionOn(change.date());
        mine >= 1;
        mine--) {
      if (history.version(mine).pipeline().find(stage).isPresent()) {
        return history.stageIn(mine, number, stage);
      }
    }
    throw Refusal.because("pipeline-version.must-know-stage", stage);
  }

  /** Whether a change is no more than the move of a deal from one version into another. */
  private boolean isMoveFrom(int before, StageId stage, StageChange change) {
    int mine = versionOn(change.date());
    return before < mine
        && history.version(before).pipeline().find(stage).isPresent()
        && history.stageIn(before, mine, stage).equals(change.entered());
  }

  private int versionOn(LocalDate day) {
    return history.versionOf(begun, deal, day).number();
  }
}
