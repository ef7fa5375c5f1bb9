package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Mustache.Compiler;
import com.samskivert.mustache.Mustache.CustomContext;
import com.samskivert.mustache.Template;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Wording;
import io.sdr.examples.department.chart.BarChart;
import io.sdr.examples.department.chart.SvgMarkup;
import io.sdr.examples.department.month.MonthRun.Outcome;
import io.sdr.examples.department.telling.Legible;
import io.sdr.examples.department.telling.Tongue;
import java.awt.AWTError;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A month as one page for people, complete in itself: it loads nothing and needs no script. */
final class HtmlReport {
  private static final String TEMPLATE = "report.mustache";

  private HtmlReport() {}

  static String of(Outcome outcome, ImmutableList<Diagnostic> diagnostics, Wording wording) {
    return of(outcome, diagnostics, wording, SvgMarkup::of);
  }

  /** The page with charts drawn by the given function; without charts where it fails. */
  static String of(
      Outcome outcome,
      ImmutableList<Diagnostic> diagnostics,
      Wording wording,
      Function<BarChart, String> drawing) {
    Tongue tongue = new Tongue(wording);
    CustomContext words = key -> tongue.say(key);
    return template()
        .execute(ImmutableMap.builder()
            .putAll(Page.of(outcome, diagnostics, tongue, chart -> drawnIfPossible(drawing, chart)))
            .put("words", words)
            .buildOrThrow());
  }

  /** Machines without fonts fail in many ways; the tables of the page have all figures anyway. */
  private static String drawnIfPossible(Function<BarChart, String> drawing, BarChart chart) {
    try {
      return drawing.apply(chart);
    } catch (RuntimeException | LinkageError | InternalError | AWTError noFonts) {
      return "";
    }
  }

  private static Template template() {
    Compiler compiler = Mustache.compiler()
        .emptyStringIsFalse(true)
        .strictSections(true)
        .withFormatter(value -> Legible.text(value.toString()))
        .withLoader(name -> new StringReader(resource(name)));
    return compiler.loadTemplate(TEMPLATE);
  }

  private static String resource(String name) {
    try {
      return Resources.toString(
          Resources.getResource(HtmlReport.class, name), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
