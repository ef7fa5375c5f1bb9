package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Computed;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What a set of facts adds up to, {@linkplain Quantity quantity} by quantity, exactly.
 *
 * <p>Tallies of disjoint sets of facts {@linkplain #plus(Tally) add} to the tally of all of them; the empty tally adds
 * nothing; order and grouping do not matter. That makes them fit for parallel streams and cluster engines. What no fact
 * spoke of is nothing: zero, no occurrence, nobody.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"currency", "counts", "amounts", "sums", "splits", "spreads", "names"})
public abstract class Tally {
  Tally() {}

  /** The tally of no facts. */
  public static Tally empty(CurrencyUnit currency) {
    return builder().currency(currency).build();
  }

  /** Starts to count facts whose amounts are given in a currency. */
  public static Counter counting(CurrencyUnit currency) {
    return counting(currency, UnaryOperator.identity());
  }

  /** Starts to count facts whose amounts are converted first. */
  static Counter counting(CurrencyUnit currency, UnaryOperator<BigMoney> conversion) {
    return new Counter(currency, conversion);
  }

  /** The currency of all amounts. */
  public abstract CurrencyUnit currency();

  @Value.NaturalOrder
  abstract ImmutableSortedMap<String, Long> counts();

  @Computed
  @Value.NaturalOrder
  abstract ImmutableSortedMap<String, BigDecimal> amounts();

  @Computed
  @Value.NaturalOrder
  abstract ImmutableSortedMap<String, BigDecimal> sums();

  @Computed
  @Value.NaturalOrder
  abstract ImmutableSortedMap<String, ImmutableSortedMap<String, BigDecimal>> splits();

  @Value.NaturalOrder
  abstract ImmutableSortedMap<String, Occurrences> spreads();

  @Value.NaturalOrder
  abstract ImmutableSortedMap<String, ImmutableSortedSet<String>> names();

  /** How many there are. */
  public long of(Quantity.Count quantity) {
    return counts().getOrDefault(quantity.name(), 0L);
  }

  /** How much money. */
  public BigMoney of(Quantity.Amount quantity) {
    return BigMoney.of(currency(), amounts().getOrDefault(quantity.name(), BigDecimal.ZERO));
  }

  /** What was sold less what came back. */
  @JsonIgnore
  public BigMoney revenue() {
    return of(Quantities.SOLD).minus(of(Quantities.RETURNED));
  }

  /** How much of it. */
  public BigDecimal of(Quantity.Sum quantity) {
    return sums().getOrDefault(quantity.name(), BigDecimal.ZERO);
  }

  /** How much money for each name; a name that is not there has nothing. */
  public ImmutableSortedMap<String, BigMoney> of(Quantity.Split quantity) {
    return ImmutableSortedMap.copyOf(Maps.transformValues(
        splits().getOrDefault(quantity.name(), ImmutableSortedMap.of()),
        amount -> BigMoney.of(currency(), amount)));
  }

  /** How often each number occurred. */
  public Occurrences of(Quantity.Spread quantity) {
    return spreads().getOrDefault(quantity.name(), Occurrences.none());
  }

  /** Who all there is. */
  public ImmutableSortedSet<String> of(Quantity.Distinct quantity) {
    return names().getOrDefault(quantity.name(), ImmutableSortedSet.of());
  }

  /**
   * The tally of both sets of facts.
   *
   * @throws Refusal if the currencies differ, or there is more of something than can be counted
   */
  public Tally plus(Tally other) {
    Refusal.unless(
        currency().equals(other.currency()),
        "tally.must-have-one-currency",
        currency(),
        other.currency());
    return builder()
        .currency(currency())
        .counts(merged(counts(), other.counts(), Counts::sum))
        .amounts(merged(amounts(), other.amounts(), BigDecimal::add))
        .sums(merged(sums(), other.sums(), BigDecimal::add))
        .splits(merged(splits(), other.splits(), Tally::added))
        .spreads(merged(spreads(), other.spreads(), Occurrences::plus))
        .names(merged(names(), other.names(), Tally::union))
        .build();
  }

  private static <T> Map<String, T> merged(
      Map<String, T> one, Map<String, T> other, BinaryOperator<T> sum) {
    Map<String, T> merged = new TreeMap<>(one);
    other.forEach((name, more) -> merged.merge(name, more, sum));
    return merged;
  }

  private static ImmutableSortedMap<String, BigDecimal> added(
      Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
    return ImmutableSortedMap.copyOf(merged(one, other, BigDecimal::add));
  }

