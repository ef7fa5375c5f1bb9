package io.sdr.examples.department.payslip;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Explanation;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.examples.department.contest.ContestResult;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.pay.PersonPay;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Reason;
import io.sdr.examples.department.telling.Step;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.pay.StatementLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person sold, earned and is paid, line by line, and why.
 *
 * @param name who
 * @param place in which role and team
 * @param scheme under which scheme; empty where there is no statement
 * @param sales what the person is credited with; none where sales are not credited to people
 * @param salesNotes what else is to be known of these sales
 * @param lines what each part of the scheme pays
 * @param total what they come to
 * @param payout what of it is paid now; none where there are no rules for that
 * @param payoutNotes what stays open
 * @param contests how the person did in the contests
 * @param sum the figure to see first: what is paid, or what was earned where that is not known
 * @param because the whole calculation, in sentences
 */
public record PayslipView(
    String name,
    String place,
    String scheme,
    ImmutableList<Grid> sales,
    ImmutableList<String> salesNotes,
    ImmutableList<Line> lines,
    String total,
    ImmutableList<Grid> payout,
    ImmutableList<String> payoutNotes,
    ImmutableList<String> contests,
    String sum,
    ImmutableList<Step> because) {

  /** The payslip of a person of a month. */
  public static PayslipView of(PersonResult person, MonthResult month, Tongue tongue) {
    String name = person.person().name();
    String place = Stream.concat(
            person.role().map(RoleId::text).stream(), person.team().map(TeamId::text).stream())
        .collect(Collectors.joining(" · "));
    return person
        .pay()
        .map(pay -> of(name, place, pay, month, tongue))
        .orElseGet(() -> unpaid(name, place));
  }

  /** Whether there is a statement. */
  public boolean paid() {
    return !scheme.isEmpty();
  }

  /** Whether sales are credited to people. */
  public boolean hasSales() {
    return !sales.isEmpty();
  }

  /** Whether there is a payslip beside the statement. */
  public boolean hasPayout() {
    return !payout.isEmpty();
  }

  /** Whether the person took part in a contest. */
  public boolean hasContests() {
    return !contests.isEmpty();
  }

  private static PayslipView unpaid(String name, String place) {
    return new PayslipView(
        name,
        place,
        "",
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        Tongue.UNDEFINED,
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        Tongue.UNDEFINED,
        ImmutableList.of());
  }

  private static PayslipView of(
      String name, String place, PersonPay pay, MonthResult month, Tongue tongue) {
    SalesTable sales = new SalesTable(pay, month, tongue);
    Optional<PayoutTable> payout = pay.payslip().map(slip -> new PayoutTable(slip.value(), tongue));
    String total = tongue.show(pay.statement().value().total());
    return new PayslipView(
        name,
        place,
        pay.statement().value().scheme(),
        month.account().stream()
            .map(account -> sales.grid())
            .collect(ImmutableList.toImmutableList()),
        sales.notes(),
        lines(pay, month.contests(), tongue),
        total,
        payout.stream().map(PayoutTable::grid).collect(ImmutableList.toImmutableList()),
        payout.map(PayoutTable::notes).orElse(ImmutableList.of()),
        contests(pay, month.contests(), tongue),
        payout.map(PayoutTable::paid).orElse(total),
        steps(pay, tongue));
  }

  private static ImmutableList<Line> lines(
      PersonPay pay, List<ContestResult> contests, Tongue tongue) {
    return pay.statement().value().lines().stream()
        .map(line -> Line.of(line, pay, contests, tongue))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> contests(
      PersonPay pay, List<ContestResult> contests, Tongue tongue) {
    return contests.stream()
        .flatMap(contest -> contest.standingOf(pay.participant().person()).stream()
            .map(standing -> ContestWords.of(standing, contest, tongue)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Step> steps(PersonPay pay, Tongue tongue) {
    return Stream.concat(
            Step.of(pay.statement().because(), tongue.wording()).stream(),
            pay.payslip().stream()
                .flatMap(slip -> Step.of(slip.because(), tongue.wording()).stream()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * One line.
   *
   * @param part the part of the scheme
   * @param amount what it pays
   * @param why why it pays nothing; empty where it pays something
   */
  public record Line(String part, String amount, String why) {
    private static Line of(
        StatementLine line, PersonPay pay, List<ContestResult> contests, Tongue tongue) {
      Optional<Explanation> step =
          pay.statement().because().flatMap(whole -> Reason.stepOf("part", line.part(), whole));
      return new Line(
          line.part(),
          tongue.show(line.amount()),
          line.amount().isZero() ? why(line, step, pay, contests, tongue) : "");
    }

    /** The contest it looks at, or the step that failed, says it with figures. */
    private static String why(
        StatementLine line,
        Optional<Explanation> step,
        PersonPay pay,
        List<ContestResult> contests,
        Tongue tongue) {
      return step.flatMap(part -> ofContest(part, pay, contests, tongue))
          .or(() -> step.map(part -> Reason.firstFailed(part).orElseGet(() -> deepest(part)))
              .map(tongue.wording()::say))
          .orElseGet(() -> line.unmet().map(tongue::why).orElse(""));
    }

    private static Optional<String> ofContest(
        Explanation part, PersonPay pay, List<ContestResult> contests, Tongue tongue) {
      return contests.stream()
          .filter(contest -> contest
              .agreed()
              .placeTerm()
              .flatMap(term -> Reason.stepOf("term", term, part))
              .isPresent())
          .flatMap(contest -> contest.standingOf(pay.participant().person()).stream()
              .map(standing -> ContestWords.of(standing, contest, tongue)))
          .findFirst();
    }

    /** Where no condition failed, the step on which all others rest says that there was nothing. */
    private static Explanation deepest(Explanation step) {
      return step.steps().size() == 1 ? deepest(step.steps().get(0)) : step;
    }
  }
}
