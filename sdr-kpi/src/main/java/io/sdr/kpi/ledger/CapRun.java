package io.sdr.kpi.ledger;

import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import org.joda.money.Money;

/** Works out what a cap withholds from a person in a period, or releases of what it withheld before. */
final class CapRun {
  private final PayCap cap;
  private final Period span;
  private final Period period;
  private Money covered;
  private Money withheldInSpan;
  private Money withheldBefore;

  CapRun(PayCap cap, Period period) {
    this.cap = cap;
    this.period = period;
    this.span = cap.per().periodOf(period.start());
    Money nothing = Money.zero(cap.amount().getCurrencyUnit());
    this.covered = nothing;
    this.withheldInSpan = nothing;
    this.withheldBefore = nothing;
  }

  /** What is to be posted. */
  Money missing(Ledger ledger, PersonId person) {
    ledger.of(person).forEach(this::add);
    Money room = cap.excess() == Excess.CARRIED ? covered.minus(withheldBefore) : covered;
    Money wanted = (room.isLessThan(cap.amount()) ? room : cap.amount()).minus(covered);
    return wanted.minus(withheldInSpan);
  }

  private void add(LedgerEntry entry) {
    String part = entry.subject().part();
    boolean isInSpan = span.contains(entry.postedIn().start());
    boolean isBefore = entry.postedIn().start().isBefore(period.end());
    if (part.equals(cap.name())) {
      withheldInSpan = isInSpan ? withheldInSpan.plus(entry.amount()) : withheldInSpan;
      withheldBefore = !isInSpan && isBefore ? withheldBefore.plus(entry.amount()) : withheldBefore;
    } else if (cap.covers(part) && isInSpan && isBefore) {
      covered = covered.plus(entry.amount());
    }
  }
}
