package io.sdr.process.lead;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Someone who may get a lead, as things stand at that moment.
 *
 * @param seller who
 * @param day the day that the person's own clock shows
 * @param working whether the person works at that moment
 * @param weight the share of leads, in parts of those of the others
 * @param workload what the person has to do already
 * @param turn the number of the person's last turn, the higher the later; 0 before the first
 * @param creditParts what the person is owed, the share of this lead included, in parts of a lead
 * @param unit in how many parts a lead is counted
 */
public record Candidate(
    Seller seller,
    LocalDate day,
    boolean working,
    long weight,
    Workload workload,
    long turn,
    long creditParts,
    long unit) {
  /** Who. */
  public PersonId person() {
    return seller.person();
  }

  /** What the person is owed, the share of this lead included, in leads. */
  public BigDecimal credit() {
    return Decimals.quotient(BigDecimal.valueOf(creditParts), BigDecimal.valueOf(unit));
  }
}
