package io.sdr.examples.department.month;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.contest.ContestResult;
import io.sdr.examples.department.figures.Figures;
import io.sdr.examples.department.goals.MonthPlan;
import io.sdr.examples.department.outlook.Outlook;
import io.sdr.examples.department.pay.PersonPay;
import io.sdr.examples.department.pay.SalesAccount;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.payout.Payslip;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.process.flow.PastComparison;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.leadaudit.LeadAudit;
import io.sdr.process.loss.LossReport;
import io.sdr.process.pipeline.Pipeline;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A month of a department.
 *
 * @param period the period
 * @param currency the currency of all amounts
 * @param people everyone who was there or has facts in the period, in the order of the department; their own readings sum to
 *     the total
 * @param teams every team with facts
 * @param products every product with facts
 * @param total all facts together
 * @param pipeline the stages that deals pass
 * @param presentStages how many deals of the export are in each stage of the pipeline, whatever the period
 * @param funnel how many deals became how many, and where it narrows
 * @param past the funnel beside its own past; empty where that is not asked for
 * @param losses why deals were lost, as far as people say; empty where the export does not say
 * @param account what was sold and to whom it was credited; empty where sales are not credited to people
 * @param contests how the contests ended
 * @param plan how the goal of the year came down to people and days; empty where nothing is planned or it is no month
 * @param outlook what open deals are likely to bring in the period after; empty where nothing is foreseen
 * @param figures what was read of the department as a whole, by every metric; empty where that is not asked for
 * @param leads who got which leads, beside what was agreed; empty where that is not looked at, or nobody got any
 * @param diagnostics what was found on the way from facts to results
 */
public record MonthResult(
    Period period,
    CurrencyUnit currency,
    ImmutableList<PersonResult> people,
    ImmutableList<GroupResult> teams,
    ImmutableList<GroupResult> products,
    GroupResult total,
    Pipeline pipeline,
    ImmutableMap<StageId, Long> presentStages,
    Explained<Funnel> funnel,
    Optional<Explained<PastComparison>> past,
    Optional<Explained<LossReport>> losses,
    Optional<SalesAccount> account,
    ImmutableList<ContestResult> contests,
    Optional<MonthPlan> plan,
    Optional<Outlook> outlook,
    Optional<Figures> figures,
    Optional<Explained<LeadAudit>> leads,
    ImmutableList<Diagnostic> diagnostics) {
  /** The statements of all who are paid, in the order of people. */
  public ImmutableList<Explained<Statement>> statements() {
    return people.stream()
        .flatMap(person -> person.statement().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** The payslips of all who have one, in the order of people. */
  public ImmutableList<Explained<Payslip>> payslips() {
    return people.stream()
        .flatMap(person -> person.pay().flatMap(PersonPay::payslip).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Everyone whom a scheme pays, with what was done, in the order of people. */
  public ImmutableList<Participant> paidBy(MotivationScheme scheme) {
    return people.stream()
        .flatMap(person -> person.pay().stream())
        .filter(pay -> pay.scheme().equals(scheme))
        .map(PersonPay::participant)
        .collect(ImmutableList.toImmutableList());
  }

  /** What all statements come to. */
  public Money paid() {
    return statements().stream()
        .map(statement -> statement.value().total())
        .reduce(Money.zero(currency), Money::plus);
  }
}
