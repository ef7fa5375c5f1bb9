package io.sdr.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The declared exchange rates of a plan or a month. Only what is declared exists: no rate is inverted, chained or
 * guessed.
 */
public final class ExchangeRates {
  private static final Comparator<ExchangeRate> ORDER = Comparator.comparing(ExchangeRate::from)
      .thenComparing(ExchangeRate::to)
      .thenComparing(ExchangeRate::since);
  private static final ExchangeRates NONE = new ExchangeRates(ImmutableList.of());

  private final ImmutableList<ExchangeRate> rates;
  private final ImmutableMap<Pair, NavigableMap<LocalDate, ExchangeRate>> byPair;

  private ExchangeRates(ImmutableList<ExchangeRate> rates) {
    this.rates = rates;
    this.byPair = byPair(rates);
  }

  private static ImmutableMap<Pair, NavigableMap<LocalDate, ExchangeRate>> byPair(
      ImmutableList<ExchangeRate> rates) {
    Map<Pair, NavigableMap<LocalDate, ExchangeRate>> byPair = new LinkedHashMap<>();
    for (ExchangeRate rate : rates) {
      byPair
          .computeIfAbsent(new Pair(rate.from(), rate.to()), pair -> new TreeMap<>())
          .put(rate.since(), rate);
    }
    return ImmutableMap.copyOf(byPair);
  }

  /**
   * The given rates, in any order.
   *
   * @throws Refusal if one pair has two rates since the same day
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ExchangeRates of(List<ExchangeRate> rates) {
    Set<List<Object>> seen = new HashSet<>();
    for (ExchangeRate rate : rates) {
      Refusal.unless(
          seen.add(List.of(rate.from(), rate.to(), rate.since())),
          "exchange-rate.must-be-one-for-pair-and-day",
          rate);
    }
    return rates.isEmpty() ? NONE : new ExchangeRates(ImmutableList.sortedCopyOf(ORDER, rates));
  }

  /** No rates: every amount stays in its own currency. */
  public static ExchangeRates none() {
    return NONE;
  }

  /** The amount in another currency at the rate of the day, not rounded; empty when no rate is declared for it. */
  public Optional<BigMoney> convert(BigMoney amount, CurrencyUnit to, LocalDate on) {
    if (amount.getCurrencyUnit().equals(to)) {
      return Optional.of(amount);
    }
    return find(amount.getCurrencyUnit(), to, on)
        .map(rate -> Decimals.computed(BigMoney.of(to, amount.getAmount().multiply(rate.rate()))));
  }

  /** The rate of a pair of currencies that holds on a day: the latest since that day or before; empty when there is none. */
  public Optional<ExchangeRate> find(CurrencyUnit from, CurrencyUnit to, LocalDate on) {
    return Optional.ofNullable(byPair.get(new Pair(from, to)))
        .map(rates -> rates.floorEntry(on))
        .map(Map.Entry::getValue);
  }

  /** The rates by pair of currencies and by day. */
  @JsonValue
  public ImmutableList<ExchangeRate> rates() {
    return rates;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExchangeRates that && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return rates.hashCode();
  }

  @Override
  public String toString() {
    return rates.toString();
  }

  private record Pair(CurrencyUnit from, CurrencyUnit to) {}
}
