package io.sdr.examples.department.head;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.examples.department.audit.SchemeAudit;
import io.sdr.examples.department.figures.FigureBook;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import java.util.Map;

/** What the page of a month shows to the head of the department, by the names that its template has for it. */
public final class HeadPage {
  private HeadPage() {}

  /** The parts of the page. */
  public static Map<String, Object> of(
      MonthResult month, ImmutableList<SchemeAudit> audits, Tongue tongue) {
    ImmutableList<ContestTable> contests = ContestTable.of(month, tongue);
    ImmutableList<Grid> account = month.account().stream()
        .map(known -> AccountTable.of(known, tongue))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<GoalsView> planned = month.plan().stream()
        .map(plan -> GoalsView.of(month, plan, tongue))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<OutlookView> outlook = month.outlook().stream()
        .map(ahead -> OutlookView.of(month, ahead, tongue))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<FiguresView> types = month.figures().stream()
        .flatMap(all -> FiguresView.of(all, tongue).stream())
        .collect(ImmutableList.toImmutableList());
    ImmutableList<Grid> dictionary = types.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(FiguresView.dictionary(FigureBook.dictionary(), tongue));
    ImmutableList<LeadsView> leads = month.leads().stream()
        .map(audit -> LeadsView.of(month, audit.value(), tongue))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<LossView> losses = month.losses().stream()
        .map(report -> LossView.of(report.value(), tongue))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<Grid> past = month.past().stream()
        .map(known -> PastView.of(known.value(), tongue))
        .collect(ImmutableList.toImmutableList());
    return ImmutableMap.<String, Object>builder()
        .put("past", past)
        .put("hasPast", !past.isEmpty())
        .put("losses", losses)
        .put("hasLosses", !losses.isEmpty())
        .put("leads", leads)
        .put("hasLeads", !leads.isEmpty())
        .put("types", types)
        .put("hasTypes", !types.isEmpty())
        .put("dictionary", dictionary)
        .put("outlook", outlook)
        .put("hasOutlook", !outlook.isEmpty())
        .put("planned", planned)
        .put("hasPlan", !planned.isEmpty())
        .put("contests", contests)
        .put("hasContests", !contests.isEmpty())
        .put("account", account)
        .put("hasAccount", !account.isEmpty())
        .put("audits", AuditView.of(audits, tongue))
        .put("hasAudits", !audits.isEmpty())
        .buildOrThrow();
  }
}
