package io.sdr.examples.department;

import io.sdr.examples.department.sample.SampleAgreements;
import io.sdr.examples.department.sample.SampleDepartment;
import io.sdr.examples.department.sample.SampleSize;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the program as a user does, on a made-up department in a directory of the test's own. */
final class Program {
  private final Path data;
  private final Path out;
  private final StringWriter printed = new StringWriter();
  private final StringWriter complained = new StringWriter();

  private Program(Path data, Path out) {
    this.data = data;
    this.out = out;
  }

  static Program in(Path directory) throws IOException {
    Path data = Files.createDirectories(directory.resolve("data"));
    SampleDepartment.write(data, SampleSize.SMALL);
    SampleAgreements.SALE_BY_SALE.copyTo(data);
    return new Program(data, directory.resolve("out"));
  }

  /** Writes another text over a file of the department. */
  Program with(String file, String text) throws IOException {
    Files.writeString(data.resolve(file), text);
    return this;
  }

  /** Changes a text in a file of the department, once. */
  Program change(String file, String from, String to) throws IOException {
    String text = Files.readString(data.resolve(file));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    return with(file, text.replace(from, to));
  }

  Program without(String file) throws IOException {
    Files.delete(data.resolve(file));
    return this;
  }

  int month(String... options) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("--data", data.toString());
    arguments.put("--mapping", data.resolve("mapping.json").toString());
    arguments.put("--rules", data.resolve("rules.json").toString());
    arguments.put("--period", "2026-10");
    arguments.put("--out", out.toString());
    for (int i = 0; i < options.length; i += 2) {
      arguments.put(options[i], options[i + 1]);
    }
    return run(Stream.concat(
            Stream.of("month"),
            arguments.entrySet().stream()
                .flatMap(option -> Stream.of(option.getKey(), option.getValue())))
        .toArray(String[]::new));
  }

  int run(String... arguments) {
    return Main.run(new PrintWriter(printed, true), new PrintWriter(complained, true), arguments);
  }

  Path data() {
    return data;
  }

  Path out() {
    return out;
  }

  String printed() {
    return printed.toString();
  }

  List<String> complaints() {
    return complained.toString().lines().toList();
  }

  String result(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }
}
