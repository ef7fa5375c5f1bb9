package io.sdr.examples.department.month;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.export.ExportedDeal;
import io.sdr.examples.department.export.FactLine;
import io.sdr.examples.department.figures.FigureBook;
import io.sdr.examples.department.figures.Figures;
import io.sdr.examples.department.goals.DayBook;
import io.sdr.examples.department.goals.GoalDesk;
import io.sdr.examples.department.goals.MonthPlan;
import io.sdr.examples.department.leads.LeadBook;
import io.sdr.examples.department.outlook.OutlookBook;
import io.sdr.examples.department.pay.PayDay;
import io.sdr.examples.department.pay.PayOffice;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.BigMoney;

/** The books of a department for one period: takes facts one by one, and closes into results. Not thread-safe. */
public final class MonthBook {
  private final Agreements agreements;
  private final DepartmentRules rules;
  private final Department department;
  private final Period period;
  private final TallySheet.Collector tallies;
  private final FunnelBook funnel;
  private final Optional<PastBook> past;
  private final PayOffice payOffice;
  private final Optional<DayBook> days;
  private final Optional<OutlookBook> outlook;
  private final Optional<FigureBook> figures;
  private final Optional<LeadBook> leads;
  private final ImmutableSet<PersonId> leaders;
  private final Map<RoleId, Integer> unpaid = new TreeMap<>();
  private final Map<StageId, Long> presentStages = new HashMap<>();
  private final Map<Diagnostic, Long> forbiddenMoves = new LinkedHashMap<>();
  private final Set<DealId> deals = new HashSet<>();
  private long ofUnlistedDeals;
  private boolean hasHappened;
  private Optional<LocalDate> lastDay = Optional.empty();
  private int changedScheme;
  private int absent;

  private MonthBook(Agreements agreements, Period period) {
    this.agreements = agreements;
    this.rules = agreements.rules();
    this.department = agreements.department();
    this.period = period;
    this.tallies =
        TallySheet.collecting(department, period, rules.currency(), rules.exchangeRates());
    this.funnel = new FunnelBook(agreements, period.lastDay());
    this.past = rules.past().map(months -> new PastBook(agreements, months, period.end()));
    this.payOffice = new PayOffice(rules, department, period);
    this.days = rules
        .planning()
        .filter(plan -> GoalDesk.isMonth(period))
        .map(plan -> new DayBook(department, period, rules.currency(), rules.exchangeRates()));
    this.outlook = rules
        .outlook()
        .map(ahead -> new OutlookBook(ahead, rules.pipeline(), rules.currency(), period.lastDay()));
    this.figures = rules.figures().map(all -> new FigureBook(rules, department, period));
    this.leads = rules.leads().map(agreed -> new LeadBook(agreed, department, period));
    this.leaders = leadersOf(department, period);
  }

  /** Opens the books of a period. */
  public static MonthBook open(Agreements agreements, Period period) {
    return new MonthBook(agreements, period);
  }

  /**
   * Enters a deal with the log of its stages.
   *
   * @throws Refusal if they contradict the pipeline; nothing is entered then
   */
  public void add(Deal deal, List<StageChange> log) {
    add(new ExportedDeal(deal, ImmutableList.copyOf(log), Optional.empty()));
  }

  /**
   * Enters a deal as an export tells it.
   *
   * @throws Refusal if its path contradicts the pipeline; nothing is entered then
   */
  public void add(ExportedDeal exported) {
    Deal deal = exported.deal();
    ImmutableList<StageChange> log = exported.path();
    Optional<DealPath> path = funnel.pathOf(deal, log);
    tallies.add(deal);
    deal.opened().ifPresent(this::see);
    deal.closed().ifPresent(this::see);
    days.ifPresent(book -> book.add(deal));
    figures.ifPresent(book -> book.add(deal, log));
    if (figures.isPresent() || leads.isPresent()) {
      deals.add(deal.id());
    }
    payOffice.add(deal);
    past.ifPresent(book -> book.add(deal, log));
    path.ifPresent(known -> {
      funnel.add(known, exported.lossReason());
      outlook.ifPresent(book -> book.add(known));
    });
    presentStages.merge(deal.stage(), 1L, Long::sum);
    countForbiddenMoves(log);
  }

  private void see(LocalDate day) {
    hasHappened |= period.contains(day);
    lastDay = lastDay.filter(last -> last.isAfter(day)).or(() -> Optional.of(day));
  }

