package io.sdr.process.leadsource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * Money spent to get leads.
 *
 * @param source on which source
 * @param campaign for which campaign, if for one
 * @param day the day to which it belongs
 * @param amount how much; not negative
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Spending(
    LeadSourceId source, Optional<CampaignId> campaign, LocalDate day, BigMoney amount) {
  /** Makes a spending. */
  public Spending {
    amount = Decimals.stated(amount);
    Refusal.unless(!amount.isNegative(), "spending.must-not-be-negative", amount);
  }
}
