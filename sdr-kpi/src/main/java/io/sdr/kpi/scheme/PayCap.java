package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import org.joda.money.Money;

/**
 * A cap on what parts of a scheme pay within a span of the calendar, and what becomes of the excess. It is settled in the
 * ledger, where what was earned earlier in the span is known; what counts is when an amount was earned, not when it was posted.
 *
 * <p>A cap that comes into force within a span counts what the span paid before, but takes nothing of it back. Where several
 * caps are in force, each counts what those before it left of the parts that it covers.
 *
 * @param name what people call it; the name under which it is posted, and by which it is the same cap in a later version
 * @param parts the parts that it covers; all where there are none
 * @param amount the most that is paid in the span
 * @param per the span: a month, a quarter, a year
 * @param excess what becomes of the rest
 * @param withholds of which of the pay that it covers the rest is withheld; matters where sales are not due at once
 */
@JsonPropertyOrder({"name", "parts", "amount", "per", "excess", "withholds"})
public record PayCap(
    String name,
    ImmutableSet<String> parts,
    Money amount,
    Cadence per,
    Excess excess,
    Withholds withholds) {
  /** Makes a cap. */
  public PayCap {
    Refusal.unless(!name.isBlank(), "pay-cap.must-have-a-name");
    Refusal.unless(!amount.isNegative(), "pay-cap.must-not-be-negative", amount);
    Refusal.unless(!parts.contains(name), "pay-cap.must-not-cover-itself");
  }

  /** Whether a part is covered. */
  public boolean covers(String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  /** Whether all that another cap covers is covered. */
  public boolean includes(PayCap other) {
    return parts.isEmpty() || (!other.parts.isEmpty() && parts.containsAll(other.parts));
  }
}
