package io.sdr.kpi.tallyrun;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.kpi.metric.Quantity;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One quantity of a table that is more than a sum: which numbers occur, or who all there is. */
final class Gathering {
  private final FactColumns facts;
  private final Quantity quantity;
  private final Source source;
  private final boolean[] ofKind;
  private final Gathered gathered = new Gathered();

  private Gathering(
      FactColumns facts,
      Quantity quantity,
      Source source,
      Function<FactKind, ImmutableSet<? extends Quantity>> taken) {
    this.facts = facts;
    this.quantity = quantity;
    this.source = source;
    this.ofKind = new boolean[facts.kinds().size()];
    for (int i = 0; i < ofKind.length; i++) {
      ofKind[i] = taken.apply(facts.kinds().get(i)).contains(quantity);
    }
  }

  /** Those of a table, always in the same order. */
  static ImmutableList<Gathering> of(FactColumns facts) {
    return Stream.of(
            facts.kinds().stream()
                .flatMap(kind -> FactKind.ofKind(kind.ofAmount(), Quantity.Spread.class))
                .distinct()
                .map(spread -> new Gathering(facts, spread, Source.AMOUNT, FactKind::ofAmount)),
            facts.kinds().stream()
                .flatMap(kind -> FactKind.ofKind(kind.ofNumber(), Quantity.Spread.class))
                .distinct()
                .map(spread -> new Gathering(facts, spread, Source.NUMBER, FactKind::ofNumber)),
            facts.kinds().stream()
                .flatMap(kind -> kind.ofName().stream())
                .distinct()
                .map(names -> new Gathering(facts, names, Source.NAME, FactKind::ofName)))
        .flatMap(Function.identity())
        .collect(ImmutableList.toImmutableList());
  }

  Quantity quantity() {
    return quantity;
  }

  /** Where the numbers are from; empty for names. */
  Optional<Figures> figures() {
    return switch (source) {
      case AMOUNT -> facts.amounts();
      case NUMBER -> facts.numbers();
      case NAME -> Optional.empty();
    };
  }

  Names names() {
    return facts.names().orElseThrow();
  }

  /** Makes room for rows to come, so many of each kind. */
  void expect(int[] rowsOfKind) {
    int most = 0;
    for (int i = 0; i < ofKind.length; i++) {
      most += ofKind[i] ? rowsOfKind[i] : 0;
    }
    gathered.expect(most);
  }

  /** Gathers rows, each of a cell. */
  void gather(int from, int to, int[] cells) {
    if (source == Source.NAME) {
      gather(from, to, cells, names());
    } else {
      gather(from, to, cells, figures().orElseThrow().units());
    }
  }

  private void gather(int from, int to, int[] cells, Names names) {
    for (int row = from; row < to; row++) {
      int code = names.code(row);
      if (code != FactColumns.NO_NAME && ofKind[facts.kind(row)]) {
        gathered.add(cells[row - from], code);
      }
    }
  }

  private void gather(int from, int to, int[] cells, long[] units) {
    for (int row = from; row < to; row++) {
      if (units[row] != FactColumns.UNKNOWN && ofKind[facts.kind(row)]) {
        gathered.add(cells[row - from], units[row]);
      }
    }
  }

  void add(Gathering other) {
    gathered.add(other.gathered);
  }

  /** What was gathered, names by their places and once however often. */
  Gathered.ByCell byCell(int cells) {
    return source == Source.NAME
        ? gathered.byCellOnce(cells, names().codes()).renumbered(names()::placeOfCode)
        : gathered.byCell(cells);
  }

  private enum Source {
    AMOUNT,
    NUMBER,
    NAME
  }
}
