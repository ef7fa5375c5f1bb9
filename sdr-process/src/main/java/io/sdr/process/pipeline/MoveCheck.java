package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.RoleId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges one move by all that a pipeline asks for. */
final class MoveCheck {
  private final Pipeline pipeline;
  private final MoveRequest request;
  private final Deal deal;
  private final Trace trace;
  private final ImmutableList.Builder<Shortcoming> found = ImmutableList.builder();

  MoveCheck(Pipeline pipeline, MoveRequest request, Trace trace) {
    this.pipeline = pipeline;
    this.request = request;
    this.deal = request.card().deal();
    this.trace = trace
        .given("deal", deal.id().text())
        .given("left", deal.stage().text())
        .given("entered", request.to().text());
  }

  MoveJudgement judge() {
    Optional<MoveKind> kind = kind();
    kind.ifPresentOrElse(this::checkKind, this::sayWhyItIsNoMove);
    checkOwner();
    Optional<Shortcoming> spoiling = spoiling();
    spoiling.ifPresent(found::add);
    ImmutableList<Shortcoming> unmet = found.build();
    unmet.forEach(this::tell);
    if (unmet.isEmpty()) {
      return allowed(unmet, "pipeline-move.allowed");
    }
    // what would spoil the log is never waived
    if (request.overrideReason().isPresent() && kind.isPresent() && spoiling.isEmpty()) {
      return overridden(unmet);
    }
    trace.fails("move-not-allowed");
    return MoveJudgement.refused(unmet);
  }

  private MoveJudgement overridden(ImmutableList<Shortcoming> unmet) {
    if (!Collections.disjoint(pipeline.moves().overriders(), request.roles())) {
      trace.given("reason", request.overrideReason().orElseThrow());
      return allowed(unmet, "pipeline-move.overridden");
    }
    Shortcoming mayNot = Shortcoming.of("may-not-override");
    tell(mayNot);
    trace.fails("move-not-allowed");
    return MoveJudgement.refused(
        ImmutableList.<Shortcoming>builder().addAll(unmet).add(mayNot).build());
  }

  private MoveJudgement allowed(ImmutableList<Shortcoming> waived, String how) {
    trace.yields(Operation.STATED, Figure.of(how));
    return new MoveJudgement(ImmutableList.of(), waived, Optional.of(change()));
  }

  /** Won and lost are the end: whatever moves a decided deal opens it again, also where it was decided in an open stage. */
  private Optional<MoveKind> kind() {
    return pipeline
        .kindOf(deal.stage(), request.to())
        .map(kind -> deal.outcome().isDecided() ? MoveKind.REOPEN : kind);
  }

  private void sayWhyItIsNoMove() {
    found.add(Shortcoming.of(
        deal.stage().equals(request.to()) ? "stage-stays-the-same" : "no-such-stage-here"));
  }

  private void checkKind(MoveKind kind) {
    Move move = new Move(deal.stage(), request.to());
    pipeline.banOn(move, kind).ifPresent(ban -> found.add(Shortcoming.of(ban.condition())));
    pipeline.kindsAtOnce(move, kind).forEach(this::checkRole);
    switch (kind) {
      case NEXT, SKIP -> {
        leaveAllFrom(pipeline.positionOf(deal.stage()).orElseThrow());
        enter();
      }
      case LOSE -> {
        checkLossReason();
        enter();
      }
      case REOPEN -> {
        checkDaysSinceDecision();
        if (pipeline.kindOf(deal.stage()).isDecided()) {
          leave(deal.stage());
        }
        reopen();
        enter();
      }
      case BACK -> {}
    }
  }

  private void reopen() {
    StageKind target = pipeline.kindOf(request.to());
    if (target == StageKind.LOST) {
      checkLossReason();
    } else if (target == StageKind.OPEN
        && pipeline.moves().reopening() == Reopening.UP_TO_FURTHEST) {
      checkFurthest();
    } else {
      leaveAllFrom(0);
    }
  }

  /** Of stages before the one that is entered, the given one and all behind it. */
  private void leaveAllFrom(int position) {
    int to = pipeline.positionOf(request.to()).orElseThrow();
    pipeline.openStages().subList(position, to).forEach(this::leave);
  }

