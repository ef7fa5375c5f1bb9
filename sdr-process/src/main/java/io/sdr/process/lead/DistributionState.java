package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
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
  /** Behind it there is room for more than will ever come. */
  private static final long LAST_TURN = 1L << 62;

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
   * The number of everybody's last turn, the higher the later: of people, not of places in a list, so that these may come and go.
   * A lead that a preference gave to a single person was nobody's turn, and moves nothing.
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<PersonId, Long> turns();

  /** Who had the last turn. */
  public Optional<PersonId> last() {
    return turns().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

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

  @Value.Check
  void check() {
    Refusal.unless(
        turns().values().stream().allMatch(turn -> 1 <= turn && turn <= LAST_TURN),
        "distribution-state.must-number-turns-from-one");
  }

  /** Builds a state. */
  public static final class Builder extends ImmutableDistributionState.Builder {
    Builder() {}
  }
}
