package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Figure;
import io.sdr.examples.department.export.RowCount;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.MonthRun.Outcome;
import io.sdr.examples.department.telling.TextTable;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.funnel.Funnel;
import java.nio.file.Path;

/** A month as text for a terminal. */
public final class ConsoleSummary {
  private final Tongue tongue;
  private final MonthResult month;
  private final StringBuilder text = new StringBuilder();

  private ConsoleSummary(MonthResult month, Wording wording) {
    this.tongue = new Tongue(wording);
    this.month = month;
  }

  /** The summary of a month, what was wrong with its data, and what became of every row. */
  public static String of(
      Outcome outcome, ImmutableList<Diagnostic> diagnostics, Wording wording, Path results) {
    return new ConsoleSummary(outcome.month(), wording)
        .tell(outcome.rows(), diagnostics)
        .whereTo(results)
        .toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private ConsoleSummary tell(ImmutableList<RowCount> rows, ImmutableList<Diagnostic> diagnostics) {
    Funnel funnel = month.funnel().value();
    heading(tongue.title(month));
    text.append(TextTable.of(PeopleGrid.brief(month, tongue)));
    heading(tongue.say("funnel", ImmutableMap.of("day", Figure.of(funnel.asOf()))));
    text.append(TextTable.of(FunnelGrid.of(funnel, tongue))).append('\n');
    Signals.of(funnel, tongue).forEach(signal -> text.append(signal).append('\n'));
    text.append('\n').append(tongue.presentStages(month)).append('\n');
    heading(tongue.say("data"));
    text.append(TextTable.of(IntakeGrid.of(rows, tongue))).append('\n');
    text.append(Problems.summary(diagnostics, tongue.wording()));
    return this;
  }

  private void heading(String words) {
    text.append('\n').append(words).append("\n\n");
  }

  private ConsoleSummary whereTo(Path results) {
    text.append('\n')
        .append(tongue.say(
            "written",
            ImmutableMap.of(
                "directory", Figure.of(results.toString()),
                "files", Figure.of(String.join(", ", Results.FILES)))))
        .append('\n');
    return this;
  }
}
