package io.sdr.core.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** Where someone was: the team, the role and the manager of a person over a span of days. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Placement {
  Placement() {}

  /** Starts a placement. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who. */
  public abstract PersonId person();

  /** In which team. */
  public abstract TeamId team();

  /** In which role. */
  public abstract RoleId role();

  /** To whom the person reported; nobody for the head. */
  public abstract Optional<PersonId> manager();

  /**
   * When: from the first day up to, and not including, the end. Without a start the person was there before records
   * began, without an end the person is still there.
   */
  @Value.Default
  public LocalDateRange dates() {
    return LocalDateRange.ALL;
  }

  @Value.Check
  void check() {
    Refusal.unless(!dates().isEmpty(), "placement.must-last-a-day", dates());
    Refusal.unless(
        !manager().equals(Optional.of(person())), "placement.must-not-report-to-oneself", person());
  }

  /** Builds a placement. */
  public static final class Builder extends ImmutablePlacement.Builder {
    Builder() {}
  }
}
