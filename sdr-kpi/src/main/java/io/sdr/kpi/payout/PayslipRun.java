package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
    trace.given("person", facts.person().text()).given("period", facts.period().toString());
    ImmutableList<LedgerEntry> toDate = postedBefore(facts.period().end());
    ImmutableList<LedgerEntry> before = postedBefore(facts.period().start());
    ImmutableList<LedgerEntry> now = toDate.stream()
        .filter(entry -> !entry.postedIn().start().isBefore(facts.period().start()))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<PayslipLine> lines = lines(now);
    Money posted = facts.ledger().total(now);
    ImmutableList<Held> heldBefore =
        before.isEmpty() ? ImmutableList.of() : HeldSales.of(asOfTheDayBefore(), before);
    ImmutableList<Held> held = HeldSales.of(facts, toDate);
    ImmutableList<Released> released = ReleasedSales.of(facts, toDate, heldBefore, held);
    Money broughtForward =
        facts.ledger().total(before).minus(sum(heldBefore)).minus(facts.accountedBefore());
    Money payable = payable(posted, released, broughtForward, trace.step("payout.payable"));
    Money fixed = fixed(now);
    Money least = facts.debts().leastPaid(fixed);
    Money afterDebts = larger(payable, least);
    Optional<DrawResult> draw = facts.draw().map(agreed -> drawn(agreed, afterDebts, fixed, trace));
    Money advanced = draw.map(DrawResult::advanced).orElse(zero);
    Money change = advanced.minus(draw.map(DrawResult::recovered).orElse(zero));
    Money pay = larger(afterDebts.plus(change), least);
    Money carried = carried(payable.plus(change), pay, trace);
    ImmutableList<ReductionVerdict> verdicts =
        reductions(larger(pay.minus(advanced), zero), fixed, now, trace);
    Money reduced = sumOf(verdicts);
    Money paid = pay.minus(reduced);
    trace.given("payable", payable).given("reduced", reduced).yields(Operation.SUM, paid);
    return Payslip.builder()
        .person(facts.person())
        .period(facts.period())
        .lines(lines)
        .posted(posted)
        .held(held)
        .heldInAll(sum(held))
        .released(released)
        .broughtForward(broughtForward)
        .payable(payable)
        .draw(draw)
        .reductions(verdicts)
        .paid(paid)
        .carried(carried)
        .accounted(facts.accountedBefore().plus(payable).minus(carried))
        .build();
  }

  /** What was posted in periods that began before a day. */
  private ImmutableList<LedgerEntry> postedBefore(LocalDate day) {
    return facts.ledger().of(facts.person()).stream()
        .filter(entry -> entry.postedIn().start().isBefore(day))
        .collect(ImmutableList.toImmutableList());
  }

  private PayslipFacts asOfTheDayBefore() {
    LocalDate start = facts.period().start();
    return PayslipFacts.builder()
        .from(facts)
        .period(Period.of(start.minusDays(1), start))
        .build();
  }

  private Money sum(List<Held> held) {
    return held.stream().map(Held::amount).reduce(zero, Money::plus);
  }

  private static ImmutableList<PayslipLine> lines(List<LedgerEntry> posted) {
    Map<PayslipKey, Money> sums = new TreeMap<>();
    for (LedgerEntry entry : posted) {
      PayslipKey key =
          new PayslipKey(entry.kind(), entry.earnedIn(), entry.subject().part());
      sums.merge(key, entry.amount(), Money::plus);
    }
    return sums.entrySet().stream()
        .map(sum -> new PayslipLine(
            sum.getKey().kind, sum.getKey().part, sum.getKey().earnedIn, sum.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Money payable(
      Money posted, List<Released> released, Money broughtForward, Trace step) {
    Money sum = step.step("payout.posted").yields(Operation.GIVEN, posted);
    for (Released one : released) {
      String rule = one.amount().isPositive() ? "payout.released" : "payout.withheld-until-due";
      sum = sum.plus(step.step(rule)
          .given("deal", one.deal().text())
          .given("part", one.part())
          .yields(Operation.GIVEN, one.amount()));
    }
    if (!broughtForward.isZero()) {
      sum = sum.plus(step.step("payout.brought-forward").yields(Operation.GIVEN, broughtForward));
    }
    return step.yields(Operation.SUM, sum);
  }

  /** The draw fills up what is left of pay once debts are taken off it: no debt is taken off an advance. */
  private DrawResult drawn(Draw agreed, Money afterDebts, Money fixed, Trace trace) {
    Money filled = agreed.basis() == DrawBasis.VARIABLE_PAY
        ? larger(afterDebts.minus(fixed), zero)
        : afterDebts;
    Trace step = trace.step("payout.advance");
    DrawResult draw = new DrawRun(agreed, filled, facts.owedBefore(), facts.drawPeriod())
        .settle(step.step("payout.draw"));
    step.given("advanced", draw.advanced())
        .given("recovered", draw.recovered())
        .yields(Operation.DIFFERENCE, draw.advanced().minus(draw.recovered()));
    return draw;
  }

  /** The fixed pay that was posted in the period; of what was taken back, none. */
  private Money fixed(List<LedgerEntry> posted) {
    return larger(
        facts
            .ledger()
            .total(posted.stream()
                .filter(entry -> facts.fixedParts().contains(entry.subject().part()))
                .toList()),
        zero);
  }

  /** What cannot be taken off the pay of this period; zero or negative. */
  private Money carried(Money due, Money pay, Trace trace) {
    if (!due.isLessThan(pay)) {
      return zero;
    }
    return trace
        .step("payout.carried")
        .given("least", pay)
        .given("due", due)
        .yields(Operation.DIFFERENCE, pay.minus(due))
        .negated();
  }

  private ImmutableList<ReductionVerdict> reductions(
      Money pay, Money fixed, List<LedgerEntry> posted, Trace trace) {
    if (facts.reductions().isEmpty()) {
      return ImmutableList.of();
    }
    Trace step = trace.step("payout.reduced");
    Reducible base = new Reducible(
        facts.period(), pay, larger(pay.minus(fixed), zero), premiums(posted), facts.grounds());
    ImmutableList<ReductionVerdict> verdicts = facts.guard().judge(facts.reductions(), base, step);
    Money reduced = sumOf(verdicts);
    Refusal.unless(!reduced.isGreaterThan(pay), "payslip.must-not-be-reduced-below-nothing");
    step.given("before", zero)
        .given("reduced", reduced)
        .yields(Operation.DIFFERENCE, reduced.negated());
    return verdicts;
  }

  private Money sumOf(List<ReductionVerdict> verdicts) {
    return verdicts.stream().map(ReductionVerdict::allowed).reduce(zero, Money::plus);
  }

  private ImmutableMap<Period, Money> premiums(List<LedgerEntry> posted) {
    Map<Period, Money> premiums = new TreeMap<>();
    posted.stream()
        .filter(entry -> !facts.fixedParts().contains(entry.subject().part()))
        .forEach(entry -> premiums.merge(entry.earnedIn(), entry.amount(), Money::plus));
    return ImmutableMap.copyOf(premiums);
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