  private static ImmutableSortedSet<String> union(
      ImmutableSortedSet<String> one, ImmutableSortedSet<String> other) {
    return ImmutableSortedSet.<String>naturalOrder().addAll(one).addAll(other).build();
  }

  /** A {@link Counter} gives nothing else; what is read from a file may be otherwise. */
  @Value.Check
  Tally normalized() {
    Refusal.unless(areAll(counts(), count -> count >= 0), "tally.must-not-be-negative");
    boolean isNormal = areAll(counts(), count -> count > 0)
        && areAll(amounts(), Tally::isNormal)
        && areAll(sums(), Tally::isNormal)
        && areAll(splits(), split -> !split.isEmpty() && areAll(split, Tally::isNormal))
        && areAll(spreads(), spread -> !spread.counts().isEmpty())
        && areAll(names(), all -> !all.isEmpty());
    return isNormal
        ? this
        : builder()
            .currency(currency())
            .counts(Maps.filterValues(counts(), count -> count > 0))
            .amounts(normal(amounts()))
            .sums(normal(sums()))
            .splits(normalSplits(splits()))
            .spreads(Maps.filterValues(spreads(), spread -> !spread.counts().isEmpty()))
            .names(Maps.filterValues(names(), all -> !all.isEmpty()))
            .build();
  }

