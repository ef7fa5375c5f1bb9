package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * A prospect and its chance.
 *
 * @param prospect which prospect
 * @param chance how likely it is won within the horizon; 100 % if it is
 * @param expected its amount times its chance; undefined where the chance is, and ({@code amount-not-known}) without an amount
 */
@JsonPropertyOrder({"prospect", "chance", "expected"})
public record ProspectChance(
    Prospect prospect, Measured<Percent> chance, Measured<BigMoney> expected) {
  static final Measured<Percent> SURE = Measured.of(Percent.HUNDRED);

  /** Makes a prospect with its chance. */
  public ProspectChance {
    Refusal.unless(
        chance.value().filter(known -> !Prospect.isChance(known)).isEmpty(),
        "prospect.must-have-a-chance-within-the-whole",
        prospect.deal());
    Refusal.unless(
        !prospect.closed() || chance.equals(SURE),
        "prospect-chance.must-be-sure-of-what-is-won",
        prospect.deal());
    Refusal.unless(
        expected.equals(expected(prospect, chance)),
        "prospect-chance.must-expect-amount-times-chance",
        prospect.deal());
  }

  static ProspectChance of(Prospect prospect, Measured<Percent> chance) {
    return new ProspectChance(prospect, chance, expected(prospect, chance));
  }

  /** The chance, where it is known. */
  BigDecimal fraction() {
    return chance.value().orElseThrow().fraction();
  }

  private static Measured<BigMoney> expected(Prospect prospect, Measured<Percent> chance) {
    Measured<BigMoney> amount =
        prospect.amount().map(Measured::of).orElseGet(() -> Measured.undefined("amount-not-known"));
    return amount.flatMap(
        money -> chance.map(known -> Decimals.computed(money.multipliedBy(known.fraction()))));
  }
}
