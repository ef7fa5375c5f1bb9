package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.LedgerEntry;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** Settles one payslip: what is due to date, less what was accounted for, and what follows from it. */
final class PayslipRun {
  private final PayslipFacts facts;
  private final Money zero;

  PayslipRun(PayslipFacts facts) {
    this.facts = facts;
    this.zero = Money.zero(facts.ledger().currency());
  }

  Payslip settle(Trace trace) {
    ImmutableList<LedgerEntry> toDate = facts.ledger().of(facts.person()).stream()
        .filter(entry -> entry.postedIn().start().isBefore(facts.period().end()))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<PayslipLine> lines = lines();
    Money earned = facts.ledger().total(toDate);
    ImmutableList<Held> held = HeldSales.of(facts, toDate);
    Money heldInAll = held.stream().map(Held::amount).reduce(zero, Money::plus);
    Money payable = payable(earned, heldInAll, trace);
    Money fixed = fixed();
    Optional<DrawResult> draw = facts.draw().map(agreed -> drawn(agreed, payable, fixed, trace));
    Money due = payable.plus(draw.map(PayslipRun::advanced).orElse(zero));
    Money carried = carried(due, fixed, trace);
    Money before = due.minus(carried);
    ImmutableList<ReductionVerdict> verdicts = reductions(before, fixed, trace);
    Money reduced = verdicts.stream().map(ReductionVerdict::allowed).reduce(zero, Money::plus);
    Money paid = larger(before.minus(reduced), zero);
    tell(trace, payable, draw, reduced, paid);
    return Payslip.builder()
        .person(facts.person())
        .period(facts.period())
        .lines(lines)
        .posted(lines.stream().map(PayslipLine::amount).reduce(zero, Money::plus))
        .held(held)
        .heldInAll(heldInAll)
        .payable(payable)
        .draw(draw)
        .reductions(verdicts)
        .paid(paid)
        .carried(carried)
        .accounted(facts.accountedBefore().plus(payable).minus(carried))
        .build();
  }

  private ImmutableList<PayslipLine> lines() {
    Map<PayslipKey, Money> sums = new TreeMap<>();
    for (LedgerEntry entry : facts.ledger().postedIn(facts.person(), facts.period())) {
      PayslipKey key =
          new PayslipKey(entry.kind(), entry.earnedIn(), entry.subject().part());
      sums.merge(key, entry.amount(), Money::plus);
    }
    return sums.entrySet().stream()
        .map(sum -> new PayslipLine(
            sum.getKey().kind, sum.getKey().part, sum.getKey().earnedIn, sum.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private Money payable(Money earned, Money held, Trace trace) {
    Trace step = trace.step("payout.payable");
    step.step("payout.earned-to-date").yields(Operation.GIVEN, earned);
    step.step("payout.held").yields(Operation.GIVEN, held.negated());
    step.step("payout.accounted")
        .yields(Operation.GIVEN, facts.accountedBefore().negated());
    return step.yields(Operation.SUM, earned.minus(held).minus(facts.accountedBefore()));
  }

  private DrawResult drawn(Draw agreed, Money payable, Money fixed, Trace trace) {
    Money filled = agreed.basis() == DrawBasis.VARIABLE_PAY ? payable.minus(fixed) : payable;
    return new DrawRun(agreed, filled, facts.owedBefore(), facts.drawPeriod())
        .settle(trace.step("payout.draw"));
  }

  private static Money advanced(DrawResult draw) {
    return draw.advanced().minus(draw.recovered());
  }

  /** The fixed pay that was posted in the period; of what was taken back, none. */
  private Money fixed() {
    Money posted = facts.ledger().postedIn(facts.person(), facts.period()).stream()
        .filter(entry -> facts.fixedParts().contains(entry.subject().part()))
        .map(LedgerEntry::amount)
        .reduce(zero, Money::plus);
    return larger(posted, zero);
  }

  /** What cannot be taken off the pay of this period; zero or negative. */
  private Money carried(Money due, Money fixed, Trace trace) {
    Money least = facts.debts().leastPaid(fixed);
    if (!due.isLessThan(least)) {
      return zero;
    }
    return trace
        .step("payout.carried")
        .given("due", due)
        .given("least", least)
        .yields(Operation.DIFFERENCE, due.minus(least));
  }

  private ImmutableList<ReductionVerdict> reductions(Money pay, Money fixed, Trace trace) {
    if (facts.reductions().isEmpty()) {
      return ImmutableList.of();
    }
    Money premium = larger(pay.minus(fixed), zero);
    return facts
        .guard()
        .judge(
            facts.reductions(),
            new Reducible(facts.period(), pay, premium, facts.grounds()),
            trace);
  }

  private void tell(
      Trace trace, Money payable, Optional<DrawResult> draw, Money reduced, Money paid) {
    trace.given("person", facts.person().text()).given("period", facts.period().toString());
    trace.given("payable", payable).given("reduced", reduced);
    trace.yields(Operation.STATED, paid);
  }

  private static Money larger(Money one, Money other) {
    return one.isLessThan(other) ? other : one;
  }

  private record PayslipKey(EntryKind kind, Period earnedIn, String part)
      implements Comparable<PayslipKey> {
    private static final Comparator<PayslipKey> ORDER = Comparator.comparing(PayslipKey::kind)
        .thenComparing(PayslipKey::earnedIn)
        .thenComparing(PayslipKey::part);

    @Override
    public int compareTo(PayslipKey other) {
      return ORDER.compare(this, other);
    }
  }
}
