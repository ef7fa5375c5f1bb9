package io.sdr.examples.department.csv;

import com.google.common.collect.ImmutableList;
import java.util.Collections;

/**
 * The first row of a file.
 *
 * @param texts the headings in the order of the columns
 * @param line the line it is on
 */
public record Headings(ImmutableList<String> texts, long line) {
  /** How often a heading is there. */
  public int occurrencesOf(String heading) {
    return Collections.frequency(texts, heading);
  }

  /**
   * The column under a heading that is there once.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Column column(String heading) {
    int index = texts.indexOf(heading);
    if (index < 0) {
      throw new IllegalArgumentException("no column under this heading");
    }
    return Column.at(index, heading);
  }
}
