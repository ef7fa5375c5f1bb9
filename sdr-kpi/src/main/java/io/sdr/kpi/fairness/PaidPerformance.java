package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.RoleId;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * How well someone did, and the incentive that was paid for it.
 *
 * @param person who
 * @param role in which role; people are compared within one
 * @param performance how well, in one unit within a role, more is better
 * @param incentive what was paid for it
 */
@JsonPropertyOrder({"person", "role", "performance", "incentive"})
public record PaidPerformance(
    PersonId person, RoleId role, BigDecimal performance, Money incentive) {
  /** Makes a case. */
  public PaidPerformance {
    performance = Decimals.stated(performance);
  }
}
