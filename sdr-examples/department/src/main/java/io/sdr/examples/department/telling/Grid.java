package io.sdr.examples.department.telling;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as it is told, on a terminal or on a page. The first column names the row.
 *
 * @param columns the columns
 * @param rows the rows, each with a cell for every column
 */
public record Grid(ImmutableList<Column> columns, ImmutableList<Row> rows) {
  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param number whether it holds figures, which stand to the right
   */
  public record Column(String heading, boolean number) {}

  /** What a row is. */
  public enum Kind {
    /** One of many. */
    ITEM("item"),
    /** More about the row above. */
    BELOW("below"),
    /** All together. */
    TOTAL("total");

    private final String style;

    Kind(String style) {
      this.style = style;
    }
  }

  /**
   * A row.
   *
   * @param kind what it is
   * @param name its name
   * @param cells what stands behind the name
   */
  public record Row(Kind kind, String name, ImmutableList<Cell> cells) {
    /** The name of the kind in the styles of the page. */
    public String style() {
      return kind.style;
    }
  }

  /**
   * A cell.
   *
   * @param text what stands there
   * @param number whether it is a figure
   */
  public record Cell(String text, boolean number) {}

  /** Makes a table, column by column and then row by row; cells that a row lacks at its end stay empty. */
  public static final class Builder {
    private final ImmutableList.Builder<Column> columns = ImmutableList.builder();
    private final List<Row> rows = new ArrayList<>();

    private Builder() {}

    /** Adds a column of words. */
    public Builder words(String heading) {
      columns.add(new Column(heading, false));
      return this;
    }

    /** Adds a column of figures. */
    public Builder figures(String heading) {
      columns.add(new Column(heading, true));
      return this;
    }

    /** Adds one of many rows. */
    public Builder item(List<String> cells) {
      return row(Kind.ITEM, cells);
    }

    /** Adds a row with more about the one above. */
    public Builder below(List<String> cells) {
      return row(Kind.BELOW, cells);
    }

    /** Adds the row of all together. */
    public Builder total(List<String> cells) {
      return row(Kind.TOTAL, cells);
    }

    /** The table. */
    public Grid build() {
      return new Grid(columns.build(), ImmutableList.copyOf(rows));
    }

    private Builder row(Kind kind, List<String> cells) {
      ImmutableList<Column> headed = columns.build();
      ImmutableList.Builder<Cell> row = ImmutableList.builder();
      for (int i = 1; i < headed.size(); i++) {
        row.add(new Cell(i < cells.size() ? cells.get(i) : "", headed.get(i).number()));
      }
      rows.add(new Row(kind, cells.get(0), row.build()));
      return this;
    }
  }
}
