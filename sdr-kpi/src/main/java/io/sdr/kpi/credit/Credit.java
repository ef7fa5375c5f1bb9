package io.sdr.kpi.credit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * A part of one line of a sale that counts for one person: how much, since when, and of what. What came back is a credit
 * with negative figures that names the return.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Credit {
  /** In the order of time; what comes back stands behind what was sold on the same day. */
  public static final Comparator<Credit> IN_ORDER_OF_TIME = Comparator.comparing(Credit::day)
      .thenComparing(credit -> credit.takesBack().isPresent())
      .thenComparing(Credit::deal)
      .thenComparing(Credit::line)
      .thenComparing(credit -> credit.takesBack().map(ReturnId::text).orElse(""))
      .thenComparing(Credit::kind)
      .thenComparing(Credit::level);

  Credit() {}

  /** Starts a credit. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who is credited. */
  public abstract PersonId person();

  /** Why. */
  @Value.Default
  public CreditKind kind() {
    return CreditKind.DIRECT;
  }

  /** How many levels above the seller the person stands; 0 unless the credit rolled up. */
  @Value.Default
  public int level() {
    return 0;
  }

  /** For which deal. */
  public abstract DealId deal();

  /** For which of its lines; 0 where only the whole deal is known. */
  @Value.Default
  public int line() {
    return 0;
  }

  /** The return that took it back; absent for what was sold. */
  public abstract Optional<ReturnId> takesBack();

  /** Why it was taken back. */
  public abstract Optional<ReturnReason> reason();

  /** The day of the sale that came back, where it is known and may be another day than that on which the return counts. */
  public abstract Optional<LocalDate> soldOn();

  /** The day on which it counts. */
  public abstract LocalDate day();

  /** The credited amount; negative where it was taken back. */
  public abstract BigMoney amount();

  /** The amount credited towards goals; the credited amount unless said otherwise. */
  @Value.Default
  public BigMoney quota() {
    return amount();
  }

  /** The credited margin, where the cost is known. */
  public abstract Optional<BigMoney> margin();

  /** The credited amount of a year's recurring revenue, where there is any. */
  public abstract Optional<BigMoney> recurring();

  /** The credited number of units; negative where they came back. */
  @Value.Default
  public BigDecimal units() {
    return BigDecimal.valueOf(amount().getAmount().signum());
  }

  /** What the whole deal was worth when it was sold, whatever the part and whatever came back; where that is known. */
  public abstract Optional<BigMoney> dealAmount();

  /** What was sold. */
  public abstract Optional<ProductId> product();

  /** Which variant of it. */
  public abstract Optional<ProductId> variant();

  /** Where it stands in the catalogue. */
  public abstract Optional<Category> category();

  /** To whom. */
  public abstract Optional<ClientId> client();

  /** On whose ground. */
  public abstract Optional<TerritoryId> territory();

  /** What kind of sale it was. */
  public abstract Optional<DealKind> dealKind();

  /** At which discount from the list price, where that is known. */
  public abstract Optional<Percent> discount();

  /** At which margin, where the cost is known. */
  public abstract Optional<Percent> marginShare();

  /** One of the figures; the margin is undefined where the cost is not known ({@code line-has-no-cost}). */
  @JsonIgnore
  public Measured<BigMoney> figure(CreditFigure figure) {
    return switch (figure) {
      case AMOUNT -> Measured.of(amount());
      case QUOTA -> Measured.of(quota());
      case MARGIN -> knownMargin();
      case MARGIN_OR_NOTHING -> knownMargin().map(this::orNothing);
      case RECURRING -> Measured.of(recurring().orElseGet(() -> zero(amount())));
    };
  }

  private Measured<BigMoney> knownMargin() {
    return margin().map(Measured::of).orElseGet(() -> Measured.undefined("line-has-no-cost"));
  }

  /**
   * Below cost is nothing, of a sale as of its return; and so is what was given away at a cost. The line decides where it is
   * known: of a small part the amount may be rounded away and the margin not.
   */
  private BigMoney orNothing(BigMoney margin) {
    boolean aboveCost = marginShare()
        .map(share -> !share.isNegative())
        .orElseGet(() -> margin.getAmount().signum() == amount().getAmount().signum());
    return aboveCost ? margin : zero(margin);
  }

  private static BigMoney zero(BigMoney like) {
    return BigMoney.zero(like.getCurrencyUnit());
  }

  @Value.Check
  Credit check() {
    Refusal.unless(
        quota().isSameCurrency(amount())
            && margin().filter(margin -> !margin.isSameCurrency(amount())).isEmpty()
            && recurring()
                .filter(recurring -> !recurring.isSameCurrency(amount()))
                .isEmpty()
            && dealAmount().filter(whole -> !whole.isSameCurrency(amount())).isEmpty(),
        "credit.must-have-one-currency");
    Refusal.unless(line() >= 0, "credit.must-not-have-negative-line", line());
    Refusal.unless(
        kind() == CreditKind.ROLL_UP ? level() > 0 : level() == 0,
        "credit.must-have-level-exactly-when-rolled-up",
        level());
    return isNormal() ? this : normalised();
  }

  private boolean isNormal() {
    return units().equals(Decimals.computed(units()))
        && Stream.of(
                Optional.of(amount()), Optional.of(quota()), margin(), recurring(), dealAmount())
            .flatMap(Optional::stream)
            .allMatch(money -> money.equals(Decimals.computed(money)));
  }

  private Credit normalised() {
    return builder()
        .from(this)
        .amount(Decimals.computed(amount()))
        .quota(Decimals.computed(quota()))
        .margin(margin().map(Decimals::computed))
        .recurring(recurring().map(Decimals::computed))
        .dealAmount(dealAmount().map(Decimals::computed))
        .units(Decimals.computed(units()))
        .build();
  }

  /** Builds a credit. */
  public static final class Builder extends ImmutableCredit.Builder {
    Builder() {}
  }
}
