package io.sdr.examples.department.mapping;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;

/** One file of an export, seen as a table of one meaning. The same file may be several tables. */
public abstract class Table {
  Table() {}

  /** The file. */
  public abstract FileName file();

  /** The field of {@link ExportMapping} that lists the table. */
  public abstract String meaning();

  /** Every source that is read from a row, and as what. */
  public abstract ImmutableList<Use> uses();

  static Stream<Use> use(Reading reading, Source source) {
    return Stream.of(new Use(reading, source));
  }

  static Stream<Use> use(Reading reading, Optional<Source> source) {
    return source.stream().map(there -> new Use(reading, there));
  }

  @SafeVarargs
  static ImmutableList<Use> all(Stream<Use>... uses) {
    ImmutableList.Builder<Use> all = ImmutableList.builder();
    for (Stream<Use> use : uses) {
      use.forEach(all::add);
    }
    return all.build();
  }

  /** As what the cells of a column are read. */
  public enum Reading {
    /** As an identifier that no other row has. */
    KEY,
    /** As the name of something. */
    NAME,
    /** As a day. */
    DAY,
    /** As a number. */
    NUMBER,
    /** As a period by its name, such as 2017-Q3. */
    PERIOD
  }

  /**
   * A source and how it is read.
   *
   * @param reading as what
   * @param source from where
   */
  public record Use(Reading reading, Source source) {}
}
