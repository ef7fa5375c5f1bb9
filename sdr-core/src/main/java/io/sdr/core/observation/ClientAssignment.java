package io.sdr.core.observation;

import io.sdr.core.sales.ClientId;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import org.immutables.value.Value;

/** A client whom somebody was to look after on a day. All facts of one day together are the client base. */
@Value.Immutable
public abstract class ClientAssignment {
  ClientAssignment() {}

  /** Starts an assignment. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which client. */
  public abstract ClientId client();

  /** Who was to look after the client. */
  public abstract PersonId owner();

  /** The day on which it was so. */
  public abstract LocalDate day();

  /** Builds an assignment. */
  public static final class Builder extends ImmutableClientAssignment.Builder {
    Builder() {}
  }
}
