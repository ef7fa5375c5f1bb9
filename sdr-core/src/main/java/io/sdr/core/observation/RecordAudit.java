package io.sdr.core.observation;

import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.immutables.value.Value;

/** What an audit found in the record of a deal in the CRM. */
@Value.Immutable
public abstract class RecordAudit {
  RecordAudit() {}

  /** Starts an audit. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which deal. */
  public abstract DealId deal();

  /** Who keeps the record. */
  public abstract PersonId owner();

  /** The day of the audit. */
  public abstract LocalDate day();

  /** How many fields had to be filled by then; at least one. */
  public abstract int required();

  /** How many of them were filled, and in time. */
  public abstract int filled();

  @Value.Check
  void check() {
    Refusal.unless(
        required() > 0 && 0 <= filled() && filled() <= required(),
        "record-audit.must-have-filled-within-required",
        filled(),
        required());
  }

  /** Builds an audit. */
  public static final class Builder extends ImmutableRecordAudit.Builder {
    Builder() {}
  }
}