  /**
   * Enters a return.
   *
   * @throws io.sdr.core.value.Refusal if sales are credited to people and it cannot be taken back from anyone
   */
  public void add(SalesReturn back) {
    payOffice.add(back);
    tallies.add(back);
    days.ifPresent(book -> book.add(back));
    figures.ifPresent(book -> book.add(back));
  }

  /**
   * Enters a fact of another kind, when all deals are known.
   *
   * @throws Refusal if it is of nobody in the department, or an amount of it cannot be converted; nothing is entered then
   */
  public void add(FactLine line) {
    Refusal.unless(
        line.person().stream().allMatch(person -> department.find(person).isPresent()),
        "fact-line.must-be-of-known-person");
    figures.ifPresent(book -> book.add(line));
    line.lead().ifPresent(lead -> leads.ifPresent(book -> book.add(lead)));
    if (line.deal().filter(deal -> !deals.contains(deal)).isPresent()) {
      ofUnlistedDeals++;
    }
  }

  /** Closes the books: reads every metric, holds goals against it and settles every scheme. */
  public MonthResult close() {
    TallySheet sheet = tallies.sheet();
    PayDay payDay =
        payOffice.open(sheet, agreements.goals(), agreements.terms(), agreements.balances());
    Optional<MonthPlan> plan = days.map(this::plan);
    ImmutableList<PersonResult> people = department.people().stream()
        .filter(person -> wasThere(person) || hasFacts(person, sheet))
        .map(person -> resultOf(person, sheet, payDay))
        .collect(ImmutableList.toImmutableList());
    return new MonthResult(
        period,
        rules.currency(),
        people,
        groups(sheet.byTeam()),
        groups(sheet.byProduct()),
        new GroupResult("", readings(sheet.total())),
        rules.pipeline(),
        presentStages(),
        funnel.funnel(),
        past.map(PastBook::comparison),
        funnel.losses(),
        payDay.account(),
        payDay.contests(),
        plan,
        outlook.map(book -> book.outlook(next(), plan.flatMap(this::goalOfNext))),
        figures.map(book -> figures(book, people)),
        leads.flatMap(LeadBook::audit),
        diagnostics());
  }

  private Figures figures(FigureBook book, List<PersonResult> people) {
    for (PersonResult person : people) {
      person.goals().stream()
          .filter(result -> result.goal().metric().equals(Metrics.revenue()))
          .filter(result -> result.goal().scope() == Scope.OWN)
          .findFirst()
          .ifPresent(result -> enter(person.person().id(), result, book));
    }
    return book.close();
  }

  private static void enter(PersonId person, GoalResult result, FigureBook book) {
    book.addPlan(person, ((Figure.Amount) result.goal().target()).money());
    result
        .attainment()
        .value()
        .value()
        .ifPresent(attained -> book.addAttainment(person, ((Figure.Share) attained).percent()));
  }

  /** The period after this one: a calendar month after a month, and otherwise as many days. */
  private Period next() {
    return GoalDesk.isMonth(period)
        ? Cadence.MONTH.periodOf(period.end())
        : Period.of(period.end(), period.end().plusDays(period.days()));
  }

  private Optional<BigMoney> goalOfNext(MonthPlan plan) {
    return plan.goalOf(next()).map(Goal::target).map(target -> ((Figure.Amount) target).money());
  }

  private MonthPlan plan(DayBook book) {
    return new GoalDesk(
            rules.planning().orElseThrow(),
            rules.calendar(),
            department,
            period,
            agreements.goals(),
            book)
        .plan();
  }

  private PersonResult resultOf(Person person, TallySheet sheet, PayDay payDay) {
    Performance performance = Performance.of(person.id(), sheet, agreements.goals());
    ImmutableList<Placement> placements = department.placementsDuring(person.id(), period);
    Optional<Placement> last = Streams.findLast(placements.stream());
    return new PersonResult(
        person,
        last.map(Placement::role),
        last.map(Placement::team),
        readings(sheet.of(person.id(), Scope.OWN)),
        leaders.contains(person.id())
            ? readings(sheet.of(person.id(), Scope.OWN_AND_TEAM))
            : ImmutableList.of(),
        goals(performance),
        scheme(placements).map(scheme -> payDay.pay(scheme, performance, placements)));
  }

  private boolean wasThere(Person person) {
    return !department.placementsDuring(person.id(), period).isEmpty();
  }

  private boolean hasFacts(Person person, TallySheet sheet) {
    return !sheet.of(person.id(), Scope.OWN).equals(Tally.empty(rules.currency()));
  }

