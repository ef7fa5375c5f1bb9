package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * A cap on what parts of a scheme pay within a span of the calendar, and what becomes of the excess. It is settled in the
 * ledger, where what was earned earlier in the span is known; what counts is when an amount was earned, not when it was posted.
 *
 * <p>A cap that comes into force within a span counts what the span paid before, but takes nothing of it back. Where several
 * caps are in force, they are applied {@linkplain #inOrder(List) in order}; each counts what those before it left of the parts that it
 * covers. What a cap of an earlier version withheld counts as well if that covered nothing else.
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
  private static final Comparator<PayCap> FEWEST_PARTS_FIRST =
      Comparator.comparing(cap -> cap.parts.isEmpty() ? Integer.MAX_VALUE : cap.parts.size());

  /** Makes a cap. */
  public PayCap {
    Refusal.unless(!name.isBlank(), "pay-cap.must-have-a-name");
    Refusal.unless(!amount.isNegative(), "pay-cap.must-not-be-negative", amount);
    Refusal.unless(!parts.contains(name), "pay-cap.must-not-cover-itself");
  }

  /**
   * Caps that are in force together, in the order in which they are applied: one that covers fewer parts first, of equals the one
   * that is named first.
   *
   * @throws Refusal if two have a name in common, or some parts but neither all those of the other
   */
  public static ImmutableList<PayCap> inOrder(List<PayCap> caps) {
    checkTogether(caps);
    return ImmutableList.sortedCopyOf(FEWEST_PARTS_FIRST, caps);
  }

  static void checkTogether(List<PayCap> caps) {
    for (int i = 0; i < caps.size(); i++) {
      PayCap cap = caps.get(i);
      for (PayCap other : caps.subList(0, i)) {
        Refusal.unless(!cap.name.equals(other.name), "pay-caps.must-differ-in-name", cap.name);
        Refusal.unless(
            cap.includes(other) || other.includes(cap) || cap.isApartFrom(other),
            "pay-caps.must-be-apart-or-nested",
            other.name,
            cap.name);
      }
    }
  }

  private boolean isApartFrom(PayCap other) {
    return parts.stream().noneMatch(other::covers);
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
