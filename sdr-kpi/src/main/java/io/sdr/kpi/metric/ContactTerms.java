package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What counts as contact with a client, and as a talk, a meeting or a demonstration. What was called off counts as nothing
 * whatever the terms; a call that was made is a call, even if nobody answered.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class ContactTerms {
  private static final ImmutableSet<ActivityKind> LASTING =
      ImmutableSet.of(ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.DEMO);

  ContactTerms() {}

  /** Starts terms. */
  public static Builder builder() {
    return new Builder();
  }

  /** The usual terms: only what took place is contact, and it may have been as short as it was. */
  public static ContactTerms usual() {
    return builder().build();
  }

  /** What an attempt is that came to nothing: a call that nobody answered, a meeting to which the client did not come. */
  @Value.Default
  public Attempts attempts() {
    return Attempts.NO_CONTACT;
  }

  /**
   * How many minutes a talk, a meeting or a demonstration must have lasted to be one; as few as it did where empty. A shorter one
   * was an attempt, and so was one that does not say how long it was.
   */
  public abstract Optional<BigDecimal> leastMinutes();

  @Value.Check
  ContactTerms check() {
    leastMinutes()
        .ifPresent(minutes ->
            Refusal.unless(minutes.signum() > 0, "contact-terms.must-ask-for-some-time", minutes));
    Optional<BigDecimal> plain = leastMinutes().map(Decimals::stated);
    return plain.equals(leastMinutes())
        ? this
        : builder().from(this).leastMinutes(plain).build();
  }

  /** Whether something took place, and for long enough. */
  boolean count(Activity activity) {
    return activity.result() == Activity.Result.HELD
        && (leastMinutes().isEmpty()
            || !LASTING.contains(activity.kind())
            || activity
                .minutes()
                .filter(minutes -> minutes.compareTo(leastMinutes().get()) >= 0)
                .isPresent());
  }

  /** What an attempt to reach a client is. */
  public enum Attempts {
    /** Work, but no contact. */
    @JsonProperty("no-contact")
    NO_CONTACT,
    /** Contact: the client was looked after. */
    @JsonProperty("contact")
    CONTACT
  }

  /** Builds terms. */
  public static final class Builder extends ImmutableContactTerms.Builder {
    Builder() {}
  }
}
