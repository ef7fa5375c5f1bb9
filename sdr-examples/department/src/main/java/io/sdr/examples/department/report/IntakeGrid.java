package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import io.sdr.examples.department.export.RowCount;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import java.util.List;
import java.util.function.ToLongFunction;

/** What became of the rows of every table. */
final class IntakeGrid {
  private IntakeGrid() {}

  static Grid of(ImmutableList<RowCount> rows, Tongue tongue) {
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("file"))
        .figures(tongue.say("rows"))
        .figures(tongue.say("used"))
        .figures(tongue.say("set-aside"));
    for (RowCount count : rows) {
      grid.item(List.of(
          count.file().text() + " (" + count.table() + ")",
          tongue.count(count.rows()),
          tongue.count(count.used()),
          tongue.count(count.setAside())));
    }
    return grid.total(List.of(
            tongue.say("total"),
            tongue.count(sum(rows, RowCount::rows)),
            tongue.count(sum(rows, RowCount::used)),
            tongue.count(sum(rows, RowCount::setAside))))
        .build();
  }

  static long sum(ImmutableList<RowCount> rows, ToLongFunction<RowCount> count) {
    return rows.stream().mapToLong(count).sum();
  }
}
