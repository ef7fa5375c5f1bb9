package io.sdr.kpi.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import org.joda.money.Money;

/**
 * A cap on what parts of a scheme pay within a span of the calendar, and what becomes of the excess.
 *
 * @param name what people call it; the name under which it is posted
 * @param parts the parts that it covers; all where there are none
 * @param amount the most that is paid in the span
 * @param per the span: a month, a quarter, a year
 * @param excess what becomes of the rest
 */
@JsonPropertyOrder({"name", "parts", "amount", "per", "excess"})
public record PayCap(
    String name, ImmutableSet<String> parts, Money amount, Cadence per, Excess excess) {
  /** Makes a cap. */
  public PayCap {
    Refusal.unless(!name.isBlank(), "pay-cap.must-have-a-name");
    Refusal.unless(!amount.isNegative(), "pay-cap.must-not-be-negative", amount);
    Refusal.unless(!parts.contains(name), "pay-cap.must-not-cover-itself");
  }

  /**
   * The ledger with what the cap withholds in a period, or releases of what it withheld before, posted as an adjustment. To be
   * called when all else of the period is posted; calling it again adds nothing.
   */
  public Ledger settle(Ledger ledger, PersonId person, Period period) {
    Period span = per.periodOf(period.start());
    Money covered = Money.zero(ledger.currency());
    Money withheldInSpan = covered;
    Money withheldBefore = covered;
    for (LedgerEntry entry : ledger.of(person)) {
      boolean isInSpan = span.contains(entry.postedIn().start());
      boolean isBefore = entry.postedIn().start().isBefore(period.end());
      if (isOwn(entry) && isInSpan) {
        withheldInSpan = withheldInSpan.plus(entry.amount());
      } else if (isOwn(entry) && isBefore) {
        withheldBefore = withheldBefore.plus(entry.amount());
      } else if (covers(entry) && isInSpan && isBefore) {
        covered = covered.plus(entry.amount());
      }
    }
    Money carried =
        excess == Excess.CARRIED ? withheldBefore.negated() : Money.zero(ledger.currency());
    Money wanted = smaller(covered.plus(carried), amount).minus(covered);
    Money missing = wanted.minus(withheldInSpan);
    return missing.isZero()
        ? ledger
        : ledger.post(
            person, period, period, EntryKind.ADJUSTMENT, Subject.ofPeriod(name), missing, name);
  }

  private boolean isOwn(LedgerEntry entry) {
    return entry.subject().part().equals(name);
  }

  private boolean covers(LedgerEntry entry) {
    return parts.isEmpty() || parts.contains(entry.subject().part());
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }
}
