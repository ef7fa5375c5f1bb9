package io.sdr.kpi.metric;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The tallies of a department over a period: each person's own, those of everyone below, and of each team and product.
 *
 * <p>A decided deal counts on the day it was decided, a return on the day it came back. Who was above whom, and in which
 * team, is taken as of that day: when a seller changes teams, earlier deals stay with the earlier manager.
 */
public final class TallySheet {
  private final Period period;
  private final Tally nothing;
  private final ImmutableMap<PersonId, Tally> own;
  private final ImmutableMap<PersonId, Tally> below;
  private final ImmutableMap<TeamId, Tally> byTeam;
  private final ImmutableMap<ProductId, Tally> byProduct;

  private TallySheet(Collector collector) {
    this.period = collector.period;
    this.nothing = Tally.empty(collector.currency);
    this.own = collector.ownOfEveryone();
    this.below = collector.belowEveryone();
    this.byTeam = collector.byTeam();
    this.byProduct = collector.products.entrySet().stream()
        .collect(ImmutableMap.toImmutableMap(
            Map.Entry::getKey, entry -> entry.getValue().tally()));
  }

  /**
   * Starts a sheet.
   *
   * @param department who was where, when
   * @param period facts of other days are left out
   * @param currency in which money is added up
   * @param rates how amounts in other currencies are converted, at the rate of the fact's own day
   */
  public static Collector collecting(
      Department department, Period period, CurrencyUnit currency, ExchangeRates rates) {
    return new Collector(department, period, currency, rates);
  }

  /** The period. */
  public Period period() {
    return period;
  }

  /** The currency of all sums. */
  public CurrencyUnit currency() {
    return nothing.currency();
  }

  /** What a person's facts, or those of the people below, add up to; the empty tally when there are none. */
  public Tally of(PersonId person, Scope scope) {
    Tally alone = own.getOrDefault(person, nothing);
    Tally team = below.getOrDefault(person, nothing);
    return switch (scope) {
      case OWN -> alone;
      case TEAM -> team;
      case OWN_AND_TEAM -> alone.plus(team);
    };
  }

  /** The tallies of teams that have facts, by the team of the owner on the day of the fact. */
  public ImmutableMap<TeamId, Tally> byTeam() {
    return byTeam;
  }

  /** The tallies of products that have facts. */
  public ImmutableMap<ProductId, Tally> byProduct() {
    return byProduct;
  }

  /** The tally of everything. */
  public Tally total() {
    return own.values().stream().reduce(nothing, Tally::plus);
  }

  /** Collects facts. Not thread-safe. */
  public static final class Collector {
    private final Department department;
    private final Period period;
    private final CurrencyUnit currency;
    private final ExchangeRates rates;
    private final PeriodSequence spans;
    private final Map<PersonId, Map<LocalDate, Tally.Counter>> counters = new TreeMap<>();
    private final Map<ProductId, Tally.Counter> products = new TreeMap<>();

    private Collector(
        Department department, Period period, CurrencyUnit currency, ExchangeRates rates) {
      this.department = department;
      this.period = period;
      this.currency = currency;
      this.rates = rates;
      this.spans = department.unchangedDuring(period);
    }

    /**
     * Counts a deal if it was decided in the period; an open deal is neither a success nor a failure.
     *
     * @throws Refusal if nobody in the department has the owner's id, or the amount has no rate
     */
    public Collector add(Deal deal) {
      if (deal.closed().filter(period::contains).isPresent()) {
        LocalDate day = deal.closed().get();
        Tally.Counter person = counterOf(deal.owner(), day);
        Optional<Tally.Counter> product = deal.product().map(this::counterOf);
        if (deal.outcome() == Outcome.WON) {
          BigMoney amount = converted(deal.amount().orElseThrow(), day);
          person.addWon(deal, amount);
          product.ifPresent(counter -> counter.addWon(deal, amount));
        } else {
          person.addLost(deal);
          product.ifPresent(counter -> counter.addLost(deal));
        }
      }
      return this;
    }

    /**
     * Counts a return if it came back in the period.
     *
     * @throws Refusal if nobody in the department has the owner's id, or the amount has no rate
     */
    public Collector add(SalesReturn back) {
      if (period.contains(back.date())) {
        BigMoney amount = converted(back.amount(), back.date());
        counterOf(back.owner(), back.date()).addReturn(amount);
        back.product().map(this::counterOf).ifPresent(counter -> counter.addReturn(amount));
      }
      return this;
    }

    /** The sheet of what was collected. */
    public TallySheet sheet() {
      return new TallySheet(this);
    }

    private BigMoney converted(BigMoney amount, LocalDate day) {
      return rates
          .convert(amount, currency, day)
          .orElseThrow(() ->
              Refusal.because("exchange-rate.must-be-declared", amount.getCurrencyUnit(), day));
    }

    private Tally.Counter counterOf(PersonId person, LocalDate day) {
      LocalDate span = spans.periodOf(day).orElseThrow().start();
      return counters
          .computeIfAbsent(person, this::spansOf)
          .computeIfAbsent(span, start -> Tally.counting(currency));
    }

    private Map<LocalDate, Tally.Counter> spansOf(PersonId person) {
      Refusal.unless(department.find(person).isPresent(), "tally.must-know-owner", person);
      return new TreeMap<>();
    }

    private Tally.Counter counterOf(ProductId product) {
      return products.computeIfAbsent(product, id -> Tally.counting(currency));
    }

    private ImmutableMap<PersonId, Tally> belowEveryone() {
      Map<PersonId, Tally> below = new TreeMap<>();
      counters.forEach((person, spans) -> spans.forEach((day, counter) -> {
        Tally tally = counter.tally();
        department
            .reportingLine(person, day)
            .forEach(manager -> below.merge(manager, tally, Tally::plus));
      }));
      return ImmutableMap.copyOf(below);
    }

    private ImmutableMap<TeamId, Tally> byTeam() {
      Map<TeamId, Tally> teams = new TreeMap<>();
      counters.forEach((person, spans) -> spans.forEach((day, counter) -> department
          .placementOn(person, day)
          .map(Placement::team)
          .ifPresent(team -> teams.merge(team, counter.tally(), Tally::plus))));
      return ImmutableMap.copyOf(teams);
    }

    private ImmutableMap<PersonId, Tally> ownOfEveryone() {
      Map<PersonId, Tally> own = new TreeMap<>();
      counters.forEach((person, spans) ->
          spans.values().forEach(counter -> own.merge(person, counter.tally(), Tally::plus)));
      return ImmutableMap.copyOf(own);
    }
  }
}
