package io.sdr.examples.department.output;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.sdr.core.value.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A directory of results that appears whole or not at all: everything is written beside it first, and then takes its
 * place by a rename.
 */
public final class OutputDirectory {
  private final Path directory;
  private final ImmutableSet<String> names;

  private OutputDirectory(Path directory, ImmutableSet<String> names) {
    this.directory = directory;
    this.names = names;
  }

  /**
   * A directory to write.
   *
   * @param directory where; it may exist if it holds nothing but results of an earlier run
   * @param names the files that a run writes
   * @throws Refusal if the directory is a file, or holds anything else
   */
  public static OutputDirectory at(Path directory, ImmutableSet<String> names) {
    Path place = directory.toAbsolutePath().normalize();
    Refusal.unless(
        place.getParent() != null && mayBeReplaced(place, names),
        "output.must-be-new-or-of-an-earlier-run");
    return new OutputDirectory(place, names);
  }

  /** Where. */
  public Path path() {
    return directory;
  }

  /**
   * Writes all files and lets them appear together.
   *
   * @throws Refusal if something else came into the directory meanwhile
   * @throws IOException if they cannot be written; what was there before is still there then, or beside, as the message says
   */
  public void write(ImmutableMap<String, String> files) throws IOException {
    Files.createDirectories(directory.resolveSibling("."));
    Path fresh = beside(".results-");
    try {
      for (var file : files.entrySet()) {
        Files.writeString(fresh.resolve(file.getKey()), file.getValue());
      }
      replaceBy(fresh);
    } finally {
      delete(fresh);
    }
  }

  private void replaceBy(Path fresh) throws IOException {
    if (!Files.exists(directory)) {
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = beside(".replaced-");
    Path aside = old.resolve("results");
    Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
    if (!mayBeReplaced(aside, names)) {
      putBack(aside);
      delete(old);
      throw Refusal.because("output.must-be-new-or-of-an-earlier-run");
    }
    try {
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException notReplaced) {
      putBack(aside);
      delete(old);
      throw notReplaced;
    }
    delete(old);
  }

  /** Deletes nothing where it fails: the earlier results stay where the message says. */
  private void putBack(Path aside) throws IOException {
    try {
      Files.move(aside, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException taken) {
      throw new IOException("earlier results were kept in " + aside, taken);
    }
  }

  private static boolean mayBeReplaced(Path place, ImmutableSet<String> names) {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(place)) {
      return inside.allMatch(path -> names.contains(path.getFileName().toString())
          && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A new directory next to the results, on the same disk; not a temporary one, which nobody else could read. */
  private Path beside(String prefix) throws IOException {
    for (int number = 1; ; number++) {
      try {
        return Files.createDirectory(
            directory.resolveSibling(prefix + directory.getFileName() + "-" + number));
      } catch (FileAlreadyExistsException taken) {
        // someone else is writing beside; the next number is free
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
