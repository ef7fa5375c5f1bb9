package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.Person;
import io.sdr.core.time.Period;
import io.sdr.examples.department.chart.BarChart;
import io.sdr.examples.department.head.HeadPage;
import io.sdr.examples.department.head.OutlookView;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.MonthRun.Outcome;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.payslip.PayslipView;
import io.sdr.examples.department.telling.Step;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.blueprint.PipelineDiagram;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.funnel.Funnel;
import java.util.Map;
import java.util.function.Function;

/** All that the page of a month shows, by the names that its template has for it. */
final class Page {
  private final Outcome outcome;
  private final MonthResult month;
  private final Tongue tongue;
  private final Function<BarChart, String> drawing;

  private Page(Outcome outcome, Tongue tongue, Function<BarChart, String> drawing) {
    this.outcome = outcome;
    this.month = outcome.month();
    this.tongue = tongue;
    this.drawing = drawing;
  }

  /**
   * The page of a month.
   *
   * @param drawing draws a chart as SVG; an empty text where charts cannot be drawn
   */
  static Map<String, Object> of(
      Outcome outcome,
      ImmutableList<Diagnostic> diagnostics,
      Tongue tongue,
      Function<BarChart, String> drawing) {
    Page page = new Page(outcome, tongue, drawing);
    return ImmutableMap.<String, Object>builder()
        .putAll(page.head())
        .putAll(page.people())
        .putAll(page.funnel())
        .putAll(page.groups())
        .put("payslips", page.payslips())
        .putAll(HeadPage.of(page.month, outcome.audits(), tongue))
        .put("outlookChart", page.outlookChart())
        .put("intake", IntakeGrid.of(outcome.rows(), tongue))
        .put("findings", Finding.of(diagnostics, tongue))
        .put("hasFindings", !diagnostics.isEmpty())
        .buildOrThrow();
  }

  private Map<String, Object> head() {
    return ImmutableMap.of(
        "language", tongue.wording().language().toLanguageTag(),
        "title", tongue.title(month),
        "days", days(month.period()),
        "tiles", Tile.of(outcome, tongue));
  }

  private String days(Period period) {
    return tongue.say(
        "days",
        ImmutableMap.of("first", Figure.of(period.start()), "last", Figure.of(period.lastDay())));
  }

  private Map<String, Object> people() {
    BarChart chart = Charts.attainment(month, tongue);
    ImmutableList<String> withoutGoal = withoutGoal();
    return ImmutableMap.<String, Object>builder()
        .put("hasGoals", !chart.bars().isEmpty())
        .put("attainmentChart", drawn(chart))
        .put("cut", Charts.isCut(month) ? cut() : "")
        .put("hasWithoutGoal", !withoutGoal.isEmpty())
        .put("withoutGoal", withoutGoal)
        .put("people", PeopleGrid.of(month, tongue))
        .buildOrThrow();
  }

  private Map<String, Object> funnel() {
    Funnel funnel = month.funnel().value();
    return ImmutableMap.<String, Object>builder()
        .put("funnelTitle", tongue.say("funnel", ImmutableMap.of("day", Figure.of(funnel.asOf()))))
        .put("funnelChart", drawn(Charts.funnel(funnel, tongue)))
        .put("signals", Signals.of(funnel, tongue))
        .put("diagram", diagram())
        .put("signs", Signs.of(funnel, month.past().map(Explained::value), tongue))
        .put("stages", FunnelGrid.of(funnel, tongue))
        .put("overall", overall(funnel.overall()))
        .put("presentStages", tongue.presentStages(month))
        .put("hasBenchmarks", FunnelGrid.hasBenchmarks(funnel))
        .put("benchmarks", FunnelGrid.benchmarks(funnel, tongue))
        .put("funnelBecause", Step.of(month.funnel().because(), tongue.wording()))
        .buildOrThrow();
  }

  private ImmutableList<String> diagram() {
    return PipelineDiagram.of(month.pipeline())
        .mermaid()
        .lines()
        .collect(ImmutableList.toImmutableList());
  }

  private String outlookChart() {
    return month.outlook().map(ahead -> drawn(OutlookView.chart(ahead, tongue))).orElse("");
  }

  private Map<String, Object> groups() {
    return ImmutableMap.of(
        "teams", PeopleGrid.of(tongue.say("team"), month.teams(), month.total(), tongue),
        "products", PeopleGrid.of(tongue.say("product"), month.products(), month.total(), tongue),
        "hasProducts", !month.products().isEmpty());
  }

  private ImmutableList<PayslipView> payslips() {
    return month.people().stream()
        .map(person -> PayslipView.of(person, month, tongue))
        .collect(ImmutableList.toImmutableList());
  }

  private String drawn(BarChart chart) {
    return chart.bars().isEmpty() ? "" : drawing.apply(chart);
  }

  private String cut() {
    return tongue.say("attainment.cut", ImmutableMap.of("longest", Figure.of(Charts.LONGEST)));
  }

  private ImmutableList<String> withoutGoal() {
    return month.people().stream()
        .filter(person -> person.goals().isEmpty())
        .map(PersonResult::person)
        .map(Person::name)
        .collect(ImmutableList.toImmutableList());
  }

  private String overall(Conversion conversion) {
    return conversion.interval().isEmpty()
        ? tongue.say("overall.none")
        : tongue.say(
            "overall",
            ImmutableMap.of(
                "figure", Figure.of(tongue.show(conversion.share().map(Figure::of))),
                "passed", Figure.of(conversion.counts().hits()),
                "entered", Figure.of(conversion.counts().trials()),
                "interval", Figure.of(tongue.show(conversion.interval().get()))));
  }
}
