package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The stages that deals pass on their way to a decision, in order, and the moves allowed between them.
 *
 * <p>Open stages come first, at least one of them; exactly one stage is the won one; any number, perhaps none, are lost
 * ones. A pipeline without a lost stage is of the kind that marks a deal lost where it stands.
 */
@Value.Immutable
@JsonPropertyOrder({"name", "stages", "moves", "lossReasons"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Pipeline {
  Pipeline() {}

  /** A pipeline of the given stages. */
  public static Pipeline of(String name, MoveRules moves, Stage... stages) {
    return builder().name(name).moves(moves).addStages(stages).build();
  }

  /** Starts a pipeline. */
  public static Builder builder() {
    return new Builder();
  }

  /** What people call it. */
  public abstract String name();

  /** The stages: open ones in the order in which deals pass them, decided ones behind. */
  public abstract ImmutableList<Stage> stages();

  /** Which moves are allowed. */
  public abstract MoveRules moves();

  /** The reasons for which deals are lost, one of which whoever loses a deal must give; none need be given where empty. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> lossReasons();

  /** The stages in which deals are worked on, in order. */
  @Value.Lazy
  public ImmutableList<StageId> openStages() {
    return stages(StageKind.OPEN).collect(ImmutableList.toImmutableList());
  }

  /** The stage of the deals that were won. */
  @Value.Lazy
  public StageId wonStage() {
    return stages(StageKind.WON).findFirst().orElseThrow();
  }

  /** The stage with an id. */
  public Optional<Stage> find(StageId id) {
    return Optional.ofNullable(byId().get(id));
  }

  /**
   * How far along a stage is: open stages from 0, the won stage behind the last of them. Empty for a lost or unknown
   * stage, which is no progress.
   */
  public OptionalInt positionOf(StageId id) {
    Integer position = positions().get(id);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** Whether a deal may move from one stage to another. */
  public boolean isAllowed(StageId from, StageId to) {
    return ruleAgainst(from, to).isEmpty();
  }

  /**
   * The rule that forbids a move, as a stable name such as {@code stage-move.must-not-skip}; empty when the move is
   * allowed. A move from or to a stage that this pipeline does not have is always forbidden, and so is a move from a
   * stage to itself.
   */
  public Optional<String> ruleAgainst(StageId from, StageId to) {
    if (find(from).isEmpty() || find(to).isEmpty()) {
      return Optional.of("stage-move.must-be-between-known-stages");
    }
    if (from.equals(to)) {
      return Optional.of("stage-move.must-change-stage");
    }
    Move move = new Move(from, to);
    return banOn(move, kindOf(move)).map(Ban::rule);
  }

  /** What sort of move leads from one stage to another; none where that is no move between two stages of the pipeline. */
  public Optional<MoveKind> kindOf(StageId from, StageId to) {
    return find(from).isEmpty() || find(to).isEmpty() || from.equals(to)
        ? Optional.empty()
        : Optional.of(kindOf(new Move(from, to)));
  }

  /** Why a move of a kind is not allowed by the rules of moves alone. */
  Optional<Ban> banOn(Move move, MoveKind kind) {
    if (moves().allowed().contains(move)) {
      return Optional.empty();
    }
    if (moves().forbidden().contains(move)) {
      return Optional.of(Ban.FORBIDDEN);
    }
    Optional<Ban> ban = kindsAtOnce(move, kind).stream()
        .filter(part -> !moves().kinds().contains(part))
        .map(MoveKind::ban)
        .findFirst();
    return kind == MoveKind.REOPEN && move.to().equals(wonStage())
        ? ban.or(() -> Optional.of(Ban.NOT_OPENED_FIRST))
        : ban;
  }

  /** All that a move of a kind is: who opens a deal again to lose it also loses it. */
  ImmutableList<MoveKind> kindsAtOnce(Move move, MoveKind kind) {
    return kind == MoveKind.REOPEN && kindOf(move.to()) == StageKind.LOST
        ? ImmutableList.of(kind, MoveKind.LOSE)
        : ImmutableList.of(kind);
  }

  /**
   * Judges whether somebody may move a deal now: by the rules of moves, who may make them, what the stages that are left and
   * entered ask for, the reason of a loss and the days since a decision. A deal that goes forward meets what every stage asks for
   * that it leaves or skips. A deal that was decided where it stands is opened again by any move.
   *
   * <p>A decided deal goes back to work before it is won: straight into the won stage it moves only where that single move is
   * {@linkplain MoveRules#allowed() allowed}, and then meets what all stages ask for. Moved into a lost stage it also keeps to
   * what is said of losing. Where it is opened again is a matter of {@link MoveRules#reopening()}.
   *
   * <p>Who may override the rules and says why moves it all the same, and what was waived is named; but no move is dated or
   * numbered before the last change that is known.
   */
  public Explained<MoveJudgement> judge(MoveRequest request, Detail detail) {
    return Explained.of(
        "pipeline-move", detail, trace -> new MoveCheck(this, request, trace).judge());
  }

  /** For how many days a deal may stand in each stage, where it is said. */
  public ImmutableMap<StageId, Long> rottingDays() {
    return stages().stream()
        .filter(stage -> stage.rottingDays().isPresent())
        .collect(ImmutableMap.toImmutableMap(
            Stage::id, stage -> (long) stage.rottingDays().getAsInt()));
  }

  /** How likely deals of each stage are won, where the department agreed on it. */
  public ImmutableMap<StageId, Percent> chances() {
    return stages().stream()
        .filter(stage -> stage.chance().isPresent())
        .collect(ImmutableMap.toImmutableMap(Stage::id, stage -> stage.chance().orElseThrow()));
  }

  /** The rule that forbids entering the pipeline at a stage, as a stable name; empty when it is allowed. */
  public Optional<String> ruleAgainstEntry(StageId at) {
    if (find(at).isEmpty()) {
      return Optional.of("stage-path.must-know-stage");
    }
    return moves().entry() == Entry.ANY_STAGE || at.equals(openStages().get(0))
        ? Optional.empty()
        : Optional.of("stage-entry.must-be-at-first-stage");
  }

  /**
   * Checks the log of one deal, in the order in which it was written: unknown stages, forbidden entries and moves, gaps
   * (a change that does not start where the one before ended), and days that run backwards.
   *
   * <p>A log that begins in the middle is not a gap. The location of a problem is the position in the log as a JSON
   * Pointer, from {@code /0}.
   *
   * @return all problems as warnings, in the order of the log; empty when the deal kept to the rules
   */
  public ImmutableList<Diagnostic> check(List<StageChange> log) {
    return new PathCheck(this).check(log);
  }

  @Value.Lazy
  ImmutableMap<StageId, Stage> byId() {
    return stages().stream().collect(ImmutableMap.toImmutableMap(Stage::id, stage -> stage));
  }

  @Value.Lazy
  ImmutableMap<StageId, Integer> positions() {
    ImmutableMap.Builder<StageId, Integer> positions = ImmutableMap.builder();
    for (int i = 0; i < openStages().size(); i++) {
      positions.put(openStages().get(i), i);
    }
    return positions.put(wonStage(), openStages().size()).build();
  }

  StageKind kindOf(StageId id) {
    return stageOf(id).kind();
  }

  Stage stageOf(StageId id) {
    return find(id).orElseThrow(() -> Refusal.because("stage-path.must-know-stage", id));
  }

  private MoveKind kindOf(Move move) {
    if (kindOf(move.from()).isDecided()) {
      return MoveKind.REOPEN;
    }
    if (kindOf(move.to()) == StageKind.LOST) {
      return MoveKind.LOSE;
    }
    int step = positionOf(move.to()).orElseThrow() - positionOf(move.from()).orElseThrow();
    return step < 0 ? MoveKind.BACK : step == 1 ? MoveKind.NEXT : MoveKind.SKIP;
  }

  private Stream<StageId> stages(StageKind kind) {
    return stages().stream().filter(stage -> stage.kind() == kind).map(Stage::id);
  }

  @Value.Check
  void check() {
    Refusal.unless(!name().isBlank(), "pipeline.must-have-name");
    Refusal.unless(
        stages().stream().map(Stage::id).distinct().count() == stages().size(),
        "pipeline.must-have-each-stage-once",
        name());
    Refusal.unless(
        stages(StageKind.OPEN).findAny().isPresent(), "pipeline.must-have-open-stage", name());
    Refusal.unless(stages(StageKind.WON).count() == 1, "pipeline.must-have-one-won-stage", name());
    Refusal.unless(
        stages().stream()
            .dropWhile(stage -> !stage.kind().isDecided())
            .allMatch(stage -> stage.kind().isDecided()),
        "pipeline.must-have-open-stages-first",
        name());
    Refusal.unless(
        Sets.union(moves().allowed(), moves().forbidden()).stream()
            .flatMap(move -> Stream.of(move.from(), move.to()))
            .allMatch(byId()::containsKey),
        "pipeline.must-know-stages-of-moves",
        name());
    Refusal.unless(
        lossReasons().stream().noneMatch(String::isBlank),
        "pipeline.must-not-have-blank-reason",
        name());
  }

  /** Builds a pipeline. */
  public static final class Builder extends ImmutablePipeline.Builder {
    Builder() {}
  }
}
