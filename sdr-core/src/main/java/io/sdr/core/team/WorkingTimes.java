package io.sdr.core.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.time.SpecialHours;
import io.sdr.core.time.WorkingHours;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When everybody works. The own hours of a person are stronger than those of the team, and these than the usual ones;
 * days that differ for one person leave everybody else alone.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class WorkingTimes {
  WorkingTimes() {}

  /** The same hours for all. */
  public static WorkingTimes of(WorkingHours usual) {
    return builder().usual(usual).build();
  }

  /** Starts working times. */
  public static Builder builder() {
    return new Builder();
  }

  /** The hours of whoever has no others. */
  public abstract WorkingHours usual();

  /** The hours of teams that have their own. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<TeamId, WorkingHours> teams();

  /** The hours of people who have their own. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<PersonId, WorkingHours> people();

  /** Days on which somebody works otherwise, or not at all, whatever the hours come from. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<PersonId, ImmutableList<SpecialHours>> exceptions();

  /** The hours of a team as a whole. */
  public WorkingHours of(TeamId team) {
    return teams().getOrDefault(team, usual());
  }

  /** The hours of a person in a team. */
  public WorkingHours of(PersonId person, TeamId team) {
    return Optional.ofNullable(people().get(person))
        .orElseGet(() -> of(team))
        .except(exceptions().getOrDefault(person, ImmutableList.of()));
  }

  /** Builds working times. */
  public static final class Builder extends ImmutableWorkingTimes.Builder {
    Builder() {}
  }
}
