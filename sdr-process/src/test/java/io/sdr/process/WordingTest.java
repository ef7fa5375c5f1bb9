package io.sdr.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Pattern RULE =
      Pattern.compile("\"([a-z-]+\\.(?:must-[a-z-]+|[a-z][a-z.-]+))\"");
  private static final Pattern WORD =
      Pattern.compile("(?<!JsonProperty\\()(?<!\\.class, )\"([a-z]+(?:-[a-z]+)+)\"");

  private final PolicyRegistry policies =
      PolicyRegistry.discovered(WordingTest.class.getClassLoader());

  static Stream<Path> englishBundles() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN.resolve("resources"))) {
      return files.filter(file -> file.endsWith("wording_en.properties")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("englishBundles")
  void bundlesHaveTheSameKeysInTheSameSortedOrderWithTheSamePlaces(Path english) {
    Path russian = english.resolveSibling("wording_ru.properties");

    assertThat(keys(russian)).isEqualTo(keys(english)).isSorted().doesNotHaveDuplicates();
    Wording en = policies.wording(Locale.ENGLISH);
    Wording ru = policies.wording(Locale.forLanguageTag("ru"));
    assertThat(keys(english))
        .allSatisfy(key -> assertThat(ru.placesIn(key)).as(key).isEqualTo(en.placesIn(key)));
  }

  @Test
  void everyRuleInTheCodeHasASentence() {
    assertThat(found(RULE).filter(rule -> !rule.endsWith(".wording")))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(policies.wording(Locale.ENGLISH).keys()).contains(rule));
  }

  @Test
  void everyReasonForNoValueHasASentence() {
    assertThat(found(WORD))
        .contains("small-sample")
        .allSatisfy(word -> assertThat(policies.wording(Locale.ENGLISH).keys())
            .anyMatch(key -> key.equals("unmet." + word) || key.startsWith(word + ".")));
  }

  private static Stream<String> found(Pattern pattern) {
    return code()
        .map(pattern::matcher)
        .flatMap(matcher -> matcher.results().map((MatchResult hit) -> hit.group(1)));
  }

  private static Stream<String> code() {
    try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(WordingTest::text)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> keys(Path bundle) {
    return text(bundle)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
