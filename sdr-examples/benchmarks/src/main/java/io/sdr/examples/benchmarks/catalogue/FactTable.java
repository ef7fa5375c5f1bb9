package io.sdr.examples.benchmarks.catalogue;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Facts of one sort as columns of whole numbers. Columns are handed out, not copied. */
final class FactTable {
  /** What a column says where nothing is known. */
  static final int NOTHING = Integer.MIN_VALUE;

  private final String name;
  private final int size;
  private final ImmutableMap<String, int[]> columns;

  private FactTable(Builder from) {
    this.name = from.name;
    this.size = from.size;
    this.columns = ImmutableMap.copyOf(from.columns);
  }

  static Builder named(String name, int size) {
    return new Builder(name, size);
  }

  String name() {
    return name;
  }

  int size() {
    return size;
  }

  ImmutableMap<String, int[]> columns() {
    return columns;
  }

  int[] column(String title) {
    return columns.getOrDefault(title, new int[0]);
  }

  /** Builds a table, row by row of each column. */
  static final class Builder {
    private final String name;
    private final int size;
    private final Map<String, int[]> columns = new LinkedHashMap<>();

    private Builder(String name, int size) {
      this.name = name;
      this.size = size;
    }

    Builder column(String title, IntUnaryOperator ofRow) {
      int[] column = new int[size];
      Arrays.setAll(column, ofRow);
      columns.put(title, column);
      return this;
    }

    FactTable build() {
      return new FactTable(this);
    }
  }
}
