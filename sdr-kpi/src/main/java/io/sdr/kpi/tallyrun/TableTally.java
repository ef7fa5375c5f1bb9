package io.sdr.kpi.tallyrun;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Occurrences;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.BigMoney;

/** What one table of facts tells of a cell, quantity by quantity. */
final class TableTally {
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final FactColumns facts;
  private final SumsOfKind[] kinds;
  private final long[] counts;
  private final Optional<ColumnSums> amounts;
  private final Optional<ColumnSums> numbers;
  private final ImmutableMap<Quantity.Split, ColumnSums> splits;
  private final ImmutableList<Part> parts;

  TableTally(
      FactColumns facts,
      long[] counts,
      Optional<ColumnSums> amounts,
      Optional<ColumnSums> numbers,
      ImmutableMap<Quantity.Split, ColumnSums> splits,
      ImmutableList<Part> parts) {
    this.facts = facts;
    this.kinds = facts.kinds().stream().map(SumsOfKind::new).toArray(SumsOfKind[]::new);
    this.counts = counts;
    this.amounts = amounts;
    this.numbers = numbers;
    this.splits = splits;
    this.parts = parts;
  }

  /** Tells it to a counter. */
  void addTo(int cell, Tally.Counter counter) {
    for (int i = 0; i < kinds.length; i++) {
      int place = cell * kinds.length + i;
      if (counts[place] > 0) {
        addSums(kinds[i], place, counter);
      }
    }
    splits.forEach((split, sums) -> addSplit(split, sums, cell, counter));
    parts.forEach(part -> part.addTo(cell, counter));
  }

  private void addSums(SumsOfKind kind, int place, Tally.Counter counter) {
    for (Quantity.Count count : kind.each) {
      counter.add(count, counts[place]);
    }
    if (!kind.amounts.isEmpty()) {
      BigMoney sum = BigMoney.of(counter.currency(), amounts.orElseThrow().at(place));
      kind.amounts.forEach(amount -> counter.add(amount, sum));
    }
    if (!kind.sums.isEmpty() || !kind.things.isEmpty()) {
      BigDecimal sum = numbers.orElseThrow().at(place);
      kind.sums.forEach(quantity -> counter.add(quantity, sum));
      kind.things.forEach(count -> counter.add(count, countable(sum)));
    }
  }

  private static long countable(BigDecimal whole) {
    Refusal.unless(whole.compareTo(MOST) <= 0, "tally.must-stay-countable");
    return whole.longValueExact();
  }

  private void addSplit(Quantity.Split split, ColumnSums sums, int cell, Tally.Counter counter) {
    Names names = facts.names().orElseThrow();
    for (int name = 0; name < names.size(); name++) {
      BigDecimal sum = sums.at(cell * names.size() + name);
      if (sum.signum() != 0) {
        counter.add(split, names.name(name), BigMoney.of(counter.currency(), sum));
      }
    }
  }

  /** The quantities of a kind that are sums, looked up once and not for every cell. */
  private static final class SumsOfKind {
    private final ImmutableList<Quantity.Count> each;
    private final ImmutableList<Quantity.Amount> amounts;
    private final ImmutableList<Quantity.Sum> sums;
    private final ImmutableList<Quantity.Count> things;

    SumsOfKind(FactKind kind) {
      this.each = kind.each().asList();
      this.amounts = ofKind(kind.ofAmount(), Quantity.Amount.class);
      this.sums = ofKind(kind.ofNumber(), Quantity.Sum.class);
      this.things = ofKind(kind.ofNumber(), Quantity.Count.class);
    }

    private static <Q> ImmutableList<Q> ofKind(ImmutableSet<Quantity> all, Class<Q> kind) {
      return FactKind.ofKind(all, kind).collect(ImmutableList.toImmutableList());
    }
  }

  /** What is more than a sum. */
  static final class Part {
    private final Gathering gathering;
    private final Gathered.ByCell byCell;

    Part(Gathering gathering, Gathered.ByCell byCell) {
      this.gathering = gathering;
      this.byCell = byCell;
    }

    void addTo(int cell, Tally.Counter counter) {
      long[] numbers = byCell.sorted(cell);
      if (numbers.length > 0 && gathering.quantity() instanceof Quantity.Spread spread) {
        counter.add(spread, occurrences(numbers, gathering.figures().orElseThrow()));
      } else if (numbers.length > 0 && gathering.quantity() instanceof Quantity.Distinct distinct) {
        counter.add(distinct, names(numbers, gathering.names()));
      }
    }

    private static ImmutableSortedSet<String> names(long[] sorted, Names known) {
      String[] names = new String[sorted.length];
      Arrays.setAll(names, i -> known.name(sorted[i]));
      return ImmutableSortedSet.copyOf(names);
    }

    private static Occurrences occurrences(long[] sorted, Figures figures) {
      ImmutableSortedMap.Builder<BigDecimal, Long> counts = ImmutableSortedMap.naturalOrder();
      int end;
      for (int start = 0; start < sorted.length; start = end) {
        end = start + 1;
        while (end < sorted.length && sorted[end] == sorted[start]) {
          end++;
        }
        counts.put(figures.number(sorted[start]), (long) (end - start));
      }
      return new Occurrences(counts.buildOrThrow());
    }
  }
}
