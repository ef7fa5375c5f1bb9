package io.sdr.examples.department.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.audit.SchemeAudit;
import io.sdr.examples.department.contest.ContestResult;
import io.sdr.examples.department.export.RowCount;
import io.sdr.examples.department.figures.Figures;
import io.sdr.examples.department.goals.MonthPlan;
import io.sdr.examples.department.month.GroupResult;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.outlook.Outlook;
import io.sdr.kpi.contest.Standings;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.payout.Payslip;
import io.sdr.process.flow.PastComparison;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.leadaudit.LeadAudit;
import io.sdr.process.loss.LossReport;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The shapes of the JSON documents that a run writes. Each says the version of its shape. */
public final class Documents {
  private static final int FORMAT = 1;

  private Documents() {}

  /** Who earned what, and why. */
  public static Statements statements(MonthResult month) {
    return new Statements(
        FORMAT, month.period(), month.currency(), month.paid(), month.statements());
  }

  /** What of it is paid now, and why. */
  public static Payslips payslips(MonthResult month) {
    return new Payslips(FORMAT, month.period(), month.currency(), month.payslips());
  }

  /** How the contests ended, and why. */
  public static Contests contests(MonthResult month) {
    return new Contests(
        FORMAT,
        month.period(),
        month.contests().stream()
            .map(ContestResult::standings)
            .collect(ImmutableList.toImmutableList()));
  }

  /** What is to be thought of the schemes, and what others would have cost. */
  public static Audits audits(MonthResult month, ImmutableList<SchemeAudit> audits) {
    return new Audits(FORMAT, month.period(), audits);
  }

  /** What was read of whom, and how goals were kept. */
  public static Metrics metrics(MonthResult month) {
    return new Metrics(
        FORMAT,
        month.period(),
        month.currency(),
        month.people(),
        month.teams(),
        month.products(),
        month.total());
  }

  /** What was read of the department as a whole; empty where that is not asked for. */
  public static FiguresDocument figures(MonthResult month) {
    return new FiguresDocument(FORMAT, month.period(), month.figures());
  }

  /** How the goal of the year came down to people and days, and how that went; empty where nothing is planned. */
  public static GoalsDocument goals(MonthResult month) {
    return new GoalsDocument(FORMAT, month.period(), month.plan());
  }

  /** How many deals became how many, and where it narrows. */
  public static FunnelDocument funnel(MonthResult month) {
    return new FunnelDocument(
        FORMAT,
        month.period(),
        month.presentStages(),
        month.funnel(),
        month.past(),
        month.losses());
  }

  /** Who got which leads; empty where that is not looked at. */
  public static LeadsDocument leads(MonthResult month) {
    return new LeadsDocument(FORMAT, month.period(), month.leads());
  }

  /** What open deals are likely to bring in the period after; empty where nothing is foreseen. */
  public static OutlookDocument outlook(MonthResult month) {
    return new OutlookDocument(FORMAT, month.period(), month.outlook());
  }

  /** What was wrong or odd with the data, and what became of every row. */
  public static Diagnostics diagnostics(
      ImmutableList<RowCount> rows, ImmutableList<Diagnostic> diagnostics) {
    return new Diagnostics(FORMAT, rows, diagnostics);
  }

  /**
   * The document {@code statements.json}.
   *
   * @param format the version of this shape
   * @param period the period
   * @param currency the currency of all amounts
   * @param paid what all statements come to
   * @param statements the statements with their explanations
   */
  @JsonPropertyOrder({"format", "period", "currency", "paid", "statements"})
  public record Statements(
      int format,
      Period period,
      CurrencyUnit currency,
      Money paid,
      ImmutableList<Explained<Statement>> statements) {}

  /**
   * The document {@code payslips.json}.
   *
   * @param format the version of this shape
   * @param period the period
   * @param currency the currency of all amounts
   * @param payslips the payslips with their explanations; none where the rules say nothing of paying out
   */
  @JsonPropertyOrder({"format", "period", "currency", "payslips"})
  public record Payslips(
      int format,
      Period period,
      CurrencyUnit currency,
      ImmutableList<Explained<Payslip>> payslips) {}

