package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import org.joda.money.Money;

/**
 * A change of someone's pay by hand, beside what the rules say.
 *
 * @param person whose pay
 * @param approver who approved it
 * @param amount how much more, or less when negative; not nothing
 */
@JsonPropertyOrder({"person", "approver", "amount"})
public record ManualAdjustment(PersonId person, PersonId approver, Money amount) {
  /** Makes an adjustment. */
  public ManualAdjustment {
    Refusal.unless(!amount.isZero(), "manual-adjustment.must-change-something");
  }
}
