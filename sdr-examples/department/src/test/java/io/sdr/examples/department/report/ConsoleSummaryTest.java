package io.sdr.examples.department.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.examples.department.export.Progress;
import io.sdr.examples.department.month.MonthRun;
import io.sdr.examples.department.sample.SmallSample;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSummaryTest {
  private static final int NARROW_TERMINAL = 150;

  @Test
  void tellsATinyMonth() {
    String text = summary(TinyMonth.of("Lena", "Karl", "Otto", "Anna"), Locale.ENGLISH);

    assertThat(text.replace('\u00a0', ' ')).isEqualTo("""

        Sales department, 2024-03, USD

        Person       Team        Revenue  Won  Average deal  Win rate  Days to win  Days to lose  Plan         Pay
        ----------------------------------------------------------------------------------------------------------
        Lena         North      USD 0.00    0             –         –            –             –     –   USD 30.00
          with team         USD 1,500.00    2    USD 750.00     66.7%           15             4     –
        Karl         North  USD 1,200.00    1  USD 1,200.00       50%           10             4  120%  USD 170.00
        Otto         North    USD 300.00    1    USD 300.00      100%           20             –   30%   USD 30.00
        Anna         North      USD 0.00    0             –         –            –             –     –           –
        Total               USD 1,500.00    2    USD 750.00     66.7%           15             4        USD 230.00

        Funnel as of 31 Mar 2024

        Stage    Entered  Passed  Lost  Open  Conversion  Of   95% interval  Median days  Value lost  Remark
        ----------------------------------------------------------------------------------------------------------
        Talking        3       2     1     0       66.7%   3  20.8% … 93.9%           10  USD 500.00  small sample
        Won            2

        Lowest conversion: no stage has enough decided deals. Passed over: Talking (the sample is too small).
        Longest stay: no stage has enough stays of known length. Passed over: Talking (the sample is too small).
        Most value lost: Talking, USD 500.00.
        Most wins lost against the benchmark: Talking, 0.4.

        In the export at present, whatever the period: Talking 0, Won 2, Lost 1.

        Data

        File               Rows  Used  Set aside
        ----------------------------------------
        deals.csv (deals)     4     3          1
        Total                 4     3          1

        Set aside: deals.csv:5:amount: This is not a decimal number.
        Note: No scheme pays the role “assistant”, so there is no statement for 1 of its people.

        Written to out: report.html, statements.json, payslips.json, contests.json, audits.json, metrics.json, figures.json, goals.json, funnel.json, leads.json, outlook.json, diagnostics.json
        """);
  }

  @Test
  void alignsWordsToTheLeftAndFiguresToTheRightInAnyScript() {
    Grid grid = Grid.builder()
        .words("Имя")
        .words("Team")
        .figures("Сумма")
        .item(List.of("Ёлкина", "Север", "1\u00a0234,50\u00a0USD"))
        .below(List.of("с командой", "", "7,00\u00a0USD"))
        .item(List.of("Zoe\u0308", "日本", "5,00\u00a0USD"))
        .total(List.of("Всего"))
        .build();

    assertThat(TextTable.of(grid).replace('\u00a0', '_')).isEqualTo("""
        Имя           Team          Сумма
        ---------------------------------
        Ёлкина        Север  1_234,50_USD
          с командой             7,00_USD
        Zoe\u0308           日本       5,00_USD
        Всего
        """);
  }

  @Test
  void keepsControlCharactersOfAnExportFromTheTerminal() {
    String text =
        summary(TinyMonth.of("Le\u001b[2Jna", "Ka\nrl", "Ot\u202eto", "A\rnna"), Locale.ENGLISH);

    assertThat(text).contains("Le\ufffd[2Jna", "Ka\ufffdrl", "Ot\ufffdto", "A\ufffdnna");
    assertThat(text).doesNotContain("\u001b", "\u202e", "\r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void fitsANarrowTerminalWithAllMetrics(String language) throws IOException {
    assertThat(sample(Locale.forLanguageTag(language)).lines())
        .filteredOn(line -> !line.contains(":"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(NARROW_TERMINAL));
  }

  @Test
  void tellsAMonthInWhichNothingHappened() {
    String text = ConsoleSummary.of(
        TinyMonth.empty(), ImmutableList.of(), TinyMonth.wording(Locale.ENGLISH), Path.of("out"));

    assertThat(text.replace('\u00a0', ' '))
        .contains("Total         USD 0.00    0")
        .contains(
            "Lowest conversion: no stage has enough decided deals. Passed over: Talking (nothing to look at).");
  }

  private static String summary(MonthRun.Outcome outcome, Locale language) {
    ImmutableList<Diagnostic> diagnostics = ImmutableList.<Diagnostic>builder()
        .add(TinyMonth.PROBLEM)
        .addAll(outcome.month().diagnostics())
        .build();
    return ConsoleSummary.of(outcome, diagnostics, TinyMonth.wording(language), Path.of("out"));
  }

  private static String sample(Locale language) throws IOException {
    return SmallSample.read(input -> {
      Checked<MonthRun.Outcome> run =
          MonthRun.of(input, SmallSample.PERIOD, TinyMonth.json(), Progress.unheard());
      return ConsoleSummary.of(
          run.orRefuse(), run.diagnostics(), TinyMonth.wording(language), Path.of("out"));
    });
  }
}
