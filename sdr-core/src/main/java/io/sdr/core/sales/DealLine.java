package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * One line of a deal: what, how many, for how much. Price and cost are those of the day of the sale and stay so, whatever
 * the catalogue says later.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class DealLine {
  DealLine() {}

  /** Starts a line. */
  public static Builder builder() {
    return new Builder();
  }

  /** Its number within the deal, from 1. */
  public abstract int number();

  /** What was sold. */
  public abstract Optional<ProductId> product();

  /** Which variant of the product: a size, an edition. */
  public abstract Optional<ProductId> variant();

  /** Where the product stands in the catalogue. */
  public abstract Optional<Category> category();

  /** How many units; one unless said otherwise. */
  @Value.Default
  public BigDecimal quantity() {
    return BigDecimal.ONE;
  }

  /** For how much in all, net of tax and after any discount. */
  public abstract BigMoney amount();

  /** How much it would have been at list price, in all. */
  public abstract Optional<BigMoney> list();

  /** What it cost the seller's company in all, as known on the day of the sale. */
  public abstract Optional<BigMoney> cost();

  /** How much of the amount comes again every year. */
  public abstract Optional<BigMoney> recurring();

  /**
   * The discount as a share of the list price; negative for a surcharge.
   *
   * @return undefined without a list price ({@code line-has-no-list-price}) or when it is zero ({@code line-has-zero-list-price})
   */
  @JsonIgnore
  public Measured<Percent> discount() {
    return list()
        .map(list -> share(list.minus(amount()), list, "line-has-zero-list-price"))
        .orElseGet(() -> Measured.undefined("line-has-no-list-price"));
  }

  /**
   * What is left of the amount after cost; negative when sold below cost.
   *
   * @return undefined without a cost ({@code line-has-no-cost})
   */
  @JsonIgnore
  public Measured<BigMoney> margin() {
    return cost()
        .map(cost -> Measured.of(amount().minus(cost)))
        .orElseGet(() -> Measured.undefined("line-has-no-cost"));
  }

  /**
   * The margin as a share of the amount.
   *
   * @return undefined without a cost ({@code line-has-no-cost}) or when the amount is zero ({@code line-has-zero-amount})
   */
  @JsonIgnore
  public Measured<Percent> marginShare() {
    return margin().flatMap(margin -> share(margin, amount(), "line-has-zero-amount"));
  }

  private static Measured<Percent> share(BigMoney part, BigMoney whole, String whenZero) {
    return whole.isZero()
        ? Measured.undefined(whenZero)
        : Measured.of(Percent.ofFraction(Decimals.quotient(part.getAmount(), whole.getAmount())));
  }

  @Value.Check
  DealLine check() {
    Refusal.unless(number() > 0, "deal-line.must-have-positive-number", number());
    Refusal.unless(
        quantity().signum() >= 0, "deal-line.must-not-have-negative-quantity", quantity());
    checkMoney(Optional.of(amount()));
    checkMoney(list());
    checkMoney(cost());
    checkMoney(recurring());
    return isNormal()
        ? this
        : builder()
            .from(this)
            .quantity(Decimals.stated(quantity()))
            .amount(Decimals.stated(amount()))
            .list(list().map(Decimals::stated))
            .cost(cost().map(Decimals::stated))
            .recurring(recurring().map(Decimals::stated))
            .build();
  }

  private boolean isNormal() {
    return quantity().equals(Decimals.stated(quantity()))
        && Stream.of(Optional.of(amount()), list(), cost(), recurring())
            .flatMap(Optional::stream)
            .allMatch(money -> money.equals(Decimals.stated(money)));
  }

  private void checkMoney(Optional<BigMoney> money) {
    money.ifPresent(given -> {
      Refusal.unless(
          given.isSameCurrency(amount()), "deal-line.must-have-one-currency", given, amount());
      Refusal.unless(!given.isNegative(), "deal-line.must-not-have-negative-amount", given);
    });
  }

  /** Builds a line. */
  public static final class Builder extends ImmutableDealLine.Builder {
    Builder() {}
  }
}