  /**
   * The document {@code contests.json}.
   *
   * @param format the version of this shape
   * @param period the period
   * @param contests the standings of each contest with their explanations
   */
  @JsonPropertyOrder({"format", "period", "contests"})
  public record Contests(int format, Period period, ImmutableList<Explained<Standings>> contests) {}

  /**
   * The document {@code audits.json}.
   *
   * @param format the version of this shape
   * @param period the period on whose facts variations were tried
   * @param audits a look at each scheme
   */
  @JsonPropertyOrder({"format", "period", "audits"})
  public record Audits(int format, Period period, ImmutableList<SchemeAudit> audits) {}

  /**
   * The document {@code metrics.json}.
   *
   * @param format the version of this shape
   * @param period the period
   * @param currency the currency of all amounts
   * @param people what was read of everyone
   * @param teams what was read of every team
   * @param products what was read of every product
   * @param total what was read of all facts together
   */
  @JsonPropertyOrder({"format", "period", "currency", "total", "people", "teams", "products"})
  public record Metrics(
      int format,
      Period period,
      CurrencyUnit currency,
      ImmutableList<PersonResult> people,
      ImmutableList<GroupResult> teams,
      ImmutableList<GroupResult> products,
      GroupResult total) {}

  /**
   * The document {@code figures.json}.
   *
   * @param format the version of this shape
   * @param period the period
   * @param figures every metric with what it is and what it read; absent where that is not asked for
   */
  @JsonPropertyOrder({"format", "period", "figures"})
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record FiguresDocument(int format, Period period, Optional<Figures> figures) {}

  /**
   * The document {@code goals.json}.
   *
   * @param format the version of this shape
   * @param period the period
   * @param plan the plan of the month with what was agreed, judged and followed; absent where nothing is planned
   */
  @JsonPropertyOrder({"format", "period", "plan"})
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record GoalsDocument(int format, Period period, Optional<MonthPlan> plan) {}

  /**
   * The document {@code funnel.json}.
   *
   * @param format the version of this shape
   * @param period the period, on whose last day the funnel stood so
   * @param presentStages how many deals of the export are in each stage at present, whatever the period
   * @param funnel the funnel with its explanation
   * @param past the deals of the last months beside those of as many before; absent where that is not asked for
   * @param losses why deals were lost up to then; absent where the export does not say
   */
  @JsonPropertyOrder({"format", "period", "presentStages", "funnel", "past", "losses"})
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record FunnelDocument(
      int format,
      Period period,
      ImmutableMap<StageId, Long> presentStages,
      Explained<Funnel> funnel,
      Optional<Explained<PastComparison>> past,
      Optional<Explained<LossReport>> losses) {}

  /**
   * The document {@code leads.json}.
   *
   * @param format the version of this shape
   * @param period the period in which they came in
   * @param audit who got which, beside what was agreed; absent where that is not looked at
   */
  @JsonPropertyOrder({"format", "period", "audit"})
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record LeadsDocument(int format, Period period, Optional<Explained<LeadAudit>> audit) {}

  /**
   * The document {@code outlook.json}.
   *
   * @param format the version of this shape
   * @param period the period at whose end it was looked ahead
   * @param outlook what open deals are likely to bring; absent where nothing is foreseen
   */
  @JsonPropertyOrder({"format", "period", "outlook"})
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record OutlookDocument(int format, Period period, Optional<Outlook> outlook) {}

  /**
   * The document {@code diagnostics.json}.
   *
   * @param format the version of this shape
   * @param rows what became of the rows, table by table
   * @param diagnostics every problem and note
   */
  @JsonPropertyOrder({"format", "rows", "diagnostics"})
  public record Diagnostics(
      int format, ImmutableList<RowCount> rows, ImmutableList<Diagnostic> diagnostics) {}
}
