package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.explain.Wording;
import io.sdr.examples.department.telling.Tongue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Problems as lines of text: where, what rule is broken, and its code; never what was written there. */
public final class Problems {
  private Problems() {}

  /** What stands against a run: each error, and the rows that were set aside, each line with the code of its rule. */
  public static ImmutableList<String> against(ImmutableList<Diagnostic> problems, Wording wording) {
    return alike(problems).stream()
        .filter(group -> group.get(0).severity() != Severity.NOTE)
        .map(group -> line(group, wording) + " [" + group.get(0).code() + "]")
        .collect(ImmutableList.toImmutableList());
  }

  /** Many problems, those alike on one line with their number; errors first, notes last. */
  static String summary(ImmutableList<Diagnostic> problems, Wording wording) {
    return alike(problems).stream()
        .map(group -> line(group, wording) + "\n")
        .collect(Collectors.joining());
  }

  /** Rows of one source set aside by one rule together; errors first, notes last, each of both by itself. */
  static ImmutableList<ImmutableList<Diagnostic>> alike(ImmutableList<Diagnostic> problems) {
    ListMultimap<String, Diagnostic> alike = LinkedListMultimap.create();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      problems.stream()
          .filter(problem -> problem.severity() == severity)
          .forEach(problem -> alike.put(keyOf(problem), problem));
    }
    return alike.asMap().values().stream()
        .map(ImmutableList::copyOf)
        .collect(ImmutableList.toImmutableList());
  }

  private static String line(ImmutableList<Diagnostic> alike, Wording wording) {
    Diagnostic first = alike.get(0);
    String number = alike.size() == 1 ? "" : alike.size() + " × ";
    return severity(first, wording) + " " + number + where(first) + new Tongue(wording).say(first);
  }

  private static String keyOf(Diagnostic problem) {
    return problem.severity() == Severity.WARNING
        ? problem.code() + problem.location().source()
        : problem.toString();
  }

  static String severity(Diagnostic problem, Wording wording) {
    return wording.say("report.severity." + problem.severity().name().toLowerCase(Locale.ROOT));
  }

  private static String where(Diagnostic problem) {
    String place = problem.location().toString();
    return place.isEmpty() ? "" : place + ": ";
  }
}
