package io.sdr.examples.department.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.contest.ContestResult;
import io.sdr.examples.department.export.Balance;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditBook;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.TallySheet;
import java.util.List;
import java.util.Optional;

/** Takes the sales of a period for pay, and opens the day of pay when all are known. Not thread-safe. */
public final class PayOffice {
  private final DepartmentRules rules;
  private final Department department;
  private final Period period;
  private final Optional<SalesBook> sales;

  /**
   * An office.
   *
   * @param department who was where, when
   * @param period what is paid for
   */
  public PayOffice(DepartmentRules rules, Department department, Period period) {
    this.rules = rules;
    this.department = department;
    this.period = period;
    this.sales =
        rules.crediting().map(crediting -> new SalesBook(crediting, rules, department, period));
  }

  /** Takes a deal; where sales are not credited to people nothing is kept of it. */
  public void add(Deal deal) {
    sales.ifPresent(book -> book.add(deal));
  }

  /**
   * Takes a return.
   *
   * @throws io.sdr.core.value.Refusal if sales are credited and it cannot be taken back from anyone
   */
  public void add(SalesReturn back) {
    sales.ifPresent(book -> book.add(back));
  }

  /**
   * Credits what was sold and judges the contests.
   *
   * @param sheet what everyone did in the period
   * @param goals what was promised
   * @param terms what was agreed with single people
   * @param balances what earlier payslips left open
   */
  public PayDay open(
      TallySheet sheet,
      Goals goals,
      ImmutableMap<PersonId, ImmutableMap<String, Figure>> terms,
      ImmutableMap<PersonId, Balance> balances) {
    Optional<CreditBook> credits = sales.map(SalesBook::credits);
    return new PayDay(
        rules,
        period,
        credits,
        sales.map(SalesBook::deals).orElse(ImmutableMap.of()),
        sales.map(book -> book.account(credits.orElseThrow())),
        contests(credits.map(CreditBook::credits).orElse(ImmutableList.of()), sheet, goals),
        terms,
        balances);
  }

  private ImmutableList<ContestResult> contests(
      List<Credit> credits, TallySheet sheet, Goals goals) {
    return rules.contests().stream()
        .flatMap(agreed -> agreed.announcedFor(period, department).stream()
            .map(contest -> ContestResult.of(
                agreed, contest, credits, person -> Performance.of(person, sheet, goals))))
        .collect(ImmutableList.toImmutableList());
  }
}
