package io.sdr.kpi.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One amount that was posted; never changed and never taken out. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
  "number",
  "person",
  "postedIn",
  "earnedIn",
  "kind",
  "subject",
  "amount",
  "reason"
})
public abstract class LedgerEntry {
  LedgerEntry() {}

  /** Starts an entry. */
  public static Builder builder() {
    return new Builder();
  }

  /** Its place in the ledger, from 1. */
  public abstract int number();

  /** To whom. */
  public abstract PersonId person();

  /** In which period it was posted, and counts for pay. */
  public abstract Period postedIn();

  /** For which period it was earned. */
  public abstract Period earnedIn();

  /** Why. */
  public abstract EntryKind kind();

  /** For what. */
  public abstract Subject subject();

  /** How much; negative where something is taken back; not zero. */
  public abstract Money amount();

  /** The reason in words, or the cause by its code; required of an adjustment and a clawback. */
  public abstract Optional<String> reason();

  @Value.Check
  void check() {
    Refusal.unless(number() > 0, "ledger-entry.must-have-positive-number", number());
    Refusal.unless(!amount().isZero(), "ledger-entry.must-not-be-zero");
    Refusal.unless(
        reason().filter(text -> !text.isBlank()).isPresent()
            || (kind() != EntryKind.ADJUSTMENT && kind() != EntryKind.CLAWBACK),
        "ledger-entry.must-have-a-reason");
    Refusal.unless(
        kind() != EntryKind.CLAWBACK || amount().isNegative(),
        "ledger-entry.must-take-back-by-clawback",
        amount());
  }

  /** Builds an entry. */
  public static final class Builder extends ImmutableLedgerEntry.Builder {
    Builder() {}
  }
}