  private static <T> boolean areAll(ImmutableSortedMap<String, T> values, Predicate<T> condition) {
    for (T value : values.values()) {
      if (!condition.test(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNormal(BigDecimal sum) {
    return sum.signum() != 0 && sum.equals(Decimals.computed(sum));
  }

  /** In the order in which they come; zeros say nothing. */
  private static ImmutableMap<String, BigDecimal> normal(Map<String, BigDecimal> sums) {
    ImmutableMap.Builder<String, BigDecimal> normal =
        ImmutableMap.builderWithExpectedSize(sums.size());
    sums.forEach((name, sum) -> {
      if (sum.signum() != 0) {
        normal.put(name, Decimals.computed(sum));
      }
    });
    return normal.buildOrThrow();
  }

  private static Map<String, ImmutableSortedMap<String, BigDecimal>> normalSplits(
      Map<String, ? extends Map<String, BigDecimal>> splits) {
    Map<String, ImmutableSortedMap<String, BigDecimal>> normal = new HashMap<>();
    splits.forEach((name, split) -> normal.put(name, ImmutableSortedMap.copyOf(normal(split))));
    return Maps.filterValues(normal, split -> !split.isEmpty());
  }

  private static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableTally.Builder {
    Builder() {}
  }

  /** Counts facts one by one. Not thread-safe: one for each thread, and then {@link Tally#plus(Tally)}. */
  public static final class Counter {
    private final CurrencyUnit currency;
    private final UnaryOperator<BigMoney> conversion;
    // in no order: a tally puts them into one
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> splits = new HashMap<>();
    private final Map<String, Map<BigDecimal, Long>> spreads = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    // what came first, and as a whole, is kept as it is
    private final Map<String, Occurrences> wholeSpreads = new HashMap<>();
    private final Map<String, ImmutableSortedSet<String>> wholeNames = new HashMap<>();

    private Counter(CurrencyUnit currency, UnaryOperator<BigMoney> conversion) {
      this.currency = currency;
      this.conversion = conversion;
    }

    /** The currency of all amounts. */
    public CurrencyUnit currency() {
      return currency;
    }

    /** Counts one more. */
    public Counter add(Quantity.Count quantity) {
      return add(quantity, 1);
    }

    /**
     * Counts so many more.
     *
     * @throws Refusal if it is fewer than none
     */
    public Counter add(Quantity.Count quantity, long more) {
      Refusal.unless(more >= 0, "tally.must-not-be-negative");
      counts.merge(quantity.name(), more, Counts::sum);
      return this;
    }

    /**
     * Adds an amount; one that takes back is negative. In a {@linkplain TallySheet sheet} amounts in other currencies are
     * converted at the rate of the fact's own day.
     *
     * @throws Refusal if it is in another currency, for which there is no rate
     */
    public Counter add(Quantity.Amount quantity, BigMoney amount) {
      amounts.merge(quantity.name(), converted(amount).getAmount(), BigDecimal::add);
      return this;
    }

    /**
     * An amount in the currency of the tally.
     *
     * @throws Refusal if it is in another currency, for which there is no rate
     */
    public BigMoney converted(BigMoney amount) {
      BigMoney own = conversion.apply(amount);
      Refusal.unless(
          own.getCurrencyUnit().equals(currency), "tally.must-have-one-currency", amount);
      return own;
    }

    /** Adds so much more; what takes back is negative. */
    public Counter add(Quantity.Sum quantity, BigDecimal more) {
      sums.merge(quantity.name(), more, BigDecimal::add);
      return this;
    }

    /**
     * Adds an amount under a name, converted like any other.
     *
     * @throws Refusal if it is in another currency, for which there is no rate
     */
    public Counter add(Quantity.Split quantity, String name, BigMoney amount) {
      splits
          .computeIfAbsent(quantity.name(), any -> new HashMap<>())
          .merge(name, converted(amount).getAmount(), BigDecimal::add);
      return this;
    }

    /** Counts an occurrence of a number. */
    public Counter add(Quantity.Spread quantity, BigDecimal number) {
      spread(quantity.name()).merge(Decimals.computed(number), 1L, Counts::sum);
      return this;
    }

    /** Counts somebody or something, once however often. */
    public Counter add(Quantity.Distinct quantity, String name) {
      names(quantity.name()).add(name);
      return this;
    }

    /** Counts as many occurrences of each number. */
    public Counter add(Quantity.Spread quantity, Occurrences numbers) {
      add(quantity.name(), numbers);
      return this;
    }

    /** Counts several, each once however often. */
    public Counter add(Quantity.Distinct quantity, ImmutableSortedSet<String> several) {
      add(quantity.name(), several);
      return this;
    }

    /** Counts all that a tally counted; cheaper than adding many tallies one to another. */
    public Counter add(Tally tally) {
      Refusal.unless(
          tally.currency().equals(currency), "tally.must-have-one-currency", tally.currency());
      tally.counts().forEach((name, n) -> counts.merge(name, n, Counts::sum));
      tally.amounts().forEach((name, more) -> amounts.merge(name, more, BigDecimal::add));
      tally.sums().forEach((name, more) -> sums.merge(name, more, BigDecimal::add));
      tally.splits().forEach(this::addSplit);
      tally.spreads().forEach(this::add);
      tally.names().forEach(this::add);
      return this;
    }

    /** Counts all that another counter of the same currency counted. */
    void add(Counter other) {
      other.counts.forEach((name, n) -> counts.merge(name, n, Counts::sum));
      other.amounts.forEach((name, more) -> amounts.merge(name, more, BigDecimal::add));
      other.sums.forEach((name, more) -> sums.merge(name, more, BigDecimal::add));
      other.splits.forEach(this::addSplit);
      other.spreads.forEach(this::add);
      other.names.forEach((name, more) -> names(name).addAll(more));
      other.wholeSpreads.forEach(this::add);
      other.wholeNames.forEach(this::add);
    }

    private void addSplit(String name, Map<String, BigDecimal> more) {
      Map<String, BigDecimal> own = splits.computeIfAbsent(name, any -> new HashMap<>());
      more.forEach((of, amount) -> own.merge(of, amount, BigDecimal::add));
    }

    private void add(String name, Occurrences whole) {
      if (wholeSpreads.putIfAbsent(name, whole) != null) {
        add(name, whole.counts());
      }
    }

    private void add(String name, Map<BigDecimal, Long> occurrences) {
      Map<BigDecimal, Long> own = spread(name);
      occurrences.forEach((number, n) -> own.merge(number, n, Counts::sum));
    }

    private Map<BigDecimal, Long> spread(String name) {
      return spreads.computeIfAbsent(name, any -> new TreeMap<>());
    }

    private void add(String name, ImmutableSortedSet<String> whole) {
      if (wholeNames.putIfAbsent(name, whole) != null) {
        names(name).addAll(whole);
      }
    }

    private Set<String> names(String name) {
      return names.computeIfAbsent(name, any -> new TreeSet<>());
    }

    private Map<String, Occurrences> allSpreads() {
      Map<String, Occurrences> all = new HashMap<>(wholeSpreads);
      spreads.forEach((name, spread) ->
          all.merge(name, new Occurrences(ImmutableSortedMap.copyOf(spread)), Occurrences::plus));
      return all;
    }

    private Map<String, ImmutableSortedSet<String>> allNames() {
      Map<String, ImmutableSortedSet<String>> all = new HashMap<>(wholeNames);
      names.forEach((name, more) -> all.merge(name, ImmutableSortedSet.copyOf(more), Tally::union));
      return all;
    }

    /** The tally of what was counted so far. */
    public Tally tally() {
      return builder()
          .currency(currency)
          .counts(Maps.filterValues(counts, count -> count != 0))
          .amounts(normal(amounts))
          .sums(normal(sums))
          .splits(normalSplits(splits))
          .spreads(allSpreads())
          .names(allNames())
          .build();
    }
  }
}
