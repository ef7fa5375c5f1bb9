package io.sdr.examples.department.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.value.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
  private static final ImmutableSet<String> NAMES = ImmutableSet.of("a.json", "b.html");

  @TempDir
  Path parent;

  @Test
  void writesAllFilesAndLeavesNothingBeside() throws IOException {
    OutputDirectory.at(parent.resolve("deep/out"), NAMES)
        .write(ImmutableMap.of("a.json", "1", "b.html", "2"));

    assertThat(parent.resolve("deep/out/a.json")).hasContent("1");
    assertThat(names(parent.resolve("deep"))).containsExactly("out");
  }

  @Test
  void replacesTheResultsOfAnEarlierRunWholly() throws IOException {
    Path out = parent.resolve("out");
    OutputDirectory.at(out, NAMES).write(ImmutableMap.of("a.json", "1", "b.html", "2"));

    OutputDirectory.at(out, NAMES).write(ImmutableMap.of("a.json", "3"));

    assertThat(names(out)).containsExactly("a.json");
    assertThat(out.resolve("a.json")).hasContent("3");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void refusesADirectoryThatHoldsAnythingElse() throws IOException {
    Path thesis = Files.createDirectories(parent.resolve("out")).resolve("thesis.txt");
    Files.writeString(thesis, "years of work");

    assertThatThrownBy(() -> OutputDirectory.at(parent.resolve("out"), NAMES))
        .isInstanceOf(Refusal.class);
    assertThat(thesis).hasContent("years of work");
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(parent.resolve("out"), "x");

    assertThatThrownBy(() -> OutputDirectory.at(file, NAMES)).isInstanceOf(Refusal.class);
  }

  @Test
  void leavesTheEarlierResultsWhenWritingFails() throws IOException {
    Path out = parent.resolve("out");
    OutputDirectory.at(out, NAMES).write(ImmutableMap.of("a.json", "1"));

    assertThatThrownBy(() -> OutputDirectory.at(out, NAMES)
            .write(ImmutableMap.of("a.json", "2", "no/such/folder", "3")))
        .isInstanceOf(IOException.class);

    assertThat(out.resolve("a.json")).hasContent("1");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void touchesNothingThatCameIntoTheDirectoryMeanwhile() throws IOException {
    Path out = parent.resolve("out");
    OutputDirectory.at(out, NAMES).write(ImmutableMap.of("a.json", "1"));
    OutputDirectory later = OutputDirectory.at(out, NAMES);
    Files.writeString(out.resolve("thesis.txt"), "years of work");

    assertThatThrownBy(() -> later.write(ImmutableMap.of("a.json", "2")))
        .isInstanceOf(Refusal.class);
    assertThat(out.resolve("thesis.txt")).hasContent("years of work");
    assertThat(out.resolve("a.json")).hasContent("1");
    assertThat(names(parent)).containsExactly("out");
  }

  private static Stream<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
