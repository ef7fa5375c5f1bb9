package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.Department;
import io.sdr.core.team.RoleId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.contest.MonthContest;
import io.sdr.kpi.credit.Crediting;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.CycleDays.Statistic;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.pipeline.Pipeline;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/** What was agreed in a department. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "format",
  "currency",
  "exchangeRates",
  "calendar",
  "metrics",
  "schemes",
  "paidBy",
  "crediting",
  "contests",
  "payout",
  "variations",
  "goals",
  "planning",
  "figures",
  "leads",
  "outlook",
  "pipeline",
  "counting",
  "funnel",
  "past",
  "team"
})
public abstract class DepartmentRules {
  private static final int FORMAT = 1;

  DepartmentRules() {}

  /** Starts rules in the format that this version reads. */
  public static Builder builder() {
    return new Builder().format(FORMAT);
  }

  /** The version of this document's shape: 1. */
  public abstract int format();

  /** The currency in which everything is added up and paid. */
  public abstract CurrencyUnit currency();

  /** What other currencies are worth; none unless said otherwise. */
  @Value.Default
  public ExchangeRates exchangeRates() {
    return ExchangeRates.none();
  }

  /** Which days are worked; Monday to Friday unless said otherwise. */
  @Value.Default
  public WorkingCalendar calendar() {
    return WorkingCalendar.mondayToFriday();
  }

  /** What is read of everyone, every team and every product; the usual ones unless said otherwise. */
  @Value.Default
  public ImmutableList<Metric> metrics() {
    return ImmutableList.of(
        Metrics.revenue(),
        Metrics.dealsWon(),
        Metrics.averageDeal(),
        Metrics.winRate(),
        Metrics.cycleDays(Outcome.WON, Statistic.MEDIAN),
        Metrics.cycleDays(Outcome.LOST, Statistic.MEDIAN));
  }

  /** What was agreed to be paid. */
  public abstract ImmutableList<MotivationScheme> schemes();

  /** By which scheme each role is paid; a role that is not named here gets no statement. */
  public abstract ImmutableList<SchemeOfRole> paidBy();

  /**
   * How sales are credited to people. Where nothing is said, no scheme knows of single sales and all look at measures only.
   */
  public abstract Optional<Crediting> crediting();

  /** The contests of every period. */
  public abstract ImmutableList<MonthContest> contests();

  /** When and how what is earned is paid; where nothing is said, there are statements and no payslips. */
  public abstract Optional<PayoutRules> payout();

  /** Which other figures in schemes are to be tried on the month. */
  public abstract ImmutableList<Variation> variations();

  /** Goals besides those of the export. */
  @Value.Default
  public Goals goals() {
    return Goals.none();
  }

  /** How the goal of the year comes down to people and days; where nothing is said, goals are only those that were agreed. */
  public abstract Optional<GoalPlanning> planning();

  /** That everything is measured for the department as a whole; where nothing is said, only the metrics above are. */
  public abstract Optional<FigureRules> figures();

  /** How leads are answered and shared; where nothing is said, they are not looked at. */
  public abstract Optional<LeadRules> leads();

  /** How it is foreseen what open deals bring; where nothing is said, it is not. */
  public abstract Optional<OutlookRules> outlook();

  /** The stages that deals pass. */
  public abstract Pipeline pipeline();

  /** In which stages a deal counts. */
  public abstract CountingMode counting();

  /** How the funnel is read. */
  public abstract FunnelRules funnel();

  /** That the funnel is held against its own past; where nothing is said, it is not. */
  public abstract Optional<PastRules> past();

  /** The people, where the export does not list them. */
  public abstract Optional<Department> team();

  /** The scheme by which a role is paid. */
  public Optional<MotivationScheme> schemeOf(RoleId role) {
    return paidBy().stream()
        .filter(agreed -> agreed.role().equals(role))
        .findFirst()
        .flatMap(agreed -> schemes().stream()
            .filter(scheme -> scheme.name().equals(agreed.scheme()))
            .findFirst());
  }

  @Value.Check
  void check() {
    Refusal.unless(format() == FORMAT, "rules.must-be-of-known-format", format());
    ImmutableSet<String> names =
        schemes().stream().map(MotivationScheme::name).collect(ImmutableSet.toImmutableSet());
    Refusal.unless(names.size() == schemes().size(), "rules.must-have-each-scheme-once");
    Refusal.unless(
        paidBy().stream().map(SchemeOfRole::role).distinct().count() == paidBy().size(),
        "rules.must-pay-each-role-by-one-scheme");
    Refusal.unless(
        paidBy().stream().map(SchemeOfRole::scheme).allMatch(names::contains),
        "rules.must-pay-by-known-schemes");
    Refusal.unless(
        schemes().stream().allMatch(scheme -> scheme.currency().equals(currency())),
        "rules.must-have-one-currency");
    Refusal.unless(
        planning().stream()
            .allMatch(plan -> plan.goal().target() instanceof Figure.Amount amount
                && amount.money().getCurrencyUnit().equals(currency())),
        "rules.must-plan-in-one-currency");
    Refusal.unless(
        outlook().stream().allMatch(rules -> rules.grid().getCurrencyUnit().equals(currency())),
        "rules.must-look-ahead-in-one-currency");
    checkAround();
  }

  private void checkAround() {
    Refusal.unless(
        contests().stream().map(MonthContest::name).distinct().count()
            == contests().size(),
        "rules.must-have-each-contest-once");
    Refusal.unless(
        crediting().isPresent() || contests().stream().noneMatch(MonthContest::countsCredits),
        "rules.must-credit-sales-that-contests-count");
    ImmutableSet<String> names =
        schemes().stream().map(MotivationScheme::name).collect(ImmutableSet.toImmutableSet());
    Refusal.unless(
        variations().stream().map(Variation::scheme).allMatch(names::contains),
        "rules.must-vary-known-schemes");
    Refusal.unless(
        partNames()
            .containsAll(payout().map(rules -> rules.timings().keySet()).orElse(ImmutableSet.of())),
        "rules.must-time-known-parts");
    Refusal.unless(
        partNames().containsAll(payout().map(PayoutRules::fixedParts).orElse(ImmutableSet.of())),
        "rules.must-fix-known-parts");
    Refusal.unless(
        payout().isPresent()
            || schemes().stream().allMatch(scheme -> scheme.caps().isEmpty()),
        "rules.must-pay-out-what-is-capped");
  }

  private ImmutableSet<String> partNames() {
    return schemes().stream()
        .flatMap(scheme -> scheme.parts().stream())
        .map(MotivationScheme.Part::name)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableDepartmentRules.Builder {
    Builder() {}
  }
}
