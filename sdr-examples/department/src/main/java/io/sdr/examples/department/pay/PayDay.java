package io.sdr.examples.department.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.contest.ContestResult;
import io.sdr.examples.department.export.Balance;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.examples.department.rules.PayoutRules;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditBook;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.payout.Payslip;
import io.sdr.kpi.payout.PayslipFacts;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.PayCap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The day on which a period is paid: everything is known, and everyone is paid on their own. */
public final class PayDay {
  /** With more sales than these nobody reads every step, and they would fill the memory. */
  private static final int SALES_TOLD_STEP_BY_STEP = 500;

  private final DepartmentRules rules;
  private final Period period;
  private final Optional<CreditBook> credits;
  private final ImmutableMap<DealId, Deal> deals;
  private final Optional<SalesAccount> account;
  private final ImmutableList<ContestResult> contests;
  private final ImmutableMap<PersonId, ImmutableMap<String, Figure>> terms;
  private final ImmutableMap<PersonId, Balance> balances;

  PayDay(
      DepartmentRules rules,
      Period period,
      Optional<CreditBook> credits,
      ImmutableMap<DealId, Deal> deals,
      Optional<SalesAccount> account,
      ImmutableList<ContestResult> contests,
      ImmutableMap<PersonId, ImmutableMap<String, Figure>> terms,
      ImmutableMap<PersonId, Balance> balances) {
    this.rules = rules;
    this.period = period;
    this.credits = credits;
    this.deals = deals;
    this.account = account;
    this.contests = contests;
    this.terms = terms;
    this.balances = balances;
  }

  /** What was sold and to whom it was credited; empty where sales are not credited to people. */
  public Optional<SalesAccount> account() {
    return account;
  }

  /** How the contests of the period ended. */
  public ImmutableList<ContestResult> contests() {
    return contests;
  }

  /** Pays a person under a scheme. */
  public PersonPay pay(
      MotivationScheme scheme, Performance performance, List<Placement> placements) {
    Participant participant = participant(performance, placements);
    Detail detail = participant.creditsOfPeriod().all().size() > SALES_TOLD_STEP_BY_STEP
        ? Detail.TOTALS
        : Detail.FULL;
    Explained<Statement> statement = Settlement.settle(scheme, participant, detail);
    return new PersonPay(
        scheme,
        participant,
        dealsOf(participant),
        statement,
        rules.payout().map(payout -> payslip(payout, statement.value(), participant)));
  }

  private Participant participant(Performance performance, List<Placement> placements) {
    Participant.Builder participant = Participant.builder()
        .performance(performance)
        .presence(placements.stream().map(Placement::dates).toList())
        .calendar(rules.calendar())
        .terms(termsOf(performance.person()));
    credits.ifPresent(book -> participant.credits(book.of(performance.person())));
    return participant.build();
  }

  private Map<String, Figure> termsOf(PersonId person) {
    Map<String, Figure> all = new LinkedHashMap<>(terms.getOrDefault(person, ImmutableMap.of()));
    contests.forEach(contest -> all.putAll(contest.termsOf(person, rules.currency())));
    return all;
  }

  private ImmutableMap<DealId, Deal> dealsOf(Participant participant) {
    Credits sold = participant.creditsOfPeriod();
    return sold.all().stream().map(Credit::deal).collect(ImmutableSet.toImmutableSet()).stream()
        .collect(ImmutableMap.toImmutableMap(id -> id, this::deal));
  }

  private Deal deal(DealId id) {
    return Optional.ofNullable(deals.get(id)).orElseThrow();
  }

  private Explained<Payslip> payslip(
      PayoutRules payout, Statement statement, Participant participant) {
    statement.caps().forEach(this::checkCap);
    PersonId person = participant.person();
    Balance before = balances.getOrDefault(person, Balance.none(rules.currency()));
    return Payslip.of(
        PayslipFacts.builder()
            .person(person)
            .period(period)
            .ledger(Ledger.empty(rules.currency()).post(statement, period))
            .timings(payout.timings())
            .flows(flows(participant))
            .fixedParts(payout.fixedParts())
            .debts(payout.debts())
            .accountedBefore(before.overpaid().minus(before.due()))
            .draw(payout.draw().flatMap(draw -> draw.drawFor(termsOf(person), rules.currency())))
            .owedBefore(before.owed())
            .drawPeriod(before.advances() + 1)
            .build(),
        Detail.FULL);
  }

  /** What was paid earlier in a longer span is not known here, so a cap on one cannot be kept. */
  private void checkCap(PayCap cap) {
    Refusal.unless(
        cap.per().periodOf(period.start()).equals(period),
        "rules.must-cap-the-period-that-is-paid",
        cap.name());
  }

  private Map<DealId, DealFlow> flows(Participant participant) {
    Map<DealId, DealFlow> flows = new HashMap<>();
    for (Deal deal : dealsOf(participant).values()) {
      flows.put(deal.id(), DealFlow.of(deal, List.of(), List.of(), List.of()));
    }
    return flows;
  }
}
