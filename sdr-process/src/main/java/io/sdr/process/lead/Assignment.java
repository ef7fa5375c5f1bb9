package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who got a lead, or why nobody did, with everyone who could have got it and everyone who could not, where that was asked for.
 *
 * <p>A lead that nobody gets has a reason, and a queue where the rules name one: it is never forgotten.
 */
@Value.Immutable
@JsonPropertyOrder({"lead", "at", "person", "unassigned", "queue", "retryAt", "eligible", "excluded"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Assignment {
  Assignment() {}

  static Builder builder() {
    return new Builder();
  }

  /** Which lead. */
  public abstract LeadId lead();

  /** When it was given. */
  public abstract Instant at();

  /** Who got it. */
  public abstract Optional<PersonId> person();

  /** Why nobody got it, as a stable word. */
  public abstract Optional<String> unassigned();

  /** The queue in which it waits. */
  public abstract Optional<String> queue();

  /** When the first comes to work, or back, who can get it then as far as is known now. */
  public abstract Optional<Instant> retryAt();

  /** Everyone who could have got it, by identifier; nobody is named where no detail was asked for. */
  public abstract ImmutableList<PersonId> eligible();

  /** Everyone else, by identifier; nobody is named where no detail was asked for. */
  public abstract ImmutableList<Exclusion> excluded();

  @Value.Check
  void check() {
    Refusal.unless(
        person().isPresent() != unassigned().isPresent(),
        "assignment.must-name-person-or-reason",
        lead());
    Refusal.unless(
        isWithoutNames() || person().map(eligible()::contains).orElse(eligible().isEmpty()),
        "assignment.must-be-to-someone-eligible",
        lead());
    Refusal.unless(
        person().isEmpty() || (queue().isEmpty() && retryAt().isEmpty()),
        "assignment.must-not-wait-when-given",
        lead());
  }

  private boolean isWithoutNames() {
    return eligible().isEmpty() && excluded().isEmpty();
  }

  static final class Builder extends ImmutableAssignment.Builder {
    Builder() {}
  }
}
