package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * One person's quota, and what the territory holds.
 *
 * @param person who
 * @param potential what the territory could give, more than nothing: its size, its market, its accounts, in one unit for
 *     all
 * @param quota what was asked, in one unit for all
 * @param attainment what was reached of it
 */
@JsonPropertyOrder({"person", "potential", "quota", "attainment"})
public record QuotaCase(
    PersonId person, BigDecimal potential, BigDecimal quota, Percent attainment) {
  /** Makes a case. */
  public QuotaCase {
    potential = Decimals.stated(potential);
    quota = Decimals.stated(quota);
    Refusal.unless(
        potential.signum() > 0 && quota.signum() >= 0, "quota-case.must-have-positive-potential");
  }
}
