package io.sdr.process.blueprint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The versions of a pipeline. Versions are added and never changed. Every stage of a version has become a stage of the next of
 * the same kind, so that a deal of any version can be looked at in any later one.
 *
 * <p>A deal goes by the version that held when it began. From there it goes on to each later version that {@linkplain
 * DealsUnderWay#MOVE moves} deals under way, while it is open.
 */
public final class PipelineHistory {
  /**
   * The place of a move into a version among the changes of its deal on that day: before place 0, where the changes begin that
   * somebody makes.
   */
  public static final int PLACE_OF_MOVES = -1;

  private final ImmutableList<PipelineVersion> versions;

  private PipelineHistory(ImmutableList<PipelineVersion> versions) {
    this.versions = versions;
  }

  /**
   * The given versions, in the order of their numbers.
   *
   * @throws Refusal if there are none, numbers do not run from 1, days do not run forward, or a stage has become none of the
   *     next version, or one of another kind: all such stages are named
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PipelineHistory of(List<PipelineVersion> versions) {
    Refusal.unless(!versions.isEmpty(), "pipeline-history.must-have-versions");
    for (int i = 0; i < versions.size(); i++) {
      Refusal.unless(
          versions.get(i).number() == i + 1,
          "pipeline-history.must-number-its-versions",
          versions.get(i).number());
      if (i > 0) {
        checkNext(versions.get(i - 1), versions.get(i));
      }
    }
    return new PipelineHistory(ImmutableList.copyOf(versions));
  }

  private static void checkNext(PipelineVersion before, PipelineVersion next) {
    Refusal.unless(
        before.since().isBefore(next.since()),
        "pipeline-history.must-run-forward-in-time",
        next.number());
    Set<StageId> old = new TreeSet<>();
    Set<StageId> lost = new TreeSet<>();
    Set<StageId> turned = new TreeSet<>();
    for (Stage stage : before.pipeline().stages()) {
      old.add(stage.id());
      Optional<Stage> after = next.after(stage.id()).flatMap(next.pipeline()::find);
      if (after.isEmpty()) {
        lost.add(stage.id());
      } else if (after.get().kind() != stage.kind()) {
        turned.add(stage.id());
      }
    }
    Refusal.unless(lost.isEmpty(), "pipeline-version.must-know-what-became-of-every-stage", lost);
    Refusal.unless(turned.isEmpty(), "pipeline-version.must-keep-kinds-of-stages", turned);
    Refusal.unless(
        old.containsAll(next.became().keySet()),
        "pipeline-version.must-speak-of-stages-there-were",
        Sets.difference(next.became().keySet(), old));
  }

  /** A history of one version. */
  public static PipelineHistory beginning(LocalDate since, Pipeline pipeline) {
    return of(List.of(
        PipelineVersion.builder().number(1).since(since).pipeline(pipeline).build()));
  }

  /** The versions by number. */
  @JsonValue
  public ImmutableList<PipelineVersion> versions() {
    return versions;
  }

  /** The last version. */
  public PipelineVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /**
   * A version by its number.
   *
   * @throws Refusal if there is none
   */
  public PipelineVersion version(int number) {
    Refusal.unless(
        1 <= number && number <= versions.size(), "pipeline-history.must-have-version", number);
    return versions.get(number - 1);
  }

  /** The history with another version, which is the next. */
  public PipelineHistory with(PipelineVersion next) {
    return of(
        ImmutableList.<PipelineVersion>builder().addAll(versions).add(next).build());
  }

  /** The version that holds for deals that begin on a day; nothing before the first. */
  public Optional<PipelineVersion> inForceOn(LocalDate day) {
    return versions.reverse().stream()
        .filter(version -> !version.since().isAfter(day))
        .findFirst();
  }

  /**
   * The version that a deal goes by on a day. A deal that is older than the first version goes by the first, and one of which
   * nobody knows when it began is taken to be.
   *
   * @param deal as it stood on that day; a decided deal stays in the version in which it was decided
   */
  public PipelineVersion versionOf(Deal deal, LocalDate day) {
    return versionOf(deal.opened(), deal, day);
  }

  PipelineVersion versionOf(Optional<LocalDate> begun, Deal deal, LocalDate day) {
    LocalDate last = deal.closed().filter(day::isAfter).orElse(day);
    PipelineVersion mine = begun.flatMap(this::inForceOn).orElseGet(() -> versions.get(0));
    for (PipelineVersion later : versions.subList(mine.number(), versions.size())) {
      if (later.underWay() == DealsUnderWay.MOVE && !later.since().isAfter(last)) {
        mine = later;
      }
    }
    return mine;
  }

  /**
   * What a stage of one version has become in a later one.
   *
   * @throws Refusal if the stage is not of the version, or the other one is earlier
   */
  public StageId stageIn(int from, int to, StageId stage) {
    Refusal.unless(from <= to, "pipeline-history.must-look-forward", from, to);
    Refusal.unless(
        version(from).pipeline().find(stage).isPresent(),
        "pipeline-version.must-know-stage",
        stage);
    StageId now = stage;
    for (PipelineVersion later : versions.subList(from, version(to).number())) {
      now = later.after(now).orElseThrow();
    }
    return now;
  }

  /**
   * The changes by which deals under way go on in a version that moves them, on its first day: facts to be added to their logs. A
   * deal whose stage keeps its name needs none. Each comes before whatever else happens to its deal on that day, at {@link
   * #PLACE_OF_MOVES}.
   *
   * @param deals deals as they stood before that day, in any order; decided ones, and ones that begin later, are left where they
   *     are
   * @return in the order of the deals' identifiers
   * @throws Refusal if the version keeps deals where they are, or a deal is in no stage of its version
   */
  public ImmutableList<StageChange> movesInto(int number, Collection<Deal> deals) {
    PipelineVersion next = version(number);
    Refusal.unless(
        next.underWay() == DealsUnderWay.MOVE && number > 1,
        "pipeline-version.must-move-deals-under-way",
        number);
    ImmutableList.Builder<StageChange> moves = ImmutableList.builder();
    deals.stream()
        .filter(deal -> !deal.outcome().isDecided())
        .filter(deal -> deal.opened().filter(day -> !day.isBefore(next.since())).isEmpty())
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .forEach(deal -> moved(deal, next).ifPresent(moves::add));
    return moves.build();
  }

  private Optional<StageChange> moved(Deal deal, PipelineVersion next) {
    int mine = versionOf(deal, next.since().minusDays(1)).number();
    StageId after = stageIn(mine, next.number(), deal.stage());
    return after.equals(deal.stage())
        ? Optional.empty()
        : Optional.of(StageChange.builder()
            .deal(deal.id())
            .left(deal.stage())
            .entered(after)
            .date(next.since())
            .sequence(PLACE_OF_MOVES)
            .build());
  }

  /**
   * The log of a deal in the words of a later version, to be counted together with those of other deals. The log itself stays as
   * it is; a change between two stages that have become one is left out, and so is the move into a version. A deal of which
   * nobody knows when it was opened began with its first change.
   *
   * @param log the changes of this deal, in any order
   * @throws Refusal if a change is of another deal, two have the same day and number, or a change is of a version after the one
   *     that is asked for, or its stages are of none
   */
  public ImmutableList<StageChange> restated(Deal deal, List<StageChange> log, int number) {
    return new Restating(this, deal, log, number).log();
  }

  /**
   * The deal itself in the words of a later version: in the stage that its stage has become. With its {@linkplain #restated log}
   * it makes a path through the pipeline of that version.
   *
   * @param log the changes of this deal, in any order
   * @param asOf the last day anybody looked
   * @throws Refusal as {@link #restated}, and if its stage is not of the version that it goes by on that day
   */
  public Deal dealIn(int number, Deal deal, List<StageChange> log, LocalDate asOf) {
    return Deal.builder()
        .from(deal)
        .stage(new Restating(this, deal, log, number).stageOf(asOf))
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PipelineHistory that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  @Override
  public String toString() {
    return versions.toString();
  }
}