  /** Where nothing is known of a deal it had come as far as the first stage. */
  private void checkFurthest() {
    int furthest = Stream.concat(
            Stream.of(deal.stage()),
            request.log().stream()
                .flatMap(
                    change -> Stream.concat(change.left().stream(), Stream.of(change.entered()))))
        .flatMapToInt(stage -> pipeline.positionOf(stage).stream())
        .filter(position -> position < pipeline.openStages().size())
        .max()
        .orElse(0);
    if (pipeline.positionOf(request.to()).orElseThrow() > furthest) {
      found.add(Shortcoming.of(pipeline.openStages().get(furthest).text(), "reopened-too-far"));
    }
  }

  private void leave(StageId stage) {
    check(stage, pipeline.stageOf(stage).exit());
  }

  private void enter() {
    check(request.to(), pipeline.stageOf(request.to()).entry());
  }

  private void check(StageId stage, ImmutableList<StageCriterion> criteria) {
    for (StageCriterion criterion : criteria) {
      criterion.shortcomings(request.card()).forEach(lack -> found.add(lack.in(stage)));
    }
  }

  private void checkRole(MoveKind kind) {
    ImmutableSortedSet<RoleId> roles = pipeline.moves().reserved().get(kind);
    if (roles != null && Collections.disjoint(roles, request.roles())) {
      found.add(Shortcoming.of(
          roles.stream().map(RoleId::text).collect(Collectors.joining(", ")),
          "reserved-for-other-roles"));
    }
  }

  private void checkOwner() {
    ImmutableSortedSet<RoleId> supervisors = pipeline.moves().supervisors();
    if (!supervisors.isEmpty()
        && !request.by().equals(deal.owner())
        && Collections.disjoint(supervisors, request.roles())) {
      found.add(Shortcoming.of("somebody-elses-deal"));
    }
  }

  private void checkLossReason() {
    if (!pipeline.lossReasons().isEmpty()) {
      request
          .lossReason()
          .ifPresentOrElse(
              reason -> {
                if (!pipeline.lossReasons().contains(reason)) {
                  found.add(Shortcoming.of(reason, "unknown-loss-reason"));
                }
              },
              () -> found.add(Shortcoming.of("no-loss-reason")));
    }
  }

  private void checkDaysSinceDecision() {
    pipeline
        .moves()
        .reopenWithinDays()
        .ifPresent(most -> deal.closed().ifPresent(closed -> {
          long days = ChronoUnit.DAYS.between(closed, request.on());
          if (days > most) {
            found.add(Shortcoming.of("reopened-too-late", Figure.of(days), Figure.of(most)));
          }
        }));
  }

  /** What would put the change before what happened already. */
  private Optional<Shortcoming> spoiling() {
    Optional<StageChange> last = request.log().stream().max(Comparator.naturalOrder());
    Optional<Shortcoming> tooEarly = Stream.concat(
            deal.closed().or(deal::opened).stream(), last.map(StageChange::date).stream())
        .max(Comparator.naturalOrder())
        .filter(request.on()::isBefore)
        .map(
            day -> Shortcoming.of("move-dated-too-early", Figure.of(request.on()), Figure.of(day)));
    return tooEarly.or(() -> last.filter(change -> change.date().equals(request.on()))
        .filter(change -> change.sequence() >= request.sequence())
        .map(change -> Shortcoming.of(
            "move-numbered-too-early",
            Figure.of(request.sequence()),
            Figure.of(change.sequence()))));
  }

  private void tell(Shortcoming lack) {
    Trace step = trace.step("pipeline-move.condition");
    step.given("stage", lack.stage().map(StageId::text).orElse("pipeline-move.pipeline"));
    lack.subject().ifPresent(subject -> step.given("subject", subject));
    if (lack.unmet().actual().isPresent() && lack.unmet().required().isPresent()) {
      step.fails(
          lack.unmet().condition(),
          lack.unmet().actual().get(),
          lack.unmet().required().get());
    } else {
      step.fails(lack.unmet().condition());
    }
  }

  private StageChange change() {
    return StageChange.builder()
        .deal(deal.id())
        .left(deal.stage())
        .entered(request.to())
        .date(request.on())
        .sequence(request.sequence())
        .build();
  }
}
