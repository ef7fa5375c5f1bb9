package io.sdr.examples.department;

import io.sdr.core.diagnostic.Checked;
import io.sdr.core.explain.Wording;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.mapping.FileName;
import io.sdr.examples.department.month.MonthInput;
import io.sdr.examples.department.month.MonthRun;
import io.sdr.examples.department.month.MonthRun.Outcome;
import io.sdr.examples.department.output.OutputDirectory;
import io.sdr.examples.department.report.ConsoleSummary;
import io.sdr.examples.department.report.Problems;
import io.sdr.examples.department.report.Results;
import io.sdr.examples.department.sample.SmallSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows a period of a department. */
@Command(
    name = "month",
    description =
        "Shows a month, or any other period, of a department. Without --data it is a small made-up one.")
final class MonthCommand implements Callable<Integer> {
  private static final int NOT_TO_BE_TRUSTED = 2;

  private static final long ROWS_WORTH_TELLING = 500_000;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // read by the parser of the command line
  private boolean help;

  @Spec
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private CommandSpec command;

  @Option(names = "--data", description = "The directory of the export.")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--mapping", description = "What the columns of the export mean (JSON).")
  private Optional<Path> mapping = Optional.empty();

  @Option(names = "--rules", description = "What was agreed: schemes, goals, pipeline (JSON).")
  private Optional<Path> rules = Optional.empty();

  @Option(
      names = "--period",
      description =
          "2017, 2017-H2, 2017-Q3, 2017-07, 2017-W27, 2017-07-14 or 2017-07-01/2017-08-15.")
  private Optional<String> period = Optional.empty();

  @Option(names = "--lang", defaultValue = "en", description = "en or ru (${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(
      names = "--out",
      defaultValue = "out",
      description = "The directory for the results (${DEFAULT-VALUE}).")
  private Path out = Path.of("out");

  @Override
  public Integer call() throws IOException {
    PolicyRegistry policies = PolicyRegistry.discovered(MonthCommand.class.getClassLoader());
    Wording english = policies.wording(Locale.ENGLISH);
    Wording wording =
        option("--lang", english, () -> policies.wording(Locale.forLanguageTag(language)));
    OutputDirectory results =
        option("--out", wording, () -> OutputDirectory.at(out, Results.FILES));
    SdrJson json = SdrJson.with(policies);
    return data.isEmpty() && mapping.isEmpty() && rules.isEmpty() && period.isEmpty()
        ? SmallSample.read(input -> show(input, SmallSample.PERIOD, json, wording, results))
        : show(givenInput(), givenPeriod(wording), json, wording, results);
  }

  private MonthInput givenInput() {
    return new MonthInput(
        data.orElseThrow(() -> missing("--data")),
        mapping.orElseThrow(() -> missing("--mapping")),
        rules.orElseThrow(() -> missing("--rules")));
  }

  private Period givenPeriod(Wording wording) {
    String text = period.orElseThrow(() -> missing("--period"));
    return option("--period", wording, () -> Period.parse(text));
  }

  private int show(
      MonthInput input, Period period, SdrJson json, Wording wording, OutputDirectory results)
      throws IOException {
    Checked<Outcome> run = MonthRun.of(input, period, json, this::tellProgress);
    if (run.value().isEmpty()) {
      Problems.against(run.diagnostics(), wording).forEach(command.commandLine().getErr()::println);
      return NOT_TO_BE_TRUSTED;
    }
    Outcome outcome = run.value().get();
    results.write(Results.of(outcome, run.diagnostics(), json, wording));
    command
        .commandLine()
        .getOut()
        .print(ConsoleSummary.of(outcome, run.diagnostics(), wording, results.path()));
    command.commandLine().getOut().flush();
    return 0;
  }

  private void tellProgress(FileName file, long rows) {
    if (rows > 0 && rows % ROWS_WORTH_TELLING == 0) {
      command.commandLine().getErr().printf(Locale.ROOT, "%s: %,d%n", file.text(), rows);
    }
  }

  private <T> T option(String name, Wording wording, Supplier<T> value) {
    try {
      return value.get();
    } catch (Refusal refusal) {
      throw new ParameterException(
          command.commandLine(), name + ": " + wording.say(refusal.code()), refusal);
    }
  }

  private ParameterException missing(String name) {
    return new ParameterException(
        command.commandLine(),
        "--data, --mapping, --rules and --period belong together; " + name + " is missing");
  }
}
