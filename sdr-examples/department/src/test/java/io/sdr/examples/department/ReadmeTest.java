package io.sdr.examples.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says what the program does: its code is the code that runs here, its output what that code prints. */
class ReadmeTest {
  private static final Path MODULE = Path.of("");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern BODY =
      Pattern.compile("explanation\\(Locale language\\) \\{\\n(.*?)\\n {4}return ", Pattern.DOTALL);

  @Test
  void theSnippetsAreTheCodeThatRuns() throws IOException {
    List<String> snippets = blocks("java");
    List<String> bodies = List.of(body("ReadmeSnippet"), body("ReadmeLead"));

    assertThat(snippets).hasSameSizeAs(bodies);
    for (int i = 0; i < bodies.size(); i++) {
      assertThat(words(snippets.get(i))).startsWith(words(bodies.get(i)));
    }
  }

  private static String body(String name) throws IOException {
    String source = Files.readString(
        MODULE.resolve("src/test/java/io/sdr/examples/department/" + name + ".java"));
    return BODY.matcher(source).results().findFirst().orElseThrow().group(1);
  }

  @Test
  void theExplanationsAreWhatTheSnippetsPrint() throws IOException {
    assertThat(blocks("text"))
        .containsExactly(
            ReadmeSnippet.explanation(Locale.ENGLISH),
            ReadmeSnippet.explanation(Locale.forLanguageTag("ru")),
            ReadmeLead.explanation(Locale.ENGLISH));
  }

  @Test
  void thereAreExactlyTwoCommands() throws IOException {
    assertThat(blocks("sh"))
        .containsExactly("mvn -q -B -DskipTests package exec:java\n", "mvn -B verify\n");
  }

  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(MODULE.resolve("../../README.md")))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static String words(String code) {
    return code.replaceAll("\\s+", "");
  }
}
