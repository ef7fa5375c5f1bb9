package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes a deal back to what was known of it on a day. */
final class Rewinding {
  private final Pipeline pipeline;
  private final Deal deal;
  private final LocalDate day;
  private final ImmutableList<StageChange> until;
  private final ImmutableList<StageChange> after;

  Rewinding(Pipeline pipeline, Deal deal, List<StageChange> log, LocalDate day) {
    this.pipeline = pipeline;
    this.deal = deal;
    this.day = day;
    ImmutableList<StageChange> sorted = DealPath.inOrder(deal, log);
    this.until = sorted.stream()
        .filter(change -> !change.date().isAfter(day))
        .collect(ImmutableList.toImmutableList());
    this.after = sorted.subList(until.size(), sorted.size());
  }

  Optional<DealPath> path() {
    if (isLater(deal.opened())) {
      return Optional.empty();
    }
    return after.isEmpty() && !isLater(deal.closed())
        ? Optional.of(DealPath.of(pipeline, deal, until))
        : stage().map(stage -> DealPath.of(pipeline, dealIn(stage), until));
  }

  private Optional<StageId> stage() {
    if (!until.isEmpty()) {
      return Optional.of(until.get(until.size() - 1).entered());
    }
    if (deal.opened().isEmpty()) {
      return Optional.empty();
    }
    Optional<StageId> leftLater = after.stream().findFirst().flatMap(StageChange::left);
    return leftLater.isPresent()
        ? leftLater.filter(this::isOpen)
        : Optional.of(
            after.isEmpty() && isOpen(deal.stage())
                ? deal.stage()
                : pipeline.openStages().get(0));
  }

  private Deal dealIn(StageId stage) {
    Outcome outcome = switch (pipeline.kindOf(stage)) {
      case OPEN -> Outcome.OPEN;
      case WON -> Outcome.WON;
      case LOST -> Outcome.LOST;
    };
    return Deal.builder()
        .from(deal)
        .stage(stage)
        .outcome(outcome)
        .closed(
            outcome.isDecided()
                ? Optional.of(until.get(until.size() - 1).date())
                : Optional.empty())
        .build();
  }

  private boolean isOpen(StageId stage) {
    return pipeline.kindOf(stage) == StageKind.OPEN;
  }

  private boolean isLater(Optional<LocalDate> date) {
    return date.filter(day::isBefore).isPresent();
  }
}
