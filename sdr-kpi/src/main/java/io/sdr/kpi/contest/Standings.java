package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a contest stands, or ended: every contender once, league by league in the order of their names, those with a place
 * by place and then those without; last whom no league takes. Who shares a place stands in the order of the names.
 */
@Value.Immutable
@JsonPropertyOrder({"contest", "period", "everyone"})
public abstract class Standings {
  Standings() {}

  /** Starts standings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Of which contest, by its name. */
  public abstract String contest();

  /** When it was held. */
  public abstract Period period();

  /** Everyone. */
  public abstract ImmutableList<Standing> everyone();

  /** Where a contender stands, by name. */
  public Optional<Standing> find(String contender) {
    return everyone().stream().filter(one -> one.contender().equals(contender)).findFirst();
  }

  /** Everyone with a place, in the same order. */
  public ImmutableList<Standing> placed() {
    return everyone().stream().filter(Standing::isPlaced).collect(ImmutableList.toImmutableList());
  }

  /**
   * What everyone may see: the first places of each league. Who stands below, or has no place, learns it alone.
   *
   * @param places how many; whoever shares the last one is shown too
   */
  public ImmutableList<Standing> shownDownTo(int places) {
    return everyone().stream()
        .filter(one -> one.isPlaced() && one.rank().orElseThrow() <= places)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether the contender came first in a league. */
  boolean isWonBy(String contender, String league) {
    return find(contender)
        .filter(one -> one.rank().orElse(0) == 1 && one.league().equals(Optional.of(league)))
        .isPresent();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        everyone().stream().map(Standing::contender).distinct().count()
            == everyone().size(),
        "standings.must-have-each-contender-once");
  }

  /** Builds standings. */
  public static final class Builder extends ImmutableStandings.Builder {
    Builder() {}
  }
}
