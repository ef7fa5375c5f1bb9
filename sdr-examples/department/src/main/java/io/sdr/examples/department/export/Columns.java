package io.sdr.examples.department.export;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.examples.department.csv.Column;
import io.sdr.examples.department.csv.Headings;
import io.sdr.examples.department.mapping.Source;
import io.sdr.examples.department.mapping.Table;
import io.sdr.examples.department.mapping.Table.Reading;
import io.sdr.examples.department.mapping.Table.Use;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The columns of a file that a table of the mapping names. */
final class Columns {
  private final Table table;
  private final Headings headings;

  Columns(Table table, Headings headings) {
    this.table = table;
    this.headings = headings;
  }

  /** The column behind a source. */
  Column at(Source source) {
    Column column = source.column().map(headings::column).orElseGet(() -> always(source));
    return source.blank().map(column::whenBlank).orElse(column);
  }

  /** The column behind a source that may not be there. */
  Optional<Column> at(Optional<Source> source) {
    return source.map(this::at);
  }

  private static Column always(Source source) {
    return Column.always(source.always().orElseThrow());
  }

  /** Every column that is missing, ambiguous, or read in two ways that cannot both be right. */
  ImmutableList<Diagnostic> errors() {
    ImmutableList.Builder<Diagnostic> errors = ImmutableList.builder();
    readingsByHeading().forEach((heading, readings) -> {
      int there = headings.occurrencesOf(heading);
      if (there != 1) {
        errors.add(error(there == 0 ? "must-have-column" : "must-have-column-once", heading));
      } else if (readings.elementSet().size() > 1 || readings.count(Reading.KEY) > 1) {
        errors.add(error("must-have-column-for-each-kind-of-cell", heading));
      }
    });
    return errors.build();
  }

  private Map<String, Multiset<Reading>> readingsByHeading() {
    Map<String, Multiset<Reading>> readings = new LinkedHashMap<>();
    for (Use use : table.uses()) {
      use.source()
          .column()
          .ifPresent(heading ->
              readings.computeIfAbsent(heading, first -> HashMultiset.create()).add(use.reading()));
    }
    return readings;
  }

  private Diagnostic error(String rule, String heading) {
    return Diagnostic.error(
        "export-file." + rule,
        Location.builder()
            .source(table.file().text())
            .line((int) headings.line())
            .column(heading)
            .build());
  }
}
