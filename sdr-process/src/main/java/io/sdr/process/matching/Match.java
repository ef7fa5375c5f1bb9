package io.sdr.process.matching;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;

/**
 * A lead and somebody who might get it.
 *
 * @param lead which lead
 * @param person who
 * @param worth what the lead is worth with this person, or costs
 */
public record Match(LeadId lead, PersonId person, BigDecimal worth) {
  /** Makes a match. */
  public Match {
    worth = Decimals.stated(worth);
  }
}
