package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
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
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/**
 * Someone a scheme is made for: the goals, the conditions agreed, and what one sale looks like. Sales that a lint makes up are
 * this one, larger or smaller in every figure.
 *
 * <p>Whoever sells is also measured: every sale made up is a deal won on its day. Sales that rolled up are deals of someone
 * below.
 */
@Value.Immutable
public abstract class TypicalSeller {
  private static final RoleId ROLE = RoleId.of("seller");
  private static final TeamId TEAM = TeamId.of("team");

  TypicalSeller() {}

  /** Starts a typical seller. */
  public static Builder builder() {
    return new Builder();
  }

  /** The period to be paid for. */
  public abstract Period period();

  /** A typical sale, on a day of the period. */
  public abstract Credit sale();

  /** What is promised; none unless said otherwise. A goal for the period is taken to hold in the next as well. */
  @Value.Default
  public Goals goals() {
    return Goals.none();
  }

  /** What is agreed with a person alone, by the names that the scheme uses. */
  public abstract ImmutableMap<String, Figure> terms();

  /** When the person belongs to the department; always unless said otherwise. */
  @Value.Default
  public ImmutableList<LocalDateRange> presence() {
    return ImmutableList.of(LocalDateRange.ALL);
  }

  /** Which days are worked; Monday to Friday unless said otherwise. */
  @Value.Default
  public WorkingCalendar calendar() {
    return WorkingCalendar.mondayToFriday();
  }

  /** What was sold before the period, where sales add up over longer spans. */
  public abstract ImmutableList<Credit> earlier();

  /** What is usually sold in a period; unless said otherwise the first goal in money for it, and a typical sale without one. */
  @Value.Default
  public BigMoney usual() {
    return moneyGoals().findFirst().orElse(sale().amount());
  }

  /** Who. */
  public PersonId person() {
    return sale().person();
  }

