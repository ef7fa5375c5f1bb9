package io.sdr.examples.department.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.mapping.FileName;

/**
 * What became of the rows of a table: each was used or set aside.
 *
 * @param table the meaning of the table, as the mapping calls it: {@code deals}
 * @param file the file
 * @param rows how many rows the file has, without the headings
 * @param used how many were used
 * @param setAside how many were not, each with a warning
 */
@JsonPropertyOrder({"table", "file", "rows", "used", "setAside"})
public record RowCount(String table, FileName file, long rows, long used, long setAside) {
  /** Makes a count. */
  public RowCount {
    Refusal.unless(
        rows == used + setAside && used >= 0 && setAside >= 0,
        "export-count.must-add-up",
        rows,
        used,
        setAside);
  }
}
