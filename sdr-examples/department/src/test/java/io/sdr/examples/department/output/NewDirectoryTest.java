package io.sdr.examples.department.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.value.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDirectoryTest {
  @TempDir
  Path parent;

  private static void write(Path directory) throws IOException {
    Files.writeString(directory.resolve("deals.csv"), "id\n");
  }

  private static void writeHalf(Path directory) throws IOException {
    write(directory);
    throw new IOException("disk full");
  }

  @Test
  void isFilled() throws IOException {
    Path out = parent.resolve("deep/out");
    NewDirectory.at(out).fill(NewDirectoryTest::write);
    assertThat(out.resolve("deals.csv")).hasContent("id\n");
  }

  @Test
  void holdsNothingWhereFillingFailed() throws IOException {
    Path made = parent.resolve("made");
    Path empty = Files.createDirectory(parent.resolve("empty"));
    for (Path out : new Path[] {made, empty}) {
      assertThatThrownBy(() -> NewDirectory.at(out).fill(NewDirectoryTest::writeHalf))
          .isInstanceOf(IOException.class)
          .hasMessage("disk full")
          .hasNoSuppressedExceptions();
    }
    assertThat(made).doesNotExist();
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void holdsNothingWhereTheContentsWereRefused() {
    Path out = parent.resolve("out");
    assertThatThrownBy(() -> NewDirectory.at(out).fill(directory -> {
          write(directory);
          throw Refusal.because("output.must-be-new-or-empty");
        }))
        .isInstanceOf(Refusal.class);
    assertThat(out).doesNotExist();
  }

  @Test
  void isNeitherAFileNorHoldsAnything() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "x");
    assertThatThrownBy(() -> NewDirectory.at(file)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> NewDirectory.at(parent)).isInstanceOf(Refusal.class);
    assertThat(file).hasContent("x");
  }
}
