package io.sdr.kpi.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** What one person was credited with, in the order of time. */
public final class Credits {
  private final CurrencyUnit currency;
  private final ImmutableList<Credit> all;

  private Credits(CurrencyUnit currency, ImmutableList<Credit> all) {
    this.currency = currency;
    this.all = all;
  }

  /**
   * The given credits, put into the order of time.
   *
   * @throws Refusal if one is in another currency
   */
  @JsonCreator
  public static Credits of(
      @JsonProperty("currency") CurrencyUnit currency, @JsonProperty("all") List<Credit> credits) {
    Refusal.unless(
        credits.stream().allMatch(credit -> credit.amount().getCurrencyUnit().equals(currency)),
        "credits.must-have-one-currency");
    return new Credits(currency, ImmutableList.sortedCopyOf(Credit.IN_ORDER_OF_TIME, credits));
  }

  /** No credits. */
  public static Credits none(CurrencyUnit currency) {
    return new Credits(currency, ImmutableList.of());
  }

  /** The currency of all amounts. */
  @JsonProperty
  public CurrencyUnit currency() {
    return currency;
  }

  /** All of them in the order of time. */
  @JsonProperty
  public ImmutableList<Credit> all() {
    return all;
  }

  /** Those that a condition holds for. */
  public Credits where(Predicate<Credit> wanted) {
    ImmutableList<Credit> found =
        all.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    return found.size() == all.size() ? this : new Credits(currency, found);
  }

  /** Those that count on a day of a period. */
  public Credits during(Period period) {
    return where(credit -> period.contains(credit.day()));
  }

  /**
   * One figure of each.
   *
   * @return undefined when the figure of one of them is
   */
  public Measured<Amounts> figures(CreditFigure figure) {
    List<BigMoney> amounts = new ArrayList<>(all.size());
    for (Credit credit : all) {
      Measured<BigMoney> amount = credit.figure(figure);
      if (!amount.isDefined()) {
        return Measured.undefined(amount.undefined().orElseThrow());
      }
      amounts.add(amount.value().orElseThrow());
    }
    return Measured.of(Amounts.of(currency, amounts));
  }

  /** The units of all together. */
  public BigDecimal units() {
    return all.stream().map(Credit::units).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credits that && currency.equals(that.currency) && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return 31 * currency.hashCode() + all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
