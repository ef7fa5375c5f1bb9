package io.sdr.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown: words on the left, figures on the right. */
final class Table {
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... columns) {
    this.columns = new ArrayList<>(List.of(columns));
  }

  /** Adds a column on the right. */
  void column(String name) {
    columns.add(name);
  }

  /** Adds a row at the bottom. */
  void row(List<String> cells) {
    rows.add(cells);
  }

  /** How many rows there are. */
  int rows() {
    return rows.size();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(line(columns));
    text.append("|---").append("|---:".repeat(columns.size() - 1)).append("|\n");
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