  /** The currency of everything. */
  public CurrencyUnit currency() {
    return sale().amount().getCurrencyUnit();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        sale().amount().isPositive() && sale().takesBack().isEmpty(),
        "typical-seller.must-have-a-sale-worth-something");
    Refusal.unless(
        period().contains(sale().day()), "typical-seller.must-have-a-sale-of-the-period");
    Refusal.unless(
        earlier().stream().allMatch(credit -> credit.day().isBefore(period().start())),
        "typical-seller.must-have-earlier-sales-before-the-period");
    Refusal.unless(
        usual().getCurrencyUnit().equals(currency()) && !usual().isNegative(),
        "typical-seller.must-usually-sell-something-in-own-currency");
  }

  /** The goals in money, those for the period first. */
  Stream<BigMoney> moneyGoals() {
    return Stream.concat(
            goals().of(person(), period()).stream(),
            goals().all().stream().filter(goal -> !goal.period().equals(period())))
        .map(Goal::target)
        .filter(Figure.of(sale().amount())::isLike)
        .map(target -> ((Figure.Amount) target).money());
  }

  /** One sale of an amount, under a name. */
  Credit sold(BigDecimal amount, String name) {
    return with(sale(), amount, name);
  }

  private Credit with(Credit like, BigDecimal amount, String name) {
    return Credit.builder()
        .from(like)
        .deal(DealId.of(sale().deal().text() + " " + name))
        .amount(scaled(like.amount(), amount))
        .quota(scaled(like.quota(), amount))
        .margin(like.margin().map(money -> scaled(money, amount)))
        .recurring(like.recurring().map(money -> scaled(money, amount)))
        .dealAmount(like.dealAmount().map(money -> scaled(money, amount)))
        .units(scaled(like.units(), amount))
        .build();
  }

  private BigMoney scaled(BigMoney figure, BigDecimal amount) {
    return BigMoney.of(figure.getCurrencyUnit(), scaled(figure.getAmount(), amount));
  }

  private BigDecimal scaled(BigDecimal figure, BigDecimal amount) {
    return Decimals.quotient(figure.multiply(amount), sale().amount().getAmount());
  }

  /** One sale, or none where it is worth nothing. */
  ImmutableList<Credit> one(BigDecimal amount) {
    return amount.signum() == 0 ? ImmutableList.of() : ImmutableList.of(sold(amount, "0"));
  }

  /** So many sales of one amount each. */
  ImmutableList<Credit> several(int sales, BigDecimal each) {
    return IntStream.range(0, sales)
        .mapToObj(i -> sold(each, String.valueOf(i)))
        .collect(ImmutableList.toImmutableList());
  }

  /** The same sale on the same day of the next period. */
  Credit later(Credit sale) {
    int day = Math.min(
        (int) (sale.day().toEpochDay() - period().start().toEpochDay()), next().days() - 1);
    return Credit.builder().from(sale).day(next().start().plusDays(day)).build();
  }

  /** What takes a sale back on a day. */
  static Credit takingBack(Credit sale, LocalDate day) {
    return Credit.builder()
        .from(sale)
        .day(day)
        .takesBack(ReturnId.of(sale.deal().text()))
        .amount(sale.amount().negated())
        .quota(sale.quota().negated())
        .margin(sale.margin().map(BigMoney::negated))
        .recurring(sale.recurring().map(BigMoney::negated))
        .units(sale.units().negate())
        .build();
  }

  /** The period after this one: the next month after a month. */
  Period next() {
    for (Cadence cadence : Cadence.values()) {
      if (cadence.periodOf(period().start()).equals(period())) {
        return cadence.periodOf(period().end());
      }
    }
    return Period.of(period().end(), period().end().plusDays(period().days()));
  }

  /** The seller in the period, with these sales. */
  Participant having(List<Credit> sales) {
    return in(period(), sales);
  }

  /** The seller in the next period, with sales of both. */
  Participant havingLater(List<Credit> sales) {
    return in(next(), sales);
  }

  private Participant in(Period period, List<Credit> sales) {
    List<Credit> all = new ArrayList<>(earlier());
    all.addAll(sales);
    return Participant.builder()
        .performance(Performance.of(person(), sheet(period, sales), goalsIn(period)))
        .credits(Credits.of(currency(), all))
        .presence(presence())
        .calendar(calendar())
        .terms(terms())
        .build();
  }

  private Goals goalsIn(Period period) {
    if (period.equals(period())) {
      return goals();
    }
    List<Goal> all = new ArrayList<>(goals().all());
    for (Goal goal : goals().all()) {
      if (goal.period().equals(period())
          && goals().find(goal.person(), goal.metric(), goal.scope(), period).isEmpty()) {
        all.add(Goal.builder().from(goal).period(period).build());
      }
    }
    return Goals.of(all);
  }

  private TallySheet sheet(Period period, List<Credit> sales) {
    TallySheet.Collector sheet =
        TallySheet.collecting(department(), period, currency(), ExchangeRates.none());
    for (Credit credit : sales) {
      if (credit.takesBack().isPresent()) {
        sheet.add(returned(credit));
      } else {
        sheet.add(won(credit));
      }
    }
    return sheet.sheet();
  }

  private Deal won(Credit credit) {
    return Deal.builder()
        .id(credit.deal())
        .owner(owner())
        .stage(StageId.of("won"))
        .outcome(Outcome.WON)
        .closed(credit.day())
        .amount(credit.amount())
        .product(credit.product())
        .build();
  }

  private SalesReturn returned(Credit credit) {
    return SalesReturn.builder()
        .id(credit.takesBack().orElseThrow())
        .owner(owner())
        .amount(credit.amount().negated())
        .product(credit.product())
        .date(credit.day())
        .build();
  }

  private PersonId owner() {
    return sale().kind() == CreditKind.ROLL_UP ? below() : person();
  }

  private PersonId below() {
    return PersonId.of("below " + person().text());
  }

  @Value.Lazy
  Department department() {
    return Department.builder()
        .people(Stream.of(person(), below()).map(id -> Person.of(id, id.text())).toList())
        .placements(List.of(
            placement(person(), Optional.empty()), placement(below(), Optional.of(person()))))
        .build();
  }

  private static Placement placement(PersonId person, Optional<PersonId> manager) {
    return Placement.builder()
        .person(person)
        .team(TEAM)
        .role(ROLE)
        .dates(LocalDateRange.ALL)
        .manager(manager)
        .build();
  }

  /** Builds a typical seller. */
  public static final class Builder extends ImmutableTypicalSeller.Builder {
    Builder() {}
  }
}
