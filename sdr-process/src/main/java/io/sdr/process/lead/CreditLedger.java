package io.sdr.process.lead;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * What the team owes each of its people, in leads. With every lead, those between whom credits decide earn their share of one,
 * and whoever gets it pays one; so credits always sum to nothing, and who could not have got it, being away or full, is owed
 * nothing for it. A lead that a preference, or anything else but credit, gives to one person is earned and paid by this person
 * alone and changes nothing: who is known to many clients has them beside the share.
 *
 * <p>Source: the carpool rule of Fagin and Williams, <em>A fair carpool scheduling algorithm</em> (1983).
 *
 * @param unit in how many parts a lead is counted
 * @param parts the credit of each person in such parts; nobody has none
 */
public record CreditLedger(long unit, ImmutableSortedMap<PersonId, Long> parts) {
  /**
   * Shares are exact while their common denominator stays below this, and else rounded to it; the sum is always exact.
   */
  static final long FINEST = 1_000_000_000;

  /** Makes a ledger. */
  public CreditLedger {
    Refusal.unless(1 <= unit && unit <= FINEST, "credit-ledger.must-have-unit-in-bounds", unit);
    Refusal.unless(
        parts.values().stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .signum()
            == 0,
        "credit-ledger.must-sum-to-nothing");
  }

  /** Nobody is owed anything. */
  public static CreditLedger empty() {
    return new CreditLedger(1, ImmutableSortedMap.of());
  }

  /** What a person is owed, in leads, to 34 digits; negative when the person had more than the share. */
  public BigDecimal creditOf(PersonId person) {
    return Decimals.quotient(
        BigDecimal.valueOf(parts.getOrDefault(person, 0L)), BigDecimal.valueOf(unit));
  }

  /** The largest credit or debt of anybody: how far from everyone's share things are at present. */
  public BigDecimal largest() {
    return parts.keySet().stream()
        .map(this::creditOf)
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
