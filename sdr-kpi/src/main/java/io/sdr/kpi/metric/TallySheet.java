package io.sdr.kpi.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.Payment;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The tallies of a department over a period: each person's own, those of everyone below, and of each team and product.
 *
 * <p>A decided deal counts on the day it was decided, a return on the day it came back. Who was above whom, and in which
 * team, is taken as of that day: when a seller changes teams, earlier deals stay with the earlier manager.
 *
 * <p>A fact is counted as often as it is told. Tallies are sums, and two of them do not know which facts they share, so a sheet
 * that remembered ids would forget them as soon as it is merged with another. Whoever may be told a fact twice, or a correction of
 * it, keeps the {@linkplain io.sdr.core.sales.LatestFacts latest statement} of each before telling it; only the histories of {@code
 * io.sdr.kpi.clientele}, which see all purchases at once, do so themselves.
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
    this.byProduct = Collector.tallies(collector.products);
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
    return collecting(department, period, currency, rates, ContactTerms.usual());
  }

  /**
   * Starts a sheet.
   *
   * @param department who was where, when
   * @param period facts of other days are left out
   * @param currency in which money is added up
   * @param rates how amounts in other currencies are converted, at the rate of the fact's own day
   * @param contacts what of work counts as contact with a client
   */
  public static Collector collecting(
      Department department,
      Period period,
      CurrencyUnit currency,
      ExchangeRates rates,
      ContactTerms contacts) {
    return new Collector(department, period, currency, rates, contacts);
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

  /**
   * The tallies of products that have facts. Of a deal with lines each product has its own, and so the deal is one of every
   * product on it; of a deal without lines its product has the whole.
   */
  public ImmutableMap<ProductId, Tally> byProduct() {
    return byProduct;
  }

  /** The tally of everything. */
  public Tally total() {
    Tally.Counter total = Tally.counting(currency());
    own.values().forEach(total::add);
    return total.tally();
  }

  /** Collects facts. Not thread-safe. */
  public static final class Collector {
    private final Department department;
    private final Period period;
    private final CurrencyUnit currency;
    private final ExchangeRates rates;
    private final ContactTerms contacts;
    private final PeriodSequence spans;
    private final Map<PersonId, Map<LocalDate, Tally.Counter>> counters = new TreeMap<>();
    private final Map<ProductId, Tally.Counter> products = new TreeMap<>();

    private Collector(
        Department department,
        Period period,
        CurrencyUnit currency,
        ExchangeRates rates,
        ContactTerms contacts) {
      this.department = department;
      this.period = period;
      this.currency = currency;
      this.rates = rates;
      this.contacts = contacts;
      this.spans = department.unchangedDuring(period);
    }

    /** The period; facts of other days are left out. */
    public Period period() {
      return period;
    }

    /**
     * Counts a deal if it was decided in the period; an open deal is neither a success nor a failure.
     *
     * @throws Refusal if nobody in the department has the owner's id, or an amount has no rate
     */
    public Collector add(Deal deal) {
      deal.closed().filter(period::contains).ifPresent(day -> {
        Optional<ProductId> ofWhole = deal.lines().isEmpty() ? deal.product() : Optional.empty();
        count(deal.owner(), day, ofWhole, counter -> new Counting(counter).decided(deal));
        Counting.byProduct(deal)
            .forEach((product, part) -> counterOf(product)
                .add(counted(day, counter -> new Counting(counter).decided(part))));
      });
      return this;
    }

    /**
     * Counts the discount of a deal against what its owner may give away, if it was won in the period and all its lines say
     * their list price. The deal itself is counted by {@link #add(Deal)}.
     *
     * @param limit the largest discount that the owner may give alone
     * @throws Refusal if nobody in the department has the owner's id
     */
    public Collector addDiscount(Deal deal, Percent limit) {
      deal.closed()
          .ifPresent(day ->
              count(deal.owner(), day, counter -> new Counting(counter).discounted(deal, limit)));
      return this;
    }

    /**
     * Counts a return if it came back in the period.
     *
     * @throws Refusal if nobody in the department has the owner's id, or the amount has no rate
     */
    public Collector add(SalesReturn back) {
      if (period.contains(back.date())) {
        count(
            back.owner(),
            back.date(),
            back.product(),
            counter -> new Counting(counter).returned(back.amount()));
      }
      return this;
    }

    /**
     * Counts an activity if it was in the period.
     *
     * @throws Refusal if nobody in the department has the owner's id
     */
    public Collector add(Activity activity) {
      return count(
          activity.owner(),
          activity.date(),
          counter -> new Counting(counter).done(activity, contacts));
    }

    /**
     * Counts an invoice on the day it was issued and, if it says so, on the day it falls due, as far as these are in the period.
     *
     * @param owner whose deal it bills
     * @throws Refusal if nobody in the department has the owner's id, or the amount has no rate
     */
    public Collector add(Invoice invoice, PersonId owner) {
      count(owner, invoice.date(), counter -> new Counting(counter).invoiced(invoice));
      invoice
          .due()
          .ifPresent(day -> count(owner, day, counter -> new Counting(counter).fellDue(invoice)));
      return this;
    }

    /**
     * Counts a payment if it came in within the period.
     *
     * @param owner whose deal it pays
     * @throws Refusal if nobody in the department has the owner's id, or the amount has no rate
     */
    public Collector add(Payment payment, PersonId owner) {
      return count(owner, payment.date(), counter -> new Counting(counter).paid(payment));
    }

    /**
     * Counts a fact of another kind, such as a vendor's own, if its day is in the period.
     *
     * @param owner whose fact it is
     * @param day the day on which it counts
     * @param fact adds it to the quantities that it speaks of; amounts in other currencies are converted
     * @throws Refusal if nobody in the department has the owner's id, or an amount has no rate
     */
    public Collector count(PersonId owner, LocalDate day, Consumer<Tally.Counter> fact) {
      return count(owner, day, Optional.empty(), fact);
    }

    private Collector count(
        PersonId owner, LocalDate day, Optional<ProductId> product, Consumer<Tally.Counter> fact) {
      if (period.contains(day)) {
        // on its own first, so that nothing is counted of a fact that is refused
        Tally.Counter one = counted(day, fact);
        counterOf(owner, day).add(one);
        product.map(this::counterOf).ifPresent(counter -> counter.add(one));
      }
      return this;
    }

    private Tally.Counter counted(LocalDate day, Consumer<Tally.Counter> fact) {
      Tally.Counter counter = Tally.counting(currency, amount -> converted(amount, day));
      fact.accept(counter);
      return counter;
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

    private ImmutableMap<PersonId, Tally> ownOfEveryone() {
      return rolledUp((person, day) -> ImmutableList.of(person));
    }

    private ImmutableMap<PersonId, Tally> belowEveryone() {
      return rolledUp(department::reportingLine);
    }

    private ImmutableMap<TeamId, Tally> byTeam() {
      return rolledUp((person, day) -> department
          .placementOn(person, day)
          .map(placement -> ImmutableList.of(placement.team()))
          .orElseGet(ImmutableList::of));
    }

    private <K extends Comparable<K>> ImmutableMap<K, Tally> rolledUp(
        BiFunction<PersonId, LocalDate, ImmutableList<K>> takers) {
      Map<K, Tally.Counter> sums = new TreeMap<>();
      counters.forEach((person, spans) -> spans.forEach((day, counter) -> {
        Tally tally = counter.tally();
        takers
            .apply(person, day)
            .forEach(taker ->
                sums.computeIfAbsent(taker, key -> Tally.counting(currency)).add(tally));
      }));
      return tallies(sums);
    }

    private static <K> ImmutableMap<K, Tally> tallies(Map<K, Tally.Counter> sums) {
      return sums.entrySet().stream()
          .collect(ImmutableMap.toImmutableMap(
              Map.Entry::getKey, entry -> entry.getValue().tally()));
    }
  }
}
