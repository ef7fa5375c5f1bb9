package io.sdr.kpi.clawback;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

@Value.Immutable
abstract class UnservedTerm implements ClawbackMethod {
  private static final int LONGEST = 1200;

  @Value.Parameter
  abstract int months();

  @Value.Check
  void check() {
    Refusal.unless(
        months() > 0 && months() <= LONGEST, "clawback.must-have-a-sensible-term", months());
  }

  /** Only whole months count as served; one that began on the 31st is over on the last day of a shorter month. */
  @Override
  public BigMoney takenBack(ClawbackCase facts, Trace trace) {
    long served = served(facts.soldOn(), facts.returnedOn());
    long unserved = Math.max(0, months() - served);
    BigMoney paid = facts.paid().toBigMoney().multipliedBy(facts.part());
    BigDecimal back = Decimals.quotient(
        paid.getAmount().multiply(BigDecimal.valueOf(unserved)), BigDecimal.valueOf(months()));
    return trace
        .step("payout.clawback.term")
        .given("paid", paid)
        .given("unserved", unserved)
        .given("months", months())
        .given("served", served)
        .yields(Operation.PRORATED, BigMoney.of(paid.getCurrencyUnit(), back));
  }

  private static long served(LocalDate from, LocalDate to) {
    long whole = ChronoUnit.MONTHS.between(from, to);
    return from.plusMonths(whole + 1).isAfter(to) ? whole : whole + 1;
  }
}
