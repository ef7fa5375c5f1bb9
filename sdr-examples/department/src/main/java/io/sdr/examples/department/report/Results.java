package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Wording;
import io.sdr.core.json.SdrJson;
import io.sdr.examples.department.month.MonthRun.Outcome;

/** The files that a run writes. */
public final class Results {
  private static final String REPORT = "report.html";
  private static final String STATEMENTS = "statements.json";
  private static final String METRICS = "metrics.json";
  private static final String PAYSLIPS = "payslips.json";
  private static final String CONTESTS = "contests.json";
  private static final String AUDITS = "audits.json";
  private static final String GOALS = "goals.json";
  private static final String LEADS = "leads.json";
  private static final String OUTLOOK = "outlook.json";
  private static final String FIGURES = "figures.json";
  private static final String FUNNEL = "funnel.json";
  private static final String DIAGNOSTICS = "diagnostics.json";

  /** The names of all files. */
  public static final ImmutableSet<String> FILES = ImmutableSet.of(
      REPORT,
      STATEMENTS,
      PAYSLIPS,
      CONTESTS,
      AUDITS,
      METRICS,
      FIGURES,
      GOALS,
      FUNNEL,
      LEADS,
      OUTLOOK,
      DIAGNOSTICS);

  private Results() {}

  /** All files by name. */
  public static ImmutableMap<String, String> of(
      Outcome outcome, ImmutableList<Diagnostic> diagnostics, SdrJson json, Wording wording) {
    return ImmutableMap.<String, String>builder()
        .put(REPORT, HtmlReport.of(outcome, diagnostics, wording))
        .put(STATEMENTS, json.write(Documents.statements(outcome.month())))
        .put(PAYSLIPS, json.write(Documents.payslips(outcome.month())))
        .put(CONTESTS, json.write(Documents.contests(outcome.month())))
        .put(AUDITS, json.write(Documents.audits(outcome.month(), outcome.audits())))
        .put(METRICS, json.write(Documents.metrics(outcome.month())))
        .put(FIGURES, json.write(Documents.figures(outcome.month())))
        .put(GOALS, json.write(Documents.goals(outcome.month())))
        .put(FUNNEL, json.write(Documents.funnel(outcome.month())))
        .put(LEADS, json.write(Documents.leads(outcome.month())))
        .put(OUTLOOK, json.write(Documents.outlook(outcome.month())))
        .put(DIAGNOSTICS, json.write(Documents.diagnostics(outcome.rows(), diagnostics)))
        .buildOrThrow();
  }
}
