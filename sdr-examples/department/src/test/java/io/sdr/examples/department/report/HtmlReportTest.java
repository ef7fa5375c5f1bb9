package io.sdr.examples.department.report;

import static io.sdr.examples.department.report.TinyMonth.goal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Figure;
import io.sdr.examples.department.chart.BarChart;
import io.sdr.examples.department.month.MonthRun;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  private static final MonthRun.Outcome TINY = TinyMonth.of("Lena", "Karl", "Otto", "Anna");

  static List<Locale> languages() {
    return List.of(Locale.ENGLISH, TinyMonth.RUSSIAN);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isCompleteInItselfAndHasNoScript(Locale language) {
    String html = report(TINY, language);

    assertThat(html)
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
    assertThat(html).doesNotContain("//", "<script", "<link", "<iframe", "src=", "@import", "url(");
    assertThat(html).doesNotContainPattern("(?i)https?:|\\son[a-z]+=");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isWellFormedAndSaysItsLanguage(Locale language) {
    HtmlPage page = HtmlPage.of(report(TINY, language));

    assertThat(page.values("//html/@lang")).containsExactly(language.getLanguage());
    assertThat(page.values("//meta[@name='viewport']/@content"))
        .containsExactly("width=device-width, initial-scale=1");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void namesEveryPersonWithThePayslipAndItsTotal(Locale language) {
    HtmlPage page = HtmlPage.of(report(TINY, language));
    Tongue tongue = new Tongue(TinyMonth.wording(language));

    assertThat(page.values("//section[@id='pay']//span[@class='who']"))
        .containsExactly("Lena", "Karl", "Otto", "Anna");
    assertThat(page.values("//section[@id='pay']//span[@class='sum']"))
        .containsExactly(
            money("30", tongue), money("170", tongue), money("30", tongue), Tongue.UNDEFINED);
    assertThat(page.values("//section[@id='pay']//tr[@class='total']/td"))
        .containsExactly(money("30", tongue), money("170", tongue), money("30", tongue));
  }

  @Test
  void showsTheKeyFigures() {
    HtmlPage page = HtmlPage.of(report(TINY, Locale.ENGLISH));

    assertThat(page.values("//dl[@class='tiles']//dd"))
        .map(HtmlReportTest::plain)
        .containsExactly(
            "USD 1,500.00",
            "2",
            "66.7%",
            "95% interval 20.8% … 93.9%, of 3 decided deals",
            "USD 230.00",
            "Statements: 3",
            "3",
            "Set aside: 1");
  }

  @Test
  void showsTheFiguresOfALeadAloneAndBelowWithTheTeam() {
    HtmlPage page = HtmlPage.of(report(TINY, Locale.ENGLISH));

    assertThat(page.values("//section[@id='people']//tbody/tr[1]/*"))
        .map(HtmlReportTest::plain)
        .containsExactly("Lena", "North", "USD 0.00", "0", "–", "–", "–", "–", "–", "USD 30.00");
    assertThat(page.values("//section[@id='people']//tbody/tr[2]/*"))
        .map(HtmlReportTest::plain)
        .containsExactly(
            "with team", "", "USD 1,500.00", "2", "USD 750.00", "66.7%", "15", "4", "–", "");
  }

  @Test
  void saysWithFiguresWhyAPartPaysNothing() {
    HtmlPage page = HtmlPage.of(report(TINY, Locale.ENGLISH));

    assertThat(page.values("//span[@class='why']"))
        .containsExactly("Nothing under this condition: 30% where at least 100% is needed.");
    assertThat(page.values("//details[@class='payslip'][4]/p"))
        .containsExactly("There is no statement; the remarks on the data say why.");
  }

  @Test
  void unfoldsEveryStepOfEveryStatement() {
    HtmlPage page = HtmlPage.of(report(TINY, Locale.ENGLISH));
    int steps = TINY.month().statements().stream()
        .mapToInt(statement -> size(statement.because().orElseThrow()))
        .sum();

    assertThat(page.values("//section[@id='pay']//ul[@class='steps']//li"))
        .hasSize(steps)
        .contains("Bonus: USD\u00a050.00.");
  }

  @Test
  void drawsEveryGoalBesideALineAtTheWholeAndListsPeopleWithoutAGoal() {
    HtmlPage page = HtmlPage.of(report(TINY, Locale.ENGLISH));

    assertThat(page.values("//section[@id='people']//*[local-name()='text']"))
        .containsExactlyInAnyOrder("Karl", "Otto", "120%", "30%", "100%");
    assertThat(page.values("//section[@id='people']//svg/rect/@class"))
        .containsExactly("met", "missed");
    assertThat(page.values("//section[@id='people']//svg/line/@class")).containsExactly("mark");
    assertThat(page.values("//ul[@class='names']/li")).containsExactly("Lena", "Anna");
  }

  @Test
  void namesMetricAndScopeOfGoalsOfSeveralKinds() {
    HtmlPage page = HtmlPage.of(report(
        TinyMonth.under(
            goal("lead", Metrics.dealsWon(), Scope.TEAM, Figure.of(4)),
            goal("keeper", Metrics.revenue(), Scope.OWN, Figure.of(BigMoney.parse("USD 1000"))),
            goal("keeper", Metrics.dealsWon(), Scope.OWN, Figure.of(1))),
        Locale.ENGLISH));

    assertThat(page.values("//section[@id='people']//svg/text[@class='figure']"))
        .containsExactly("50% · Won · team's", "120% · Revenue", "100% · Won");
    assertThat(page.values("//section[@id='people']//tbody/tr/td[8]"))
        .containsExactly("–", "50% · Won", "120% · Revenue · 100% · Won", "–", "–", "");
  }

  @Test
  void cutsABarThatWouldMakeAllOthersShortAndSaysSo() {
    HtmlPage page = HtmlPage.of(report(
        TinyMonth.under(
            goal("keeper", Metrics.revenue(), Scope.OWN, Figure.of(BigMoney.parse("USD 1"))),
            goal("other", Metrics.revenue(), Scope.OWN, Figure.of(BigMoney.parse("USD 75")))),
        Locale.ENGLISH));

    assertThat(page.values("//section[@id='people']//svg/text[@class='figure']"))
        .containsExactly("120,000%", "400%");
    assertThat(page.values("//section[@id='people']//svg/rect/@width"))
        .hasSize(2)
        .satisfies(widths -> assertThat(widths.get(0)).isEqualTo(widths.get(1)));
    assertThat(page.values("//section[@id='people']//p"))
        .contains(
            "A bar that reaches the line keeps its goal. Bars end at 400%; the figures beside them are exact.");
  }

  @Test
  void drawsPeopleOfOneNameApart() {
    HtmlPage page =
        HtmlPage.of(report(TinyMonth.of("Lena", "Karl", "Karl", "Anna"), Locale.ENGLISH));

    assertThat(page.values("//section[@id='people']//svg/text[@class='figure']"))
        .containsExactly("120%", "30%");
  }

  @Test
  void remarksOnASmallSampleAndGivesNoVerdict() {
    HtmlPage page = HtmlPage.of(report(TINY, Locale.ENGLISH));

    assertThat(page.values("//section[@id='funnel']//table[1]//tr[1]/td"))
        .map(HtmlReportTest::plain)
        .contains("66.7%", "20.8% … 93.9%", "small sample");
    assertThat(page.values("//ul[@class='signals']/li"))
        .map(HtmlReportTest::plain)
        .containsExactly(
            "Lowest conversion: no stage has enough decided deals. Passed over: Talking (the sample is too small).",
            "Longest stay: no stage has enough stays of known length. Passed over: Talking (the sample is too small).",
            "Most value lost: Talking, USD 500.00.",
            "Most wins lost against the benchmark: Talking, 0.4.");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void showsNamesAsTheyAreWhateverTheyHold(Locale language) {
    List<String> names = List.of(
        "<script>alert(1)</script>",
        "\"O'Neil\" & {{name}} {words}",
        "javascript:alert(1)",
        "<!-- ]]>");
    HtmlPage page = HtmlPage.of(report(
        TinyMonth.of(names.get(0), names.get(1), names.get(2), names.get(3), "<b>&amp;"),
        language));

    assertThat(page.values("//span[@class='who']")).isEqualTo(names);
    assertThat(page.values("//script | //b[not(ancestor::ul[@class='findings'])]"))
        .isEmpty();
    assertThat(page.values("//@*")).noneMatch(value -> value.contains("alert"));
    assertThat(page.values("//section[@id='groups']//tbody/tr[1]/th")).contains("<b>&amp;");
  }

  @Test
  void replacesCharactersThatNoPageMayHold() {
    HtmlPage page = HtmlPage.of(report(
        TinyMonth.of("Le\u0000na", "Ka\u001brl", "Ot\ud800to", "An\uffffna"), Locale.ENGLISH));

    assertThat(page.values("//span[@class='who']"))
        .containsExactly("Le\ufffdna", "Ka\ufffdrl", "Ot\ufffdto", "An\ufffdna");
  }

  @Test
  void isTheSameToTheLastByteForTheSameMonth() {
    assertThat(report(TinyMonth.of("Lena", "Karl", "Otto", "Anna"), Locale.ENGLISH))
        .isEqualTo(report(TINY, Locale.ENGLISH));
  }

  @Test
  void hasEachIdentifierOnceAndLinksToThem() {
    HtmlPage page = HtmlPage.of(report(TINY, Locale.ENGLISH));
    List<String> ids = page.values("//@id");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.values("//a/@href"))
        .hasSize(5)
        .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
  }

  @Test
  void listsProblemsWithFileLineAndColumn() {
    HtmlPage page = HtmlPage.of(report(TINY, Locale.ENGLISH));

    assertThat(page.values("//ul[@class='findings']/li"))
        .containsExactly(
            "Set aside: deals.csv:5:amount This is not a decimal number.",
            "Note: No scheme pays the role “assistant”, so there is no statement for 1 of its people.");
  }

  @Test
  void foldsManyProblemsAlikeAndSaysHowManyAreNotListed() {
    ImmutableList<Diagnostic> many = IntStream.rangeClosed(1, 1250)
        .mapToObj(line -> Diagnostic.warning(
            "number.must-be-decimal",
            Location.builder().source("deals.csv").line(line).column("amount").build()))
        .collect(ImmutableList.toImmutableList());
    HtmlPage page = HtmlPage.of(HtmlReport.of(TINY, many, TinyMonth.wording(Locale.ENGLISH)));

    assertThat(page.values("//ul[@class='findings']/li/details/summary"))
        .containsExactly("Set aside: 1,250 × This is not a decimal number.");
    assertThat(page.values("//ul[@class='findings']//details//li"))
        .hasSize(201)
        .contains("And 1,050 more; all of them are in diagnostics.json.");
  }

  @Test
  void isWrittenWithoutChartsWhereThereAreNoFonts() {
    Function<BarChart, String> drawing = chart -> {
      throw new InternalError("no fonts");
    };
    HtmlPage page = HtmlPage.of(
        HtmlReport.of(TINY, ImmutableList.of(), TinyMonth.wording(Locale.ENGLISH), drawing));

    assertThat(page.values("//svg")).isEmpty();
    assertThat(Collections.frequency(
            page.values("//p"),
            "This machine has no fonts to draw a chart with. The table has all figures."))
        .isEqualTo(2);
    assertThat(page.values("//span[@class='who']")).contains("Karl");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void showsAMonthInWhichNothingHappened(Locale language) {
    HtmlPage page = HtmlPage.of(report(TinyMonth.empty(), language));

    assertThat(page.values("//section[@id='people']//svg")).isEmpty();
    assertThat(page.values("//section[@id='people']/p"))
        .contains(TinyMonth.wording(language).say("report.no-goals"));
  }

  private static String report(MonthRun.Outcome outcome, Locale language) {
    ImmutableList<Diagnostic> diagnostics = ImmutableList.<Diagnostic>builder()
        .add(TinyMonth.PROBLEM)
        .addAll(outcome.month().diagnostics())
        .build();
    return HtmlReport.of(outcome, diagnostics, TinyMonth.wording(language));
  }

  private static String money(String amount, Tongue tongue) {
    return tongue.show(Money.parse("USD " + amount));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  private static int size(Explanation step) {
    return 1 + step.steps().stream().mapToInt(HtmlReportTest::size).sum();
  }
}
