package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.policy.PolicyRegistry;
import java.io.IOException;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences of the core cover what its code refuses, reports and leaves undefined. */
class WordingBundleTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Pattern REFUSED =
      Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*\\.must-[a-z0-9-]+)\"");
  private static final Pattern UNDEFINED =
      Pattern.compile("(?:undefined|fails)\\(\\s*\"([a-z0-9-]+)\"");

  private final Wording english = wording("en");
  private final Wording russian = wording("ru");

  @Test
  void hasEverySentenceInEveryLanguage() {
    assertThat(russian.keys()).isEqualTo(english.keys());
  }

  @Test
  void hasTheSamePlacesInEveryLanguage() {
    assertThat(english.keys())
        .allSatisfy(
            key -> assertThat(russian.placesIn(key)).as(key).isEqualTo(english.placesIn(key)));
  }

  @Test
  void saysSomethingUnderEveryKey() {
    assertThat(english.keys()).noneMatch(key -> english.say(key).isBlank());
    assertThat(russian.keys()).noneMatch(key -> russian.say(key).isBlank());
  }

  @Test
  void hasASentenceForEveryRefusal() throws IOException {
    ImmutableSet<String> refused = literals(REFUSED);

    assertThat(refused).hasSizeGreaterThan(60).contains("deal.must-have-amount-when-won");
    assertThat(english.keys()).containsAll(refused);
  }

  @Test
  void refusesForEverySentenceThatSaysSo() throws IOException {
    ImmutableSet<String> refused = literals(REFUSED);

    assertThat(english.keys().stream().filter(key -> key.contains(".must-")))
        .filteredOn(key -> !key.endsWith(".must-be-well-formed"))
        .allMatch(refused::contains);
  }

  @Test
  void hasASentenceForEveryReasonToBeUndefined() throws IOException {
    ImmutableSet<String> reasons = literals(UNDEFINED);

    assertThat(reasons).contains("no-sample");
    assertThat(english.keys())
        .containsAll(reasons.stream().map(it -> "unmet." + it).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void isSortedSoThatChangesAreEasyToRead(String language) throws IOException {
    List<String> keys = Files.readAllLines(
            MAIN.resolve("resources/io/sdr/core/explain/wording_" + language + ".properties"),
            StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .toList();

    assertThat(keys).isSorted().doesNotHaveDuplicates();
  }

  private static ImmutableSet<String> literals(Pattern pattern) throws IOException {
    ImmutableSet.Builder<String> found = ImmutableSet.builder();
    try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(WordingBundleTest::name)
            .forEach(found::add);
      }
    }
    return found.build();
  }

  private static String name(MatchResult literal) {
    return literal.group(1);
  }

  private static Wording wording(String language) {
    return PolicyRegistry.builder().build().wording(Locale.forLanguageTag(language));
  }
}
