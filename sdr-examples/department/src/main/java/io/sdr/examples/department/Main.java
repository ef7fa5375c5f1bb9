package io.sdr.examples.department;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ObjectArrays;
import io.sdr.core.value.Refusal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: a month of a department, and a department made up to try it on. */
@Command(
    name = "department",
    description =
        "Turns a CRM export into explained pay, KPIs and the narrowest place of the funnel.",
    subcommands = {GenerateCommand.class, MonthCommand.class})
public final class Main {
  private static final String MONTH = "month";
  private static final ImmutableSet<String> GENERAL = ImmutableSet.of("-h", "--help");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // read by the parser of the command line
  private boolean help;

  private Main() {}

  /** Runs a command and ends the machine with its exit code, where that is not zero. */
  public static void main(String[] arguments) {
    int code = run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs a command; without the name of one it is {@code month}. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine program = new CommandLine(new Main()).setOut(out).setErr(err);
    program.setParameterExceptionHandler((wrong, given) -> failed(err, wrong));
    program.setExecutionExceptionHandler((failure, command, given) -> {
      if (failure instanceof IOException
          || failure instanceof UncheckedIOException
          || failure instanceof Refusal) {
        return failed(err, failure);
      }
      throw failure;
    });
    return program.execute(withCommand(arguments));
  }

  private static String[] withCommand(String[] arguments) {
    boolean isNamed =
        arguments.length > 0 && (!arguments[0].startsWith("-") || GENERAL.contains(arguments[0]));
    return isNamed ? arguments : ObjectArrays.concat(MONTH, arguments);
  }

  private static int failed(PrintWriter err, Exception why) {
    err.println(
        why instanceof FileSystemException unexplained && unexplained.getReason() == null
            ? "cannot be read or written: " + unexplained.getFile()
            : why.getMessage());
    return CommandLine.ExitCode.USAGE;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
