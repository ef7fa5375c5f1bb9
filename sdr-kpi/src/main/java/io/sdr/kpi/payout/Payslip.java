package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one person is paid in a period, and what stays open. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
  "person",
  "period",
  "lines",
  "posted",
  "held",
  "heldInAll",
  "released",
  "broughtForward",
  "payable",
  "draw",
  "reductions",
  "paid",
  "carried",
  "accounted"
})
public abstract class Payslip {
  Payslip() {}

  /** Starts a payslip. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Settles a payslip.
   *
   * @param detail how much of the calculation is written down
   */
  public static Explained<Payslip> of(PayslipFacts facts, Detail detail) {
    return Explained.of("payout.payslip", detail, trace -> new PayslipRun(facts).settle(trace));
  }

  /** Who. */
  public abstract PersonId person();

  /** When. */
  public abstract Period period();

  /** What was posted in the period, by kind, part and the period it was earned for. */
  public abstract ImmutableList<PayslipLine> lines();

  /** What the lines come to. */
  public abstract Money posted();

  /** What is earned and not paid out yet, sale by sale. */
  public abstract ImmutableList<Held> held();

  /** What is held in all. */
  public abstract Money heldInAll();

  /** By how much less is held than before, sale by sale; below zero, how much more. */
  public abstract ImmutableList<Released> released();

  /**
   * What earlier payslips left open: a debt that was carried forward, below zero, and what happened before this period and
   * became known since.
   */
  public abstract Money broughtForward();

  /**
   * What is due by the end of the period and was not accounted for before: what was posted, released and brought forward. Negative
   * when more was paid than stands.
   */
  public abstract Money payable();

  /** What the advance came to. */
  public abstract Optional<DrawResult> draw();

  /** What became of proposed reductions. */
  public abstract ImmutableList<ReductionVerdict> reductions();

  /** What is paid; never negative: nobody pays to work. */
  public abstract Money paid();

  /** What is carried forward against what will be earned later; zero or negative. */
  public abstract Money carried();

  /** What is accounted for with this payslip, all earlier ones included; to be given to the next. */
  public abstract Money accounted();

  @Value.Check
  void check() {
    Money sum = lines().stream().map(PayslipLine::amount).reduce(zero(), Money::plus);
    Refusal.unless(sum.isEqual(posted()), "payslip.must-sum-to-what-was-posted");
    Money open = held().stream().map(Held::amount).reduce(zero(), Money::plus);
    Refusal.unless(open.isEqual(heldInAll()), "payslip.must-sum-to-what-is-held");
    Money due = released().stream()
        .map(Released::amount)
        .reduce(posted().plus(broughtForward()), Money::plus);
    Refusal.unless(due.isEqual(payable()), "payslip.must-say-what-its-pay-is-of");
    Refusal.unless(!paid().isNegative(), "payslip.must-not-pay-less-than-nothing");
    Refusal.unless(!carried().isPositive(), "payslip.must-not-carry-what-could-be-paid");
  }

  private Money zero() {
    return Money.zero(posted().getCurrencyUnit());
  }

  /** Builds a payslip. */
  public static final class Builder extends ImmutablePayslip.Builder {
    Builder() {}
  }
}
