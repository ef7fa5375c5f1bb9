package io.sdr.kpi.tallyrun;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.kpi.metric.Quantity;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What rows of one table of facts add up to, by cell: a person in a period. Not thread-safe. */
final class TableSums {
  /** So many rows stay in the cache of a processor while they are looked at column by column. */
  private static final int BLOCK = 2048;

  private final FactColumns facts;
  private final int periods;
  private final int cells;
  private final long[] counts;
  private final Optional<ColumnSums> amounts;
  private final Optional<ColumnSums> numbers;
  private final ImmutableMap<Quantity.Split, ColumnSums> splits;
  private final ImmutableList<Gathering> gatherings;

  TableSums(FactColumns facts, int owners, int periods) {
    this.facts = facts;
    this.periods = periods;
    this.cells = owners * periods;
    this.counts = new long[cells * facts.kinds().size()];
    this.amounts = sums(facts.amounts(), kind -> !kind.ofAmount().isEmpty());
    this.numbers = sums(facts.numbers(), kind -> !kind.ofNumber().isEmpty());
    this.splits = facts.kinds().stream()
        .flatMap(FactKind::splits)
        .distinct()
        .collect(ImmutableMap.toImmutableMap(Function.identity(), any -> sumsByName()));
    this.gatherings = Gathering.of(facts);
  }

  private Optional<ColumnSums> sums(Optional<Figures> column, Predicate<FactKind> takes) {
    return column
        .filter(figures -> facts.kinds().stream().anyMatch(takes))
        .map(figures -> new ColumnSums(figures, counts.length));
  }

  /** With a place in the end for rows that add nothing. */
  private ColumnSums sumsByName() {
    return new ColumnSums(facts.amounts().orElseThrow(), cells * ofNames() + 1);
  }

  private int ofNames() {
    return facts.names().orElseThrow().size();
  }

  /** Adds rows from one on, up to another. */
  void count(int from, int to) {
    if (!gatherings.isEmpty()) {
      int[] rowsOfKind = facts.rowsOfKind(from, to);
      gatherings.forEach(gathering -> gathering.expect(rowsOfKind));
    }
    int[] cellOfRow = new int[BLOCK];
    int[] places = new int[BLOCK];
    for (int start = from; start < to; start += BLOCK) {
      count(start, Math.min(to, start + BLOCK), cellOfRow, places);
    }
  }

  private void count(int from, int to, int[] cellOfRow, int[] places) {
    facts.cells(from, to, periods, cellOfRow);
    facts.places(from, to, cellOfRow, places);
    for (int i = 0; i < to - from; i++) {
      counts[places[i]]++;
    }
    amounts.ifPresent(sums -> sums.add(from, to, places));
    numbers.ifPresent(sums -> sums.add(from, to, places));
    gatherings.forEach(gathering -> gathering.gather(from, to, cellOfRow));
    splits.forEach((split, sums) -> {
      placesByName(split, from, to, cellOfRow, places);
      sums.add(from, to, places);
    });
  }

  private void placesByName(Quantity.Split split, int from, int to, int[] cellOfRow, int[] into) {
    Names names = facts.names().orElseThrow();
    for (int row = from; row < to; row++) {
      int name = names.place(row);
      boolean isTaken = name != FactColumns.NO_NAME
          && facts.kinds().get(facts.kind(row)).ofAmount().contains(split);
      into[row - from] =
          isTaken ? cellOfRow[row - from] * names.size() + name : cells * names.size();
    }
  }

  /** Adds what other rows of the same table add up to. */
  void add(TableSums other) {
    ColumnSums.addAll(other.counts, counts);
    amounts.ifPresent(sums -> sums.add(other.amounts.orElseThrow()));
    numbers.ifPresent(sums -> sums.add(other.numbers.orElseThrow()));
    splits.forEach((split, sums) -> sums.add(requireNonNull(other.splits.get(split))));
    for (int i = 0; i < gatherings.size(); i++) {
      gatherings.get(i).add(other.gatherings.get(i));
    }
  }

  /** What was added so far, ready to be read. */
  TableTally tally() {
    return new TableTally(
        facts,
        counts,
        amounts,
        numbers,
        splits,
        gatherings.stream()
            .map(gathering -> new TableTally.Part(gathering, gathering.byCell(cells)))
            .collect(ImmutableList.toImmutableList()));
  }
}
