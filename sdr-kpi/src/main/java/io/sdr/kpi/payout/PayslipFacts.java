package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.PayoutTiming;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Everything that one person's payslip follows from. */
@Value.Immutable
public abstract class PayslipFacts {
  PayslipFacts() {}

  /** Starts the facts. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who is paid. */
  public abstract PersonId person();

  /** For which period. */
  public abstract Period period();

  /** What was posted, this period included. */
  public abstract Ledger ledger();

  /** When what sales earned is paid out, by the parts of the scheme; at once for a part that is not named. */
  public abstract ImmutableMap<String, PayoutTiming> timings();

  /** What has happened to the sales; a sale that is not named is paid out at once. */
  public abstract ImmutableMap<DealId, DealFlow> flows();

  /** What earlier payslips accounted for; see {@link Payslip#accounted()}. Nothing unless said otherwise. */
  @Value.Default
  public Money accountedBefore() {
    return Money.zero(ledger().currency());
  }

  /** How far debts lower what is paid; {@linkplain DebtRecoveries#fromAllPay() without limit} unless said otherwise. */
  @Value.Default
  public DebtRecovery debts() {
    return DebtRecoveries.fromAllPay();
  }

  /** The advance that was agreed. */
  public abstract Optional<Draw> draw();

  /** What is owed of earlier advances. Nothing unless said otherwise. */
  @Value.Default
  public Money owedBefore() {
    return Money.zero(ledger().currency());
  }

  /** The number of the period within the agreement on the advance, from 1. */
  @Value.Default
  public int drawPeriod() {
    return 1;
  }

  /** Reductions that are proposed. */
  public abstract ImmutableList<Reduction> reductions();

  /** The grounds for reductions that the local act names. */
  public abstract ImmutableSet<String> grounds();

  /**
   * The parts of the scheme that are fixed pay: the salary. All others are variable, and a {@linkplain #guard() guard} may
   * allow that they alone are reduced.
   */
  public abstract ImmutableSet<String> fixedParts();

  /** What the law allows of reductions; everything unless said otherwise. */
  @Value.Default
  public PayGuard guard() {
    return PayGuards.none();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        accountedBefore().getCurrencyUnit().equals(ledger().currency())
            && owedBefore().getCurrencyUnit().equals(ledger().currency())
            && reductions().stream()
                .allMatch(one -> one.amount().getCurrencyUnit().equals(ledger().currency()))
            && draw()
                .filter(
                    agreed -> !agreed.amount().getCurrencyUnit().equals(ledger().currency()))
                .isEmpty(),
        "payslip.must-have-one-currency");
  }

  /** Builds facts. */
  public static final class Builder extends ImmutablePayslipFacts.Builder {
    Builder() {}
  }
}
