package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.telling.Step;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person earned, line by line, and why.
 *
 * @param name who
 * @param place in which role and team
 * @param scheme under which scheme; empty where there is no statement
 * @param lines the lines
 * @param total what they come to
 * @param because the whole calculation, in sentences
 */
record Payslip(
    String name,
    String place,
    String scheme,
    ImmutableList<Line> lines,
    String total,
    ImmutableList<Step> because) {
  private static final String SEE_BELOW = "see-below";

  static Payslip of(PersonResult person, Tongue tongue) {
    String name = person.person().name();
    String place = Stream.concat(
            person.role().map(RoleId::text).stream(), person.team().map(TeamId::text).stream())
        .collect(Collectors.joining(" · "));
    return person
        .statement()
        .map(statement -> of(name, place, statement, tongue))
        .orElseGet(() ->
            new Payslip(name, place, "", ImmutableList.of(), Tongue.UNDEFINED, ImmutableList.of()));
  }

  /** Whether there is a statement. */
  boolean paid() {
    return !scheme.isEmpty();
  }

  private static Payslip of(
      String name, String place, Explained<Statement> statement, Tongue tongue) {
    return new Payslip(
        name,
        place,
        statement.value().scheme(),
        statement.value().lines().stream()
            .map(line -> Line.of(line, statement.because(), tongue))
            .collect(ImmutableList.toImmutableList()),
        tongue.show(statement.value().total()),
        Step.of(statement.because(), tongue.wording()));
  }

  /**
   * One line.
   *
   * @param part the part of the scheme
   * @param amount what it pays
   * @param why why it pays nothing; empty where its rule applied
   */
  record Line(String part, String amount, String why) {
    private static Line of(StatementLine line, Optional<Explanation> because, Tongue tongue) {
      return new Line(
          line.part(),
          tongue.show(line.amount()),
          line.unmet().map(reason -> why(line.part(), reason, because, tongue)).orElse(""));
    }

    /** The step that failed says it with figures; without an explanation only the reason is known. */
    private static String why(
        String part, String reason, Optional<Explanation> because, Tongue tongue) {
      return because
          .flatMap(whole -> stepOf(part, whole))
          .flatMap(Line::firstFailed)
          .map(tongue.wording()::say)
          .orElseGet(() -> tongue.why(reason));
    }

    private static Optional<Explanation> stepOf(String part, Explanation step) {
      return Figure.of(part).equals(step.inputs().get("part"))
          ? Optional.of(step)
          : step.steps().stream().flatMap(below -> stepOf(part, below).stream()).findFirst();
    }

    private static Optional<Explanation> firstFailed(Explanation step) {
      return step.unmet().filter(unmet -> !unmet.condition().equals(SEE_BELOW)).isPresent()
          ? Optional.of(step)
          : step.steps().stream().flatMap(below -> firstFailed(below).stream()).findFirst();
    }
  }
}
