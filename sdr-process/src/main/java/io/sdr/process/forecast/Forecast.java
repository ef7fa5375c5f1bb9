package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What is won, and what each open deal is worth times its chance.
 *
 * <p>The sum is what there would be on average if the same situation came many times. It comes true exactly almost never: how
 * likely other numbers are is told by {@link #distribution}. Immutable, and as such a snapshot for later.
 */
@Value.Immutable
@JsonPropertyOrder({"horizon", "currency", "prospects", "leftOut"})
public abstract class Forecast {
  private static final Comparator<ProspectChance> BY_DEAL =
      Comparator.comparing(one -> one.prospect().deal());

  Forecast() {}

  /** Why a deal counts in nothing. */
  public enum LeftOut {
    /** Nobody counts on it. */
    @JsonProperty("omitted")
    OMITTED("not-counted-on"),
    /** It closes outside the period. */
    @JsonProperty("outside-the-period")
    OUTSIDE_THE_PERIOD("closing-outside-the-period");

    private final String condition;

    LeftOut(String condition) {
      this.condition = condition;
    }
  }

  /**
   * The forecast of some deals.
   *
   * @param prospects each deal once, in any order; omitted ones and, unless the horizon says otherwise, those that close outside
   *     the period count in nothing
   * @param chance how likely open deals are won
   * @param horizon the period, as it is seen on a day
   * @param currency the currency of all amounts; the caller has converted them
   * @throws Refusal if a deal stands there twice, an amount is in another currency, a chance is below 0 % or above 100 %, or a
   *     deal closes outside the period and the horizon has none that does
   */
  public static Explained<Forecast> of(
      List<Prospect> prospects,
      WinChance chance,
      Horizon horizon,
      CurrencyUnit currency,
      Detail detail) {
    ImmutableList<Prospect> byDeal = eachOnce(prospects);
    return Explained.of("forecast", detail, trace -> {
      trace
          .given("asOf", horizon.asOf())
          .given("firstDay", horizon.firstDay())
          .given("lastDay", horizon.lastDay());
      ImmutableForecast.Builder judged =
          ImmutableForecast.builder().horizon(horizon).currency(currency);
      for (Prospect prospect : byDeal) {
        Optional<LeftOut> leftOut = horizon.leavesOut(prospect);
        leftOut.ifPresent(reason -> {
          judged.putLeftOut(prospect.deal(), reason);
          tell(prospect, reason, trace);
        });
        if (leftOut.isEmpty()) {
          judged.addProspects(judged(prospect, chance, horizon, trace));
        }
      }
      Forecast forecast = judged.build();
      int unknown = forecast.unknown().size();
      trace
          .given("deals", forecast.prospects().size() - unknown)
          .given("unknown", unknown)
          .given("leftOut", forecast.leftOut().size());
      trace.yields(Operation.SUM, forecast.expected());
      return forecast;
    });
  }

  /**
   * Prospects by deal, so that sums and what is written do not depend on the order in which they came.
   *
   * @throws Refusal if a deal stands there twice
   */
  static ImmutableList<Prospect> eachOnce(List<Prospect> prospects) {
    ImmutableList<Prospect> byDeal =
        ImmutableList.sortedCopyOf(Comparator.comparing(Prospect::deal), prospects);
    Refusal.unless(
        Comparators.isInStrictOrder(byDeal, Comparator.comparing(Prospect::deal)),
        "forecast.must-have-each-deal-once");
    return byDeal;
  }

  private static void tell(Prospect prospect, LeftOut reason, Trace under) {
    Trace step = under.step("forecast.left-out").given("deal", prospect.deal().text());
    prospect.closing().ifPresent(day -> step.given("closing", day));
    step.fails(reason.condition);
  }

  private static ProspectChance judged(
      Prospect prospect, WinChance chance, Horizon horizon, Trace trace) {
    String rule = prospect.closed() ? "forecast.closed" : "forecast.deal";
    Trace step =
        trace.step(prospect.amount().isPresent() ? rule : "forecast.deal-without-an-amount");
    prospect.amount().ifPresent(amount -> step.given("amount", amount));
    Measured<Percent> known =
        prospect.closed() ? ProspectChance.SURE : chance.chance(prospect, horizon, step);
    known.value().ifPresent(share -> step.given("chance", share));
    step.given("deal", prospect.deal().text());
    ProspectChance judged = ProspectChance.of(prospect, known);
    step.yields(Operation.PRODUCT, judged.expected().map(Figure::of));
    return judged;
  }

  /** The period that it is of. */
  public abstract Horizon horizon();

  /** The currency of all amounts. */
  public abstract CurrencyUnit currency();

  /** The deals that are won or open, with their chances, by deal. */
  public abstract ImmutableList<ProspectChance> prospects();

  /** The deals that count in nothing, and why. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<DealId, LeftOut> leftOut();

  /** What is won already; deals without a known amount are not in it. */
  public BigMoney closed() {
    return sum(prospects().stream().filter(one -> one.prospect().closed()).toList());
  }

  /** What open deals are worth, each times its chance; those without a known chance or amount are not in it. */
  public BigMoney weighted() {
    return sum(open());
  }

  /** What is won and what open deals are worth. */
  public BigMoney expected() {
    return Decimals.computed(closed().plus(weighted()));
  }

  /** The open deals whose chance and amount are known. */
  public ImmutableList<ProspectChance> open() {
    return prospects().stream()
        .filter(one -> !one.prospect().closed() && one.expected().isDefined())
        .collect(ImmutableList.toImmutableList());
  }

  /** The deals, won or open, whose chance or amount nobody knows; they are in no sum, and are no zeros. */
  public ImmutableList<ProspectChance> unknown() {
    return prospects().stream()
        .filter(one -> !one.expected().isDefined())
        .collect(ImmutableList.toImmutableList());
  }

  /** What is won and expected by the month of its closing day; deals without such a day are in none. */
  public ImmutableSortedMap<YearMonth, BigMoney> byMonth() {
    return by(one -> one.prospect().closing().map(YearMonth::from));
  }

  /** What is won and expected by the person whose deal it is. */
  public ImmutableSortedMap<PersonId, BigMoney> byOwner() {
    return by(one -> Optional.of(one.prospect().owner()));
  }

  private <K extends Comparable<K>> ImmutableSortedMap<K, BigMoney> by(
      Function<ProspectChance, Optional<K>> part) {
    Map<K, BigMoney> parts = new TreeMap<>();
    for (ProspectChance one : prospects()) {
      part.apply(one)
          .ifPresent(key -> one.expected()
              .value()
              .ifPresent(amount ->
                  parts.merge(key, amount, (sum, more) -> Decimals.computed(sum.plus(more)))));
    }
    return ImmutableSortedMap.copyOf(parts);
  }

  /**
   * How likely so many of the open deals are won, each independently of the others; whatever their amounts, so those without a
   * known one are among them.
   *
   * @throws Refusal if there are more than a hundred thousand
   */
  public CountDistribution wins() {
    List<Measured<Percent>> chances = prospects().stream()
        .filter(one -> !one.prospect().closed())
        .map(ProspectChance::chance)
        .toList();
    List<Percent> known = chances.stream().flatMap(one -> one.value().stream()).toList();
    return CountDistribution.of(known, chances.size() - known.size());
  }

  /**
   * How likely each total is, won and open deals together, deals being won independently of one another: exact, on a grid.
   *
   * @param grid the step between totals; amounts that are no multiple are rounded to the nearest one, and what that does to
   *     totals is {@linkplain AmountDistribution#rounding() said}
   * @return undefined ({@code grid-too-fine}) where there would be too many totals; take a coarser grid, or {@link #simulated}
   * @throws Refusal if the grid is not positive or in another currency
   */
  public Measured<AmountDistribution> distribution(BigMoney grid) {
    return Convolution.of(this, grid);
  }

  /**
   * How likely each total is, found by trying out: for many deals, and for deals that share one fate.
   *
   * @param grid as in {@link #distribution}
   * @param simulation how often, from which seed, and how far deals are won and lost together
   * @throws Refusal if the grid is not positive or in another currency
   */
  public AmountDistribution simulated(BigMoney grid, Simulation simulation) {
    return new Simulator(this, grid, simulation).distribution();
  }

  private BigMoney sum(List<ProspectChance> some) {
    return Decimals.computed(BigMoney.of(
        currency(),
        some.stream()
            .flatMap(one -> one.expected().value().stream())
            .map(BigMoney::getAmount)
            .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  static void checkCurrency(Prospect prospect, CurrencyUnit currency) {
    Refusal.unless(
        prospect
            .amount()
            .filter(money -> !money.getCurrencyUnit().equals(currency))
            .isEmpty(),
        "forecast.must-have-one-currency",
        prospect.deal());
  }

  @Value.Check
  Forecast check() {
    ImmutableList<ProspectChance> byDeal = ImmutableList.sortedCopyOf(BY_DEAL, prospects());
    Refusal.unless(
        Comparators.isInStrictOrder(byDeal, BY_DEAL)
            && byDeal.stream()
                .noneMatch(one -> leftOut().containsKey(one.prospect().deal())),
        "forecast.must-have-each-deal-once");
    for (ProspectChance one : byDeal) {
      checkCurrency(one.prospect(), currency());
      Refusal.unless(
          horizon().leavesOut(one.prospect()).isEmpty(),
          "forecast.must-not-count-what-is-left-out",
          one.prospect().deal());
    }
    return byDeal.equals(prospects())
        ? this
        : ImmutableForecast.builder().from(this).prospects(byDeal).build();
  }
}
