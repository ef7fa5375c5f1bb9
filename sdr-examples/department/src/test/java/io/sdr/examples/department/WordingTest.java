package io.sdr.examples.department;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  /** Codes have a dot and a dash, which names of files and of options do not have together. */
  private static final Pattern CODE =
      Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)+)\"");

  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(WordingTest.class.getClassLoader());

  @Test
  void saysTheSameOfTheSameThingsInBothLanguages() {
    Wording english = POLICIES.wording(Locale.ENGLISH);
    Wording russian = POLICIES.wording(Locale.forLanguageTag("ru"));

    assertThat(russian.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(russian.placesIn(key)).as(key).isEqualTo(english.placesIn(key));
    }
  }

  @Test
  void hasASentenceForEveryCodeInTheSources() throws IOException {
    Set<String> known = POLICIES.wording(Locale.ENGLISH).keys();
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(code -> codes.add(code.group(1)));
      }
    }

    // the report names its own sentences without the first word
    codes.removeIf(code -> known.contains("report." + code));
    assertThat(codes).hasSizeGreaterThan(30).isSubsetOf(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mapping/wording_en",
        "mapping/wording_ru",
        "export/wording_en",
        "export/wording_ru",
        "month/wording_en",
        "month/wording_ru",
        "report/wording_en",
        "report/wording_ru",
        "rules/wording_en",
        "rules/wording_ru"
      })
  void keepsItsSentencesSorted(String bundle) throws IOException {
    try (InputStream text = WordingTest.class.getResourceAsStream(bundle + ".properties")) {
      List<String> keys = new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(" = ")))
          .toList();

      assertThat(keys).isSorted().doesNotHaveDuplicates();
    }
  }
}
