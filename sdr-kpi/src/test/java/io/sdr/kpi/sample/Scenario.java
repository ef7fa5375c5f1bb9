package io.sdr.kpi.sample;

import com.google.common.base.Splitter;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/** One seller under one head in one period, told fact by fact. */
public final class Scenario {
  public static final PersonId HEAD = PersonId.of("head");
  public static final PersonId SELLER = PersonId.of("seller");

  private final Period period;
  private final CurrencyUnit currency;
  private final List<Deal> deals = new ArrayList<>();
  private final List<SalesReturn> returns = new ArrayList<>();
  private final List<Goal> goals = new ArrayList<>();
  private final Map<String, Figure> terms = new HashMap<>();
  private final List<Credit> credits = new ArrayList<>();
  private final List<LocalDateRange> presence = new ArrayList<>();
  private WorkingCalendar calendar = WorkingCalendar.mondayToFriday();

  private Scenario(Period period, CurrencyUnit currency) {
    this.period = period;
    this.currency = currency;
  }

  public static Scenario in(String period) {
    return in(period, CurrencyUnit.USD);
  }

  public static Scenario in(String period, CurrencyUnit currency) {
    return new Scenario(Period.parse(period), currency);
  }

  public static Deal.Builder deal(PersonId owner, Outcome outcome, String closed) {
    return Deal.builder()
        .id(DealId.of("deal"))
        .owner(owner)
        .stage(StageId.of("closed"))
        .outcome(outcome)
        .closed(LocalDate.parse(closed));
  }

  public static Deal won(PersonId owner, String closed, String amount) {
    return deal(owner, Outcome.WON, closed).amount(BigMoney.parse(amount)).build();
  }

  public static Deal lost(PersonId owner, String closed) {
    return deal(owner, Outcome.LOST, closed).build();
  }

  public static SalesReturn returned(PersonId owner, String date, String amount) {
    return SalesReturn.builder()
        .id(ReturnId.of("return"))
        .owner(owner)
        .amount(BigMoney.parse(amount))
        .date(LocalDate.parse(date))
        .build();
  }

  public static Placement.Builder placement(String person, String team, String dates) {
    return Placement.builder()
        .person(PersonId.of(person))
        .team(TeamId.of(team))
        .role(RoleId.of("seller"))
        .dates(dates(dates));
  }

  /** Reads {@code 2011-05-01/2011-06-01}, where {@code -} and {@code +} stand for an open start and end. */
  private static LocalDateRange dates(String text) {
    List<String> bounds = Splitter.on('/').splitToList(text);
    return LocalDateRange.of(
        "-".equals(bounds.get(0)) ? LocalDate.MIN : LocalDate.parse(bounds.get(0)),
        "+".equals(bounds.get(1)) ? LocalDate.MAX : LocalDate.parse(bounds.get(1)));
  }

  public static Department department(List<Placement> placements) {
    return Department.builder()
        .people(placements.stream()
            .map(Placement::person)
            .distinct()
            .map(id -> Person.of(id, id.text()))
            .toList())
        .placements(placements)
        .build();
  }

  public Scenario sold(String... amounts) {
    for (String amount : amounts) {
      deals.add(won(SELLER, period.start().toString(), currency.getCode() + " " + amount));
    }
    return this;
  }

  public Scenario lost(int deals) {
    for (int i = 0; i < deals; i++) {
      this.deals.add(lost(SELLER, period.start().toString()));
    }
    return this;
  }

  public Scenario with(Deal deal) {
    deals.add(deal);
    return this;
  }

  public Scenario returned(String amount) {
    returns.add(returned(SELLER, period.start().toString(), currency.getCode() + " " + amount));
    return this;
  }

  /** Credits of amounts on the first day of the period, each of a deal of its own, in the order given. */
  public Scenario credited(String... amounts) {
    for (String amount : amounts) {
      credited(credit(amount).build());
    }
    return this;
  }

  /** A credit of an amount on the first day of the period, of a deal of its own. */
  public Credit.Builder credit(String amount) {
    BigMoney money = BigMoney.parse(currency.getCode() + " " + amount);
    return Credit.builder()
        .person(SELLER)
        .deal(DealId.of(String.format("d%04d", credits.size() + 1)))
        .day(period.start())
        .amount(money)
        .dealAmount(money);
  }

  public Scenario credited(Credit credit) {
    credits.add(credit);
    return this;
  }

  public Scenario revenueGoal(String amount) {
    return goal(Goal.builder()
        .person(SELLER)
        .metric(Metrics.revenue())
        .period(period)
        .target(Figure.of(BigMoney.parse(amount)))
        .build());
  }

  public Scenario goal(Goal goal) {
    goals.add(goal);
    return this;
  }

  public Scenario term(String name, Figure figure) {
    terms.put(name, figure);
    return this;
  }

  /** Days of presence; a scenario that names none is about someone who was there all the time. */
  public Scenario present(String dates) {
    presence.add(LocalDateRange.parse(dates));
    return this;
  }

  public Scenario calendar(WorkingCalendar calendar) {
    this.calendar = calendar;
    return this;
  }

  public TallySheet sheet() {
    Department department = department(List.of(
        placement("head", "sales", "-/+").build(),
        placement("seller", "sales", "-/+").manager(HEAD).build()));
    TallySheet.Collector collector =
        TallySheet.collecting(department, period, currency, ExchangeRates.none());
    deals.forEach(collector::add);
    returns.forEach(collector::add);
    return collector.sheet();
  }

  public Performance performance() {
    return Performance.of(SELLER, sheet(), Goals.of(goals));
  }

  public Participant participant() {
    return participant(performance());
  }

  public Participant headOfTeam() {
    return participant(Performance.of(HEAD, sheet(), Goals.of(goals)));
  }

  private Participant participant(Performance performance) {
    return Participant.builder()
        .performance(performance)
        .presence(presence.isEmpty() ? List.of(LocalDateRange.ALL) : presence)
        .calendar(calendar)
        .terms(terms)
        .credits(Credits.of(currency, performance.person().equals(SELLER) ? credits : List.of()))
        .build();
  }

  public Measured<BigMoney> earns(PayRule rule) {
    return rule.earn(participant(), Trace.silent()).map(Earnings::total);
  }

  public Measured<Earnings> earnings(PayRule rule) {
    return rule.earn(participant(), Trace.silent());
  }

  public Explained<Statement> settle(MotivationScheme scheme) {
    return Settlement.settle(scheme, participant(), Detail.FULL);
  }

  public Explained<Statement> settle(PayRule rule) {
    return settle(MotivationScheme.builder()
        .name("one part")
        .currency(currency)
        .rounding(Rounding.toMinorUnits(currency))
        .roundedAt(RoundingPlace.LINE)
        .addPart("part", rule)
        .build());
  }
}
