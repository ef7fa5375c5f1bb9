package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import java.util.List;
import java.util.Optional;

/** Warns when the log of a deal breaks the rules of a pipeline, or cannot be the log of one deal. */
final class PathCheck {
  private final Pipeline pipeline;
  private final ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();

  PathCheck(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  ImmutableList<Diagnostic> check(List<StageChange> log) {
    for (int i = 0; i < log.size(); i++) {
      StageChange change = log.get(i);
      checkStages(i, change);
      if (i == 0) {
        checkStart(i, change);
      } else {
        checkOrder(i, log.get(i - 1), change);
        checkMove(i, log.get(i - 1), change);
      }
    }
    return found.build();
  }

  private void checkStages(int at, StageChange change) {
    if (!isKnown(change.entered()) || !change.left().map(this::isKnown).orElse(true)) {
      found.add(problem("stage-path.must-know-stage", at));
    }
  }

  private void checkStart(int at, StageChange first) {
    first
        .left()
        .ifPresentOrElse(
            left -> checkMove(at, left, first.entered()),
            () -> pipeline
                .ruleAgainstEntry(first.entered())
                .filter(rule -> isKnown(first.entered()))
                .ifPresent(rule -> found.add(problem(rule, at).with("entered", first.entered()))));
  }

  private void checkOrder(int at, StageChange before, StageChange change) {
    int order = before.compareTo(change);
    if (!before.deal().equals(change.deal())) {
      found.add(problem("stage-path.must-be-of-one-deal", at));
    } else if (order > 0) {
      found.add(problem("stage-path.must-run-forward-in-time", at));
    } else if (order == 0) {
      found.add(problem("stage-path.must-number-changes-of-one-day", at));
    }
  }

  private void checkMove(int at, StageChange before, StageChange change) {
    if (!change.left().equals(Optional.of(before.entered()))) {
      found.add(problem("stage-path.must-continue-from-stage-before", at));
    }
    checkMove(at, change.left().orElse(before.entered()), change.entered());
  }

  private void checkMove(int at, StageId from, StageId to) {
    if (isKnown(from) && isKnown(to)) {
      pipeline
          .ruleAgainst(from, to)
          .ifPresent(rule -> found.add(problem(rule, at).with("left", from).with("entered", to)));
    }
  }

  private boolean isKnown(StageId stage) {
    return pipeline.find(stage).isPresent();
  }

  private static Diagnostic problem(String rule, int at) {
    return Diagnostic.warning(rule, Location.ofPointer("/" + at));
  }
}
