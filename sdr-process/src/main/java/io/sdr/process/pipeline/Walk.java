package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Goes through the log of a deal and notes its stays. */
final class Walk {
  private final Pipeline pipeline;
  private final Deal deal;
  private final ImmutableList.Builder<StageVisit> visits = ImmutableList.builder();
  private Optional<StageId> here = Optional.empty();
  private Optional<LocalDate> since = Optional.empty();

  Walk(Pipeline pipeline, Deal deal) {
    this.pipeline = pipeline;
    this.deal = deal;
  }

  ImmutableList<StageVisit> along(List<StageChange> sorted) {
    for (StageChange change : sorted) {
      change.left().ifPresent(left -> moveTo(left, Optional.empty()));
      moveTo(change.entered(), Optional.of(change.date()));
    }
    return end();
  }

  private ImmutableList<StageVisit> end() {
    StageKind kind = pipeline.kindOf(deal.stage());
    checkOutcome(kind);
    moveTo(deal.stage(), kind.isDecided() ? deal.closed() : Optional.empty());
    return leave(kind.isDecided() ? Optional.empty() : deal.closed()).build();
  }

  private void checkOutcome(StageKind kind) {
    boolean agrees = switch (kind) {
      case OPEN -> true;
      case WON -> deal.outcome() == Outcome.WON;
      case LOST -> deal.outcome() == Outcome.LOST;
    };
    Refusal.unless(agrees, "deal-path.must-agree-with-outcome", deal.id(), deal.outcome());
  }

  private void moveTo(StageId next, Optional<LocalDate> day) {
    Refusal.unless(pipeline.find(next).isPresent(), "stage-path.must-know-stage", next);
    if (!here.equals(Optional.of(next))) {
      if (here.isEmpty() && pipeline.moves().entry() == Entry.FIRST_STAGE) {
        here = Optional.of(pipeline.openStages().get(0)).filter(first -> !first.equals(next));
      }
      leave(day);
      here = Optional.of(next);
      since = day;
    }
  }

  private ImmutableList.Builder<StageVisit> leave(Optional<LocalDate> day) {
    here.ifPresent(stage -> visits.add(StageVisit.of(stage, since, day)));
    return visits;
  }
}