  /** The one scheme of the period: whoever moved from one scheme to another is not paid by either for all of it. */
  private Optional<MotivationScheme> scheme(List<Placement> placements) {
    if (placements.isEmpty()) {
      absent++;
      return Optional.empty();
    }
    ImmutableSet<Optional<MotivationScheme>> schemes = placements.stream()
        .map(placement -> rules.schemeOf(placement.role()))
        .collect(ImmutableSet.toImmutableSet());
    if (schemes.size() > 1) {
      changedScheme++;
      return Optional.empty();
    }
    Optional<MotivationScheme> scheme = schemes.iterator().next();
    if (scheme.isEmpty()) {
      unpaid.merge(placements.get(0).role(), 1, Integer::sum);
    }
    return scheme;
  }

  private ImmutableList<Diagnostic> diagnostics() {
    ImmutableList.Builder<Diagnostic> diagnostics = ImmutableList.builder();
    forbiddenMoves.forEach((move, count) -> diagnostics.add(move.with("count", count)));
    unpaid.forEach((role, count) ->
        diagnostics.add(Diagnostic.note("month.role-has-no-scheme", Location.unknown())
            .with("role", role)
            .with("count", count)));
    leads
        .map(LeadBook::toOthers)
        .filter(others -> others > 0)
        .ifPresent(others ->
            diagnostics.add(Diagnostic.note("month.leads-are-given-to-others", Location.unknown())
                .with("count", others)));
    if (rules.planning().isPresent() && days.isEmpty()) {
      diagnostics.add(Diagnostic.note("month.planning-is-of-months", Location.unknown()));
    }
    lastDay
        .filter(day -> !hasHappened)
        .ifPresent(day -> diagnostics.add(
            Diagnostic.note("month.nothing-happened", Location.unknown()).with("last", day)));
    if (ofUnlistedDeals > 0) {
      diagnostics.add(Diagnostic.note("month.facts-are-of-unlisted-deals", Location.unknown())
          .with("count", ofUnlistedDeals));
    }
    if (absent > 0) {
      diagnostics.add(Diagnostic.warning("month.owner-must-be-there", Location.unknown())
          .with("count", absent));
    }
    if (changedScheme > 0) {
      diagnostics.add(
          Diagnostic.warning("month.scheme-must-not-change-within-period", Location.unknown())
              .with("count", changedScheme));
    }
    return diagnostics.build();
  }

  private ImmutableList<GoalResult> goals(Performance performance) {
    return agreements.goals().of(performance.person(), period).stream()
        .map(goal -> result(goal, performance))
        .collect(ImmutableList.toImmutableList());
  }

  private static GoalResult result(Goal goal, Performance performance) {
    Measure measure = Measure.of(goal.metric(), goal.scope());
    Measured<Figure> actual = performance.read(measure, Trace.silent());
    Explained<Measured<Figure>> attainment = Explained.of(
        "month.attainment", Detail.FULL, trace -> performance.read(measure.attainment(), trace));
    return new GoalResult(goal, actual, attainment, actual.value().map(goal::isMetBy));
  }

  private ImmutableMap<StageId, Long> presentStages() {
    return rules.pipeline().stages().stream()
        .map(Stage::id)
        .collect(ImmutableMap.toImmutableMap(
            stage -> stage, stage -> presentStages.getOrDefault(stage, 0L)));
  }

  private void countForbiddenMoves(List<StageChange> log) {
    for (Diagnostic breach : rules.pipeline().check(log)) {
      if (breach.facts().containsKey("left")) {
        Diagnostic move = Diagnostic.builder()
            .severity(Severity.NOTE)
            .code("month.moves-are-not-allowed")
            .location(Location.unknown())
            .facts(breach.facts())
            .putFact("rule", breach.code())
            .build();
        forbiddenMoves.merge(move, 1L, Long::sum);
      }
    }
  }

  private static ImmutableSet<PersonId> leadersOf(Department department, Period period) {
    return department.placements().stream()
        .filter(placement -> period.within(placement.dates()).isPresent())
        .flatMap(placement -> placement.manager().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableList<GroupResult> groups(Map<?, Tally> tallies) {
    return tallies.entrySet().stream()
        .map(entry -> new GroupResult(entry.getKey().toString(), readings(entry.getValue())))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<MetricReading> readings(Tally tally) {
    return rules.metrics().stream()
        .map(metric -> MetricReading.of(metric, tally))
        .collect(ImmutableList.toImmutableList());
  }
}
