package io.sdr.process.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.value.Refusal;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Something that must be true of a lead before a seller works on it. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Criterion {
  private static final int MOST_DAYS = 36525;

  Criterion() {}

  /** A criterion without which a lead is rejected. */
  public static Criterion orRejected(String name) {
    return builder().name(name).otherwise(LeadVerdict.REJECTED).build();
  }

  /** A criterion without which a lead is nurtured. */
  public static Criterion orNurtured(String name) {
    return builder().name(name).otherwise(LeadVerdict.NURTURE).build();
  }

  /** Starts a criterion. */
  public static Builder builder() {
    return new Builder();
  }

  /** What it is called; the reason of a rejection. */
  public abstract String name();

  /** What becomes of a lead that does not meet it: rejected or nurtured. */
  public abstract LeadVerdict otherwise();

  /** Whether a lead can be qualified while nobody knows. */
  @Value.Default
  public boolean mayStayUnknown() {
    return false;
  }

  /** What counts as evidence: a call, a letter, a public register; anything where empty. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> evidence();

  /** For how many times 24 hours an answer is good; for ever where it is not said. */
  public abstract OptionalInt goodForDays();

  @Value.Check
  void check() {
    Refusal.unless(!name().isBlank(), "criterion.must-have-name");
    Refusal.unless(
        otherwise() == LeadVerdict.REJECTED || otherwise() == LeadVerdict.NURTURE,
        "criterion.must-reject-or-nurture",
        otherwise());
    Refusal.unless(
        goodForDays().isEmpty()
            || (1 <= goodForDays().getAsInt() && goodForDays().getAsInt() <= MOST_DAYS),
        "criterion.must-be-good-for-some-days");
  }

  /** Builds a criterion. */
  public static final class Builder extends ImmutableCriterion.Builder {
    Builder() {}
  }
}
