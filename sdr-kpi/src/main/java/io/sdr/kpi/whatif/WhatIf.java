package io.sdr.kpi.whatif;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.ExplanationDiff;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementDiff;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * A scheme and its change, to be held against the same facts. {@linkplain MotivationScheme#caps() Caps} of a scheme as a whole
 * count, as far as their spans are among the facts, in what everyone is paid; what the single parts of one person earn, they
 * leave as it is.
 */
public final class WhatIf {
  private final MotivationScheme before;
  private final MotivationScheme after;

  private WhatIf(MotivationScheme before, MotivationScheme after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The question what the second scheme would have paid instead of the first.
   *
   * @throws Refusal if they pay in two currencies
   */
  public static WhatIf of(MotivationScheme before, MotivationScheme after) {
    Refusal.unless(
        before.currency().equals(after.currency()),
        "what-if.must-compare-in-one-currency",
        before.currency(),
        after.currency());
    return new WhatIf(before, after);
  }

  /**
   * What the change would have done to everyone. The differences of all people sum to the difference of the costs.
   *
   * @param facts people and periods, each with what was done; the same person may be there for several periods
   * @param detail how much is written down; a step for everyone whose pay differs unless nothing is
   * @throws Refusal if there are no facts, or the same person is there for the same period twice
   */
  public Explained<Impact> on(List<Participant> facts, Detail detail) {
    check(facts);
    Payroll payroll = Payroll.of(before, facts);
    return Explained.of(
        "whatif.impact", detail, trace -> impact(facts, payroll.totals(before), payroll, trace));
  }

  static void check(List<Participant> facts) {
    Refusal.unless(!facts.isEmpty(), "what-if.must-have-facts");
    Refusal.unless(
        facts.stream().map(one -> one.person() + " " + one.period()).distinct().count()
            == facts.size(),
        "what-if.must-have-each-person-once-in-a-period");
  }

  /** With the facts in columns and the totals before known, as they are for many changes of one scheme. */
  Impact impact(List<Participant> facts, ImmutableList<Money> was, Payroll payroll, Trace trace) {
    ImmutableList<Money> is = payroll.totals(after);
    ImmutableList<Impact.Change> people = IntStream.range(0, facts.size())
        .mapToObj(i ->
            new Impact.Change(facts.get(i).person(), facts.get(i).period(), was.get(i), is.get(i)))
        .collect(ImmutableList.toImmutableList());
    people.stream().filter(change -> !change.difference().isZero()).forEach(change -> {
      Trace step = trace.step("whatif.person");
      tell(change.after(), change.before(), step);
      step.given("person", change.person().text())
          .given("period", change.period().toString());
    });
    Impact impact = Impact.builder()
        .before(before.name())
        .after(after.name())
        .currency(before.currency())
        .people(people)
        .build();
    tell(impact.costAfter(), impact.costBefore(), trace);
    trace
        .given("people", people.size())
        .given("winners", impact.winners().count())
        .given("losers", impact.losers().count());
    return impact;
  }

  private static void tell(Money is, Money was, Trace step) {
    step.given("after", is).given("before", was).yields(Operation.DIFFERENCE, is.minus(was));
  }

  /** What the change would have done to one person, part by part, with every step of the calculation that differs. */
  public PersonalImpact on(Participant participant) {
    Explained<Statement> was = Settlement.settle(before, participant, Detail.FULL);
    Explained<Statement> is = Settlement.settle(after, participant, Detail.FULL);
    return new PersonalImpact(
        StatementDiff.between(was.value(), is.value()),
        ExplanationDiff.between(was.because().orElseThrow(), is.because().orElseThrow()));
  }
}
