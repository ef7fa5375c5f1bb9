package io.sdr.examples.department;

import io.sdr.examples.department.output.NewDirectory;
import io.sdr.examples.department.sample.SampleAgreements;
import io.sdr.examples.department.sample.SampleDepartment;
import io.sdr.examples.department.sample.SampleSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes up a department's export, with the mapping and the rules to read it by. */
@Command(
    name = "generate",
    description = "Makes up the export of a department of any size, with a mapping and rules.")
final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // read by the parser of the command line
  private boolean help;

  @Option(names = "--out", required = true, description = "An empty or new directory to write to.")
  private Path out = Path.of("");

  @Option(
      names = "--deals",
      defaultValue = "320",
      description = "How many deals (${DEFAULT-VALUE}).")
  private long deals;

  @Option(names = "--teams", defaultValue = "2", description = "How many teams (${DEFAULT-VALUE}).")
  private int teams;

  @Option(
      names = "--sellers",
      defaultValue = "4",
      description = "How many sellers in a team (${DEFAULT-VALUE}).")
  private int sellers;

  @Option(
      names = "--seed",
      defaultValue = "2026",
      description = "What the made-up facts follow from (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--flawed", description = "Adds rows that no reader can use.")
  private boolean flawed;

  @Override
  public Integer call() throws IOException {
    NewDirectory place = NewDirectory.at(out);
    SampleSize size = new SampleSize(deals, teams, sellers, seed, flawed);
    place.fill(directory -> {
      SampleDepartment.write(directory, size);
      SampleAgreements.of(size).copyTo(directory);
    });
    return 0;
  }
}
