package io.sdr.examples.department.output;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.sdr.core.value.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A directory that is filled whole or stays as it was: new, or empty. For what is too large to be held as texts. */
public final class NewDirectory {
  private final Path directory;

  private NewDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * A directory to fill.
   *
   * @throws Refusal if there is something in it, or it is a file
   */
  public static NewDirectory at(Path directory) throws IOException {
    Refusal.unless(isNewOrEmpty(directory), "output.must-be-new-or-empty");
    return new NewDirectory(directory);
  }

  /**
   * Fills it; where that fails, takes out again what was written.
   *
   * @throws IOException if it cannot be filled
   */
  public void fill(Contents contents) throws IOException {
    boolean isNew = !Files.exists(directory);
    Files.createDirectories(directory);
    try {
      contents.writeTo(directory);
    } catch (IOException | RuntimeException failure) {
      empty(isNew, failure);
      throw failure;
    }
  }

  /** What cannot be taken out is told beside the failure, which it must not hide. */
  private void empty(boolean isNew, Exception failure) {
    try {
      MoreFiles.deleteDirectoryContents(directory, RecursiveDeleteOption.ALLOW_INSECURE);
      if (isNew) {
        Files.delete(directory);
      }
    } catch (IOException left) {
      failure.addSuppressed(left);
    }
  }

  private static boolean isNewOrEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    try (Stream<Path> inside =
        Files.isDirectory(directory) ? Files.list(directory) : Stream.of(directory)) {
      return inside.findAny().isEmpty();
    }
  }

  /** What a directory is filled with. */
  @FunctionalInterface
  public interface Contents {
    /** Writes it. */
    void writeTo(Path directory) throws IOException;
  }
}
