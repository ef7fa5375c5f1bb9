package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.csv.Field;
import io.sdr.examples.department.csv.Row;
import io.sdr.examples.department.mapping.StageChangeTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stage changes of an export that has a table of them. They are held until their deal is read, because the tables
 * need not be in the same order: about 200 bytes for each change.
 */
final class History {
  private final Vocabulary vocabulary;
  private final Map<DealId, NavigableMap<StageChange, Held>> byDeal = new HashMap<>();

  History(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void read(StageChangeTable table, TableScan scan) {
    Columns columns = scan.columns();
    CellReader<StageId> stages = vocabulary.stageIds();
    Field<DealId> deal =
        Field.of(Optional.of(columns.at(table.deal())), cell -> DealId.of(cell.toString()));
    Field<StageId> from = Field.of(columns.at(table.left()), stages);
    Field<StageId> to = Field.of(Optional.of(columns.at(table.entered())), stages);
    Field<LocalDate> date = Field.of(Optional.of(columns.at(table.date())), vocabulary.days());
    Field<BigDecimal> sequence = Field.of(columns.at(table.sequence()), vocabulary.numbers());
    scan.read(row -> {
      DealId id = deal.required(row);
      NavigableMap<StageChange, Held> held = byDeal.computeIfAbsent(id, first -> new TreeMap<>());
      StageChange change = StageChange.builder()
          .deal(id)
          .left(from.optional(row))
          .entered(to.required(row))
          .date(date.required(row))
          .sequence(place(sequence, row).orElse(held.size()))
          .build();
      if (held.putIfAbsent(change, new Held(row.line(), scan, deal)) != null) {
        throw sequence.unusable("export-stage-change.must-have-its-own-place");
      }
    });
  }

  private static Optional<Integer> place(Field<BigDecimal> sequence, Row row) {
    try {
      return sequence.optional(row).map(BigDecimal::intValueExact);
    } catch (ArithmeticException notWhole) {
      throw sequence.unusable("export-cell.must-be-whole-number");
    }
  }

  /** Hands out the way of a deal, once. */
  ImmutableList<StageChange> take(DealId deal) {
    NavigableMap<StageChange, Held> held = byDeal.remove(deal);
    return held == null ? ImmutableList.of() : ImmutableList.copyOf(held.keySet());
  }

  /** Sets aside what belongs to no deal that was read. */
  void setAsideTheRest() {
    byDeal.values().stream()
        .flatMap(held -> held.values().stream())
        .sorted((one, other) -> Long.compare(one.line, other.line))
        .forEach(held ->
            held.scan.setAside(held.deal.unusable("export-cell.must-name-known-deal"), held.line));
    byDeal.clear();
  }

  private record Held(long line, TableScan scan, Field<DealId> deal) {}
}
