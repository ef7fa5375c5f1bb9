package io.sdr.kpi.clawback;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What came back of one sale, seen by one person who was paid for it.
 *
 * @param paid what the person earned with the sale and was booked, whether it was paid out already or is held; whatever was
 *     taken back since; not negative
 * @param takenBack how much of it was taken back before; not negative, and not more than was paid
 * @param sold what the sale was worth
 * @param returnedBefore how much of it came back in earlier returns that this agreement took back for; one after the other
 *     they take back what one return of them all would
 * @param returned how much of it came back, this time
 * @param soldOn the day of the sale
 * @param returnedOn the day on which it came back
 * @param reason why, where that is known
 */
public record ClawbackCase(
    Money paid,
    Money takenBack,
    BigMoney sold,
    BigMoney returnedBefore,
    BigMoney returned,
    LocalDate soldOn,
    LocalDate returnedOn,
    Optional<ReturnReason> reason) {
  /** Makes a case. */
  public ClawbackCase {
    Refusal.unless(!paid.isNegative(), "clawback-case.must-have-been-paid", paid);
    Refusal.unless(
        takenBack.isSameCurrency(paid) && !takenBack.isNegative() && !takenBack.isGreaterThan(paid),
        "clawback-case.must-not-have-taken-back-more-than-paid",
        takenBack);
    Refusal.unless(
        sold.isPositive() && returned.isPositive() && sold.isSameCurrency(returned),
        "clawback-case.must-have-sold-and-returned");
    Refusal.unless(
        sold.isSameCurrency(returnedBefore) && !returnedBefore.isNegative(),
        "clawback-case.must-not-have-returned-less-than-nothing");
    Refusal.unless(
        !returnedOn.isBefore(soldOn), "clawback-case.must-not-return-before-sale", returnedOn);
  }

  /** What came back of a sale of which nothing came back before. */
  public static ClawbackCase ofFirstReturn(
      Money paid,
      BigMoney sold,
      BigMoney returned,
      LocalDate soldOn,
      LocalDate returnedOn,
      Optional<ReturnReason> reason) {
    return new ClawbackCase(
        paid,
        Money.zero(paid.getCurrencyUnit()),
        sold,
        BigMoney.zero(sold.getCurrencyUnit()),
        returned,
        soldOn,
        returnedOn,
        reason);
  }

  /** As if so much had come back, now and for the first time. */
  private ClawbackCase returning(BigMoney some) {
    return new ClawbackCase(
        paid,
        takenBack,
        sold,
        BigMoney.zero(sold.getCurrencyUnit()),
        some,
        soldOn,
        returnedOn,
        reason);
  }

  /** As if all that came back had come back now. */
  ClawbackCase ofAllReturns() {
    return returning(returnedBefore.plus(returned));
  }

  /** As if what came back earlier had come back now; empty where nothing did. */
  Optional<ClawbackCase> ofEarlierReturns() {
    return returnedBefore.isZero() ? Optional.empty() : Optional.of(returning(returnedBefore));
  }

  /** Which part of the sale came back; at most everything. */
  BigDecimal part() {
    return Decimals.quotient(returned.getAmount(), sold.getAmount()).min(BigDecimal.ONE);
  }
}
