package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
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
@JsonPropertyOrder({"horizon", "currency", "prospects"})
public abstract class Forecast {
  private static final Percent SURE = Percent.HUNDRED;

  Forecast() {}

  /**
   * The forecast of some deals.
   *
   * @param prospects each deal once; omitted ones count in nothing
   * @param chance how likely open deals are won
   * @param horizon how far ahead
   * @param currency the currency of all amounts; the caller has converted them
   * @throws Refusal if a deal stands there twice, an amount is in another currency, or a chance is below 0 % or above 100 %
   */
  public static Explained<Forecast> of(
      List<Prospect> prospects,
      WinChance chance,
      Horizon horizon,
      CurrencyUnit currency,
      Detail detail) {
    return Explained.of("forecast", detail, trace -> {
      trace
          .given("asOf", horizon.asOf())
          .given("lastDay", horizon.lastDay())
          .given("deals", prospects.size());
      ImmutableList.Builder<ProspectChance> judged = ImmutableList.builder();
      for (Prospect prospect : prospects) {
        if (prospect.category() != ForecastCategory.OMITTED) {
          judged.add(judged(prospect, chance, horizon, trace));
        }
      }
      Forecast forecast = ImmutableForecast.builder()
          .horizon(horizon)
          .currency(currency)
          .prospects(judged.build())
          .build();
      trace.given("unknown", forecast.unknown().size());
      trace.yields(Operation.SUM, forecast.expected());
      return forecast;
    });
  }

  private static ProspectChance judged(
      Prospect prospect, WinChance chance, Horizon horizon, Trace trace) {
    Trace step = trace
        .step(prospect.closed() ? "forecast.closed" : "forecast.deal")
        .given("amount", prospect.amount());
    Measured<Percent> known =
        prospect.closed() ? Measured.of(SURE) : chance.chance(prospect, horizon, step);
    known.value().ifPresent(share -> step.given("chance", share));
    step.given("deal", prospect.deal().text());
    ProspectChance judged = ProspectChance.of(prospect, known);
    step.yields(Operation.PRODUCT, judged.expected().map(Figure::of));
    return judged;
  }

  /** How far ahead it looks. */
  public abstract Horizon horizon();

  /** The currency of all amounts. */
  public abstract CurrencyUnit currency();

  /** The deals that are won or open, with their chances. */
  public abstract ImmutableList<ProspectChance> prospects();

  /** What is won already. */
  public BigMoney closed() {
    return sum(prospects().stream().filter(one -> one.prospect().closed()).toList());
  }

  /** What open deals are worth, each times its chance; those without a chance are not in it. */
  public BigMoney weighted() {
    return sum(open());
  }

  /** What is won and what open deals are worth. */
  public BigMoney expected() {
    return Decimals.computed(closed().plus(weighted()));
  }

  /** The open deals whose chance is known. */
  public ImmutableList<ProspectChance> open() {
    return prospects().stream()
        .filter(one -> !one.prospect().closed() && one.chance().isDefined())
        .collect(ImmutableList.toImmutableList());
  }

  /** The open deals whose chance nobody knows; they are in no sum, and are no zeros. */
  public ImmutableList<ProspectChance> unknown() {
    return prospects().stream()
        .filter(one -> !one.chance().isDefined())
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

  /** How likely so many of the open deals are won, each independently of the others. */
  public CountDistribution wins() {
    return CountDistribution.of(
        open().stream().map(one -> one.chance().value().orElseThrow()).toList());
  }

  /**
   * How likely each total is, won and open deals together, deals being won independently of one another: exact, on a grid.
   *
   * @param grid the step between totals; amounts that are no multiple are rounded to the nearest one
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
            .map(one -> one.expected().value().orElseThrow().getAmount())
            .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  static BigDecimal amount(Prospect prospect, CurrencyUnit currency) {
    Refusal.unless(
        prospect.amount().getCurrencyUnit().equals(currency),
        "forecast.must-have-one-currency",
        prospect.deal());
    return prospect.amount().getAmount();
  }

  @Value.Check
  void check() {
    prospects().forEach(one -> amount(one.prospect(), currency()));
    Refusal.unless(
        prospects().stream().map(one -> one.prospect().deal()).distinct().count()
            == prospects().size(),
        "forecast.must-have-each-deal-once");
    Refusal.unless(
        prospects().stream()
            .flatMap(one -> one.chance().value().stream())
            .allMatch(Prospect::isChance),
        "prospect.must-have-a-chance-within-the-whole");
  }
}
