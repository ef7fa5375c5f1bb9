package io.sdr.kpi.tallyrun;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row of a table of facts, as one would write it down. */
record Row(
    FactKind kind,
    int owner,
    int period,
    Optional<BigDecimal> amount,
    Optional<BigDecimal> number,
    Optional<String> name) {
  static Row of(FactKind kind, int owner, int period) {
    return new Row(kind, owner, period, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Row of(FactKind other) {
    return new Row(other, owner, period, amount, number, name);
  }

  Row amount(BigDecimal units) {
    return new Row(kind, owner, period, Optional.of(units), number, name);
  }

  Row number(BigDecimal units) {
    return new Row(kind, owner, period, amount, Optional.of(units), name);
  }

  Row name(String text) {
    return new Row(kind, owner, period, amount, number, Optional.of(text));
  }

  /** The columns of rows, with names in an order of their own. */
  static FactColumns columns(List<Row> rows, int decimalsOfAmounts, int decimalsOfNumbers) {
    List<FactKind> kinds = rows.stream().map(Row::kind).distinct().toList();
    List<String> names = new ArrayList<>(rows.stream()
        .map(Row::name)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList());
    Collections.reverse(names);
    return FactColumns.builder(
            rows.stream().mapToInt(Row::owner).toArray(),
            rows.stream().mapToInt(Row::period).toArray())
        .kinds(kinds, rows.stream().mapToInt(row -> kinds.indexOf(row.kind)).toArray())
        .amounts(units(rows, Row::amount, decimalsOfAmounts), decimalsOfAmounts)
        .numbers(units(rows, Row::number, decimalsOfNumbers), decimalsOfNumbers)
        .names(
            names,
            rows.stream()
                .mapToInt(row -> row.name.map(names::indexOf).orElse(FactColumns.NO_NAME))
                .toArray())
        .build();
  }

  private static long[] units(
      List<Row> rows, Function<Row, Optional<BigDecimal>> figure, int decimals) {
    return rows.stream()
        .mapToLong(row -> figure
            .apply(row)
            .map(number -> number.setScale(decimals).unscaledValue().longValueExact())
            .orElse(FactColumns.UNKNOWN))
        .toArray();
  }
}
