package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import org.joda.money.BigMoney;

/**
 * A prospect and its chance.
 *
 * @param prospect which prospect
 * @param chance how likely it is won within the horizon; 100 % if it is
 * @param expected its amount times its chance; undefined where the chance is
 */
@JsonPropertyOrder({"prospect", "chance", "expected"})
public record ProspectChance(
    Prospect prospect, Measured<Percent> chance, Measured<BigMoney> expected) {
  static ProspectChance of(Prospect prospect, Measured<Percent> chance) {
    return new ProspectChance(
        prospect,
        chance,
        chance.map(known -> Decimals.computed(prospect.amount().multipliedBy(known.fraction()))));
  }
}
