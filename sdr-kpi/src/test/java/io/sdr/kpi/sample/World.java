package io.sdr.kpi.sample;

import static io.sdr.kpi.sample.Scenario.placement;

import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/**
 * A department with facts, and one of its people with goals and terms, for laws. Everyone may change the manager, and
 * leave, in the middle of the period.
 */
public record World(
    Period period,
    Department department,
    List<Deal> deals,
    List<SalesReturn> returns,
    Optional<Goal> revenueGoal,
    Map<String, Figure> terms,
    List<LocalDateRange> presence,
    PersonId person) {
  public static final ExchangeRates RATES =
      ExchangeRates.of(List.of(rate("2", "2011-01-01"), rate("3", "2011-05-14")));
  public static final int PEOPLE = 6;

  private static ExchangeRate rate(String rate, String since) {
    return new ExchangeRate(
        CurrencyUnit.EUR, CurrencyUnit.USD, new BigDecimal(rate), LocalDate.parse(since));
  }

  public static PersonId person(int number) {
    return PersonId.of("p" + number);
  }

  public static Arbitrary<World> any() {
    return Arbitraries.of("2011-05", "2011-05-10/2011-06-20", "2011-Q2", "2012-02", "2011-05-14")
        .map(Period::parse)
        .flatMap(period -> Arbitraries.integers()
            .between(0, PEOPLE - 1)
            .flatMap(person -> in(period, person(person))))
        .withoutEdgeCases();
  }

  private static Arbitrary<World> in(Period period, PersonId person) {
    return Combinators.combine(
            departments(period),
            deals(period, person).list().ofMaxSize(15),
            returns(period).list().ofMaxSize(4),
            goals(period).optional(0.8),
            anyTerms(),
            presence(period))
        .as((department, deals, returns, goal, terms, presence) -> new World(
            period,
            department,
            deals,
            returns,
            goal.map(target -> target.person(person).build()),
            terms,
            presence,
            person));
  }

  /** Managers have lower numbers than their people, so that no line runs in a circle. */
  private static Arbitrary<Department> departments(Period period) {
    Arbitrary<List<Integer>> managers =
        Arbitraries.integers().between(0, 99).list().ofSize(2 * PEOPLE);
    return Combinators.combine(
            managers,
            days(period).list().ofSize(PEOPLE),
            Arbitraries.integers().between(0, 3).list().ofSize(PEOPLE))
        .as((above, changes, ends) -> {
          List<Placement> placements = new ArrayList<>();
          for (int i = 0; i < PEOPLE; i++) {
            LocalDate change = changes.get(i);
            String end = ends.get(i) == 0 ? change.plusDays(5).toString() : "+";
            placements.add(placed(i, above.get(2 * i), "-/" + change));
            placements.add(placed(i, above.get(2 * i + 1), change + "/" + end));
          }
          return Scenario.department(placements);
        });
  }

  private static Placement placed(int person, int above, String dates) {
    Placement.Builder placement = placement("p" + person, "team" + above % 3, dates);
    return (person == 0 ? placement : placement.manager(person(above % person))).build();
  }

  private static Arbitrary<LocalDate> days(Period period) {
    return Arbitraries.integers().between(-2, period.days() + 1).map(period.start()::plusDays);
  }

  /** Often whole fives, so that sums meet bounds and goals exactly. */
  private static Arbitrary<BigMoney> amounts() {
    return Combinators.combine(cents(10_000), Arbitraries.of("USD", "USD", "USD", "EUR"))
        .as((cents, currency) ->
            BigMoney.of(CurrencyUnit.of(currency), BigDecimal.valueOf(cents, 2)));
  }

  private static Arbitrary<Long> cents(int most) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.longs().between(0, most / 500).map(fives -> fives * 500)),
        Tuple.of(1, Arbitraries.longs().between(0, most)));
  }

  private static Arbitrary<Deal> deals(Period period, PersonId person) {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(person)),
                Tuple.of(3, Arbitraries.integers().between(0, PEOPLE - 1).map(World::person))),
            Arbitraries.of(Outcome.WON, Outcome.WON, Outcome.LOST, Outcome.OPEN),
            days(period),
            amounts(),
            Arbitraries.integers().between(0, 40).optional(0.7),
            Arbitraries.of("tea", "honey").map(ProductId::of).optional(0.7))
        .as((owner, outcome, day, amount, cycle, product) -> Scenario.deal(
                owner, outcome, day.toString())
            .amount(amount)
            .closed(Optional.of(day).filter(closed -> outcome.isDecided()))
            .opened(cycle.map(day::minusDays))
            .product(product)
            .build());
  }

  private static Arbitrary<SalesReturn> returns(Period period) {
    return Combinators.combine(
            Arbitraries.integers().between(0, PEOPLE - 1).map(World::person),
            days(period),
            amounts())
        .as((owner, day, amount) ->
            Scenario.returned(owner, day.toString(), amount.plusMinor(1).toString()));
  }

  private static Arbitrary<Goal.Builder> goals(Period period) {
    return cents(20_000)
        .map(cents -> Goal.builder()
            .metric(Metrics.revenue())
            .period(period)
            .target(Figure.of(BigMoney.ofMinor(CurrencyUnit.USD, cents))));
  }

  private static Arbitrary<Map<String, Figure>> anyTerms() {
    Arbitrary<Figure> figures = Arbitraries.oneOf(
        Arbitraries.longs()
            .between(-100, 2_000)
            .map(basis -> Figure.of(new Percent(BigDecimal.valueOf(basis, 2)))),
        Arbitraries.longs()
            .between(-100, 90_000)
            .map(cents -> Figure.of(BigMoney.ofMinor(CurrencyUnit.USD, cents))));
    return Arbitraries.maps(Arbitraries.of("rate", "amount"), figures).ofMaxSize(2);
  }

  private static Arbitrary<List<LocalDateRange>> presence(Period period) {
    return days(period)
        .list()
        .ofSize(4)
        .map(days -> days.stream().sorted().toList())
        .map(days -> List.of(
            LocalDateRange.of(days.get(0), days.get(1)),
            LocalDateRange.of(days.get(2), days.get(3))))
        .map(spans -> spans.stream().filter(span -> !span.isEmpty()).toList());
  }

  public TallySheet sheet() {
    return sheetOf(deals, returns);
  }

  public TallySheet sheetOf(List<Deal> someDeals, List<SalesReturn> someReturns) {
    TallySheet.Collector collector =
        TallySheet.collecting(department, period, CurrencyUnit.USD, RATES);
    someDeals.forEach(collector::add);
    someReturns.forEach(collector::add);
    return collector.sheet();
  }

  public Participant participant() {
    return participantOn(sheet());
  }

  public Participant participantOn(TallySheet sheet) {
    return Participant.builder()
        .performance(
            Performance.of(person, sheet, Goals.of(revenueGoal.map(List::of).orElseGet(List::of))))
        .presence(presence)
        .calendar(WorkingCalendar.mondayToFriday())
        .terms(terms)
        .build();
  }

  /** The same world with its facts in any order. */
  public Arbitrary<World> shuffled() {
    return Combinators.combine(Arbitraries.shuffle(deals), Arbitraries.shuffle(returns))
        .as((someDeals, someReturns) -> new World(
            period, department, someDeals, someReturns, revenueGoal, terms, presence, person));
  }

  /** A world, and the same one with its facts in another order. */
  public static Arbitrary<Tuple.Tuple2<World, World>> twoOrders() {
    return any().flatMap(world -> world.shuffled().map(other -> Tuple.of(world, other)));
  }
}
