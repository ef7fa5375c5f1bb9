package io.sdr.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures everything, or what the arguments of JMH choose, and ends with the tables of ratios. */
public final class Main {
  private static final Path RESULTS = Path.of("target", "benchmarks.json");
  private static final Path TABLES = Path.of("target", "benchmarks.md");

  private Main() {}

  /**
   * Runs the benchmarks.
   *
   * @param arguments those of JMH, such as a pattern that the names of benchmarks must match
   */
  public static void main(String[] arguments)
      throws CommandLineOptionException, RunnerException, IOException {
    Files.createDirectories(RESULTS.toAbsolutePath().getParent());
    new Runner(new OptionsBuilder()
            .parent(new CommandLineOptions(arguments))
            .addProfiler(GCProfiler.class)
            // or what preparation left behind would be collected within some answer
            .shouldDoGC(true)
            .resultFormat(ResultFormatType.JSON)
            .result(RESULTS.toString())
            .shouldFailOnError(true)
            .build())
        .run();
    String tables = Ratios.tables(Measurements.read(RESULTS));
    Files.writeString(TABLES, tables);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(tables);
  }
}
