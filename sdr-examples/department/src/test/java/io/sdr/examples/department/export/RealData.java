package io.sdr.examples.department.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A set of the real data, and what is expected of it. */
public record RealData(Path directory, JsonNode expected) {
  /** Nothing, before a set is read. */
  static RealData none() {
    return new RealData(Path.of(""), MissingNode.getInstance());
  }

  /** Where the set with a name lies; skips the test visibly where there is no real data. */
  public static Path directoryOf(String name) {
    Path directory = Path.of(System.getProperty("sdr.data", "../../../shared/data"), name);
    assumeTrue(Files.isDirectory(directory), "no real data at " + directory);
    return directory;
  }

  /** The set with a name; skips the test visibly where there is no real data. */
  static RealData named(String name) throws IOException {
    Path directory = directoryOf(name);
    return new RealData(
        directory,
        Collected.JSON.mapper().readTree(Files.readString(directory.resolve("expected.json"))));
  }

  /** The set as the mapping that comes with the example reads it. */
  Collected read() throws IOException {
    String name = directory.getFileName().toString();
    return Collected.from(directory, Files.readString(Path.of("mappings", name + ".mapping.json")));
  }

  /** The first cell of a line of a file. */
  String firstCell(String file, int line) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve(file));
    return lines.get(line - 1).split(",", -1)[0];
  }
}
