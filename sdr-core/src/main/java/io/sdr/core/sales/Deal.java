package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * A sale being worked on, or worked out; an order is a deal that was won on the day it was placed.
 *
 * <p>A decided deal has the day of the decision, a won deal also its amount. An amount is never negative: what comes
 * back is a {@link SalesReturn}. It is normalised at birth, so {@code USD 5} and {@code USD 5.00} make equal deals.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Deal {
  Deal() {}

  /** Starts a deal. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which deal. */
  public abstract DealId id();

  /** Whose deal it is. */
  public abstract PersonId owner();

  /** With whom. */
  public abstract Optional<ClientId> client();

  /** About what; where a deal has {@link #lines()}, they say it instead. */
  public abstract Optional<ProductId> product();

  /** What kind of sale it is. */
  public abstract Optional<DealKind> kind();

  /** On whose ground. */
  public abstract Optional<TerritoryId> territory();

  /** The stage it is in, or ended in. */
  public abstract StageId stage();

  /** How it ended. */
  public abstract Outcome outcome();

  /** What it is worth, net of tax; exact, perhaps finer than a cent. */
  public abstract Optional<BigMoney> amount();

  /** The day work on it began. */
  public abstract Optional<LocalDate> opened();

  /** The day it was decided. */
  public abstract Optional<LocalDate> closed();

  /** What was sold in detail; the amounts sum to that of the deal. Empty when only the whole is known. */
  public abstract ImmutableList<DealLine> lines();

  /** Who has which part in it, where the owner is not alone; revenue shares sum to a hundred percent. */
  public abstract ImmutableList<DealShare> shares();

  /** Days from opening to decision, counted on the calendar; empty while either day is unknown. */
  public OptionalLong cycleDays() {
    return opened().isPresent() && closed().isPresent()
        ? OptionalLong.of(ChronoUnit.DAYS.between(opened().get(), closed().get()))
        : OptionalLong.empty();
  }

  @Value.Check
  Deal check() {
    Refusal.unless(
        outcome().isDecided() == closed().isPresent(),
        "deal.must-have-closing-day-exactly-when-decided");
    Refusal.unless(
        outcome() != Outcome.WON || amount().isPresent(), "deal.must-have-amount-when-won");
    amount()
        .ifPresent(amount ->
            Refusal.unless(!amount.isNegative(), "deal.must-not-have-negative-amount", amount));
    cycleDays()
        .ifPresent(days -> Refusal.unless(days >= 0, "deal.must-not-close-before-opening", days));
    checkLines();
    checkShares();
    Optional<BigMoney> plain = amount().map(Decimals::stated);
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  private void checkLines() {
    if (lines().isEmpty()) {
      return;
    }
    Refusal.unless(
        lines().stream().map(DealLine::number).distinct().count() == lines().size(),
        "deal.must-have-each-line-once");
    Refusal.unless(
        amount()
            .filter(
                amount -> lines().stream().allMatch(line -> line.amount().isSameCurrency(amount)))
            .filter(amount -> BigMoney.total(
                    amount.getCurrencyUnit(),
                    lines().stream().map(DealLine::amount).toList())
                .isEqual(amount))
            .isPresent(),
        "deal.must-be-the-sum-of-its-lines");
  }

  private void checkShares() {
    Refusal.unless(
        shares().stream()
                .map(share -> share.kind() + share.person().text())
                .distinct()
                .count()
            == shares().size(),
        "deal.must-have-each-share-once");
    BigDecimal revenue = shares().stream()
        .filter(share -> share.kind() == DealShare.Kind.REVENUE)
        .map(share -> share.share().points())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Refusal.unless(
        shares().stream().allMatch(share -> share.kind() == DealShare.Kind.OVERLAY)
            || revenue.compareTo(Percent.HUNDRED.points()) == 0,
        "deal.must-share-its-whole-revenue",
        revenue);
  }

  /** Builds a deal. */
  public static final class Builder extends ImmutableDeal.Builder {
    Builder() {}
  }
}
