package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.sdr.core.team.RoleId;
import io.sdr.core.value.Refusal;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Which moves a pipeline allows: whole kinds of moves, and single moves as exceptions in either direction. An exception
 * is stronger than the kind. And to whom: everybody where nothing is said.
 */
@Value.Immutable
@JsonPropertyOrder({
  "entry",
  "kinds",
  "allowed",
  "forbidden",
  "reserved",
  "supervisors",
  "overriders",
  "reopenWithinDays",
  "reopening"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class MoveRules {
  MoveRules() {}

  /** Everything is allowed, from any stage on. */
  public static MoveRules free() {
    return builder().entry(Entry.ANY_STAGE).addKinds(MoveKind.values()).build();
  }

  /** One stage after another from the first, or lost at any of them; no way back. */
  public static MoveRules stepByStep() {
    return builder()
        .entry(Entry.FIRST_STAGE)
        .addKinds(MoveKind.NEXT, MoveKind.LOSE)
        .build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where a deal may enter. */
  public abstract Entry entry();

  /** The kinds of moves that are allowed. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<MoveKind> kinds();

  /** Single moves that are allowed although their kind is not. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<Move> allowed();

  /** Single moves that are forbidden although their kind is allowed. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<Move> forbidden();

  /** Kinds of moves that only people with one of these roles may make. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<MoveKind, ImmutableSortedSet<RoleId>> reserved();

  /** Who moves deals of others: people with one of these roles. Everybody where there are none. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<RoleId> supervisors();

  /**
   * Who may move a deal against all this and against what stages ask for, saying why: people with one of these roles. Nobody
   * where there are none.
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<RoleId> overriders();

  /** For how many days after the decision a deal may be opened again; for ever where it is not said. */
  public abstract OptionalInt reopenWithinDays();

  /** At which open stages a decided deal may be opened again; where it meets what those before ask for, unless said. */
  @Value.Default
  public Reopening reopening() {
    return Reopening.MEETING_EXITS;
  }

  @Value.Check
  void check() {
    Refusal.unless(!(kinds().isEmpty() && allowed().isEmpty()), "move-rules.must-allow-some-move");
    Refusal.unless(
        Sets.intersection(allowed(), forbidden()).isEmpty(),
        "move-rules.must-not-allow-and-forbid-one-move",
        Sets.intersection(allowed(), forbidden()));
    Refusal.unless(
        reserved().values().stream().noneMatch(ImmutableSortedSet::isEmpty),
        "move-rules.must-reserve-for-some-role");
    Refusal.unless(reopenWithinDays().orElse(0) >= 0, "move-rules.must-not-have-negative-days");
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableMoveRules.Builder {
    Builder() {}
  }
}
