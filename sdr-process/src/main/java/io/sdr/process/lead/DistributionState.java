package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was given to whom so far, as far as the next choice depends on it. The host keeps it between leads: what comes
 * out of one choice goes into the next.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class DistributionState {
  DistributionState() {}

  /** Nothing was given yet. */
  public static DistributionState fresh() {
    return builder().build();
  }

  /** Starts a state. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Who got the last lead that was anybody's turn: the person, not a place in a list, so that people may come and go. A
   * lead that a preference gave to a single person was nobody's turn, and moves nothing.
   */
  public abstract Optional<PersonId> last();

  /** Who is owed what. */
  @Value.Default
  public CreditLedger credits() {
    return CreditLedger.empty();
  }

  /** What everybody has to do; people who are not named have nothing. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<PersonId, Workload> workloads();

  /** What a person has to do. */
  public Workload workloadOf(PersonId person) {
    return workloads().getOrDefault(person, Workload.none());
  }

  /** The state in which a person has other things to do than was known: the host counts for itself. */
  public DistributionState withWorkload(PersonId person, Workload workload) {
    Map<PersonId, Workload> all = new HashMap<>(workloads());
    all.put(person, workload);
    return builder().from(this).workloads(all).build();
  }

  /** The state after an open lead of a person was closed, or went to somebody else. Credits stay as they are. */
  public DistributionState afterClosing(PersonId person) {
    return withWorkload(person, workloadOf(person).minusOne());
  }

  /** The state without what was received before a day: limits look back a month at most. */
  public DistributionState since(LocalDate day) {
    return builder()
        .from(this)
        .workloads(Maps.transformValues(workloads(), workload -> workload.since(day)))
        .build();
  }

  /** Builds a state. */
  public static final class Builder extends ImmutableDistributionState.Builder {
    Builder() {}
  }
}
