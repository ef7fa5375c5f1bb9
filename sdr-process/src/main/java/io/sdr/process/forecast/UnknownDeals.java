package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * Deals of which too little is known to weigh them. They are in no sum, and are no zeros: what is said of a forecast is said of
 * the others, and these may bring more.
 *
 * @param withoutChance how many open deals have an amount, and nobody knows their chance
 * @param amount what these bring if all of them are won
 * @param withoutAmount how many deals, won or open, nobody knows the amount of
 */
@JsonPropertyOrder({"withoutChance", "amount", "withoutAmount"})
public record UnknownDeals(long withoutChance, BigMoney amount, long withoutAmount) {
  /** Makes a count of unknown deals. */
  public UnknownDeals {
    Refusal.unless(
        withoutChance >= 0 && withoutAmount >= 0 && !amount.isNegative(),
        "unknown-deals.must-not-be-negative");
    amount = Decimals.computed(amount);
  }

  static UnknownDeals of(Forecast forecast) {
    List<Prospect> withAmount = forecast.unknown().stream()
        .map(ProspectChance::prospect)
        .filter(prospect -> prospect.amount().isPresent())
        .toList();
    BigDecimal amount =
        withAmount.stream().map(Prospect::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new UnknownDeals(
        withAmount.size(),
        BigMoney.of(forecast.currency(), amount),
        forecast.unknown().size() - withAmount.size());
  }

  /** How many they are. */
  public long deals() {
    return withoutChance + withoutAmount;
  }
}
