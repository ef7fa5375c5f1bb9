package io.sdr.examples.department.csv;

import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * One piece of information of every row: a column and how its cells are read.
 *
 * @param <T> what the cells are
 */
public final class Field<T> {
  private final Optional<Column> column;
  private final CellReader<? extends T> reader;

  private Field(Optional<Column> column, CellReader<? extends T> reader) {
    this.column = column;
    this.reader = reader;
  }

  /** The field of a column; without a column it is blank in every row. */
  public static <T> Field<T> of(Optional<Column> column, CellReader<? extends T> reader) {
    return new Field<>(column, reader);
  }

  /** Whether there is nothing in this row. */
  public boolean isBlank(Row row) {
    return column.isEmpty() || row.cell(column.get()).isEmpty();
  }

  /** The text in this row. */
  public Cell cell(Row row) {
    return row.cell(column.orElseThrow());
  }

  /**
   * What is in this row, if anything.
   *
   * @throws Unusable if there is something that cannot be read
   */
  public Optional<T> optional(Row row) {
    return isBlank(row) ? Optional.empty() : Optional.of(read(row));
  }

  /**
   * What is in this row.
   *
   * @throws Unusable if the cell is blank or cannot be read
   */
  public T required(Row row) {
    if (isBlank(row)) {
      throw unusable("export-cell.must-not-be-blank");
    }
    return read(row);
  }

  /** That this field of a row breaks a rule. */
  public Unusable unusable(String code) {
    return in(Unusable.because(code));
  }

  private T read(Row row) {
    try {
      return reader.read(cell(row));
    } catch (Refusal refusal) {
      throw unusable(refusal.code());
    } catch (Unusable unusable) {
      throw in(unusable);
    }
  }

  private Unusable in(Unusable unusable) {
    return column.flatMap(Column::heading).map(unusable::in).orElse(unusable);
  }
}
