package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import java.util.Optional;
import org.immutables.value.Value;

/** What managers are who are named by their people but have no row of their own. They were always there. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class UnlistedManagers {
  UnlistedManagers() {}

  /** Starts a description. */
  public static Builder builder() {
    return new Builder();
  }

  /** The role of all of them. */
  public abstract RoleId role();

  /** The team of all of them; without it each is in the team of the people who name them, which must be one team. */
  public abstract Optional<TeamId> team();

  /** Builds a description. */
  public static final class Builder extends ImmutableUnlistedManagers.Builder {
    Builder() {}
  }
}
