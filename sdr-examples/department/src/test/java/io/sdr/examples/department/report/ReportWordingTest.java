package io.sdr.examples.department.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import io.sdr.core.explain.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportWordingTest {
  private static final Pattern WORD = Pattern.compile("\\{\\{words\\.([^}]+)}}");

  private final Wording english = TinyMonth.wording(Locale.ENGLISH);
  private final Wording russian = TinyMonth.wording(TinyMonth.RUSSIAN);

  @Test
  void bundlesHaveTheSameKeysInTheSameSortedOrderWithTheSamePlaces() throws IOException {
    List<String> keys = keys("wording_en.properties");

    assertThat(keys).isSorted().doesNotHaveDuplicates().isEqualTo(keys("wording_ru.properties"));
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(russian.placesIn(key)).as(key).isEqualTo(english.placesIn(key)));
  }

  @Test
  void everyWordOfTheTemplateIsInTheBundles() throws IOException {
    List<String> words = WORD.matcher(resource("report.mustache"))
        .results()
        .map(found -> "report." + found.group(1))
        .toList();

    assertThat(words).hasSizeGreaterThan(20).isSubsetOf(english.keys());
  }

  private static List<String> keys(String bundle) throws IOException {
    return resource(bundle)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .toList();
  }

  private static String resource(String name) throws IOException {
    return Resources.toString(
        Resources.getResource(HtmlReport.class, name), StandardCharsets.UTF_8);
  }
}
