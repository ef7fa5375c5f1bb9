package io.sdr.examples.department.csv;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import java.util.Optional;

/**
 * A row cannot be used: which rule it breaks and in which column. Has neither a stack trace nor a word of the cell,
 * because a file may be full of such rows and of salaries.
 */
public final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Optional<String> heading;

  private Unusable(String code, Optional<String> heading) {
    super(code, null, false, false);
    this.code = code;
    this.heading = heading;
  }

  /** A row that breaks a rule. */
  public static Unusable because(String code) {
    return new Unusable(code, Optional.empty());
  }

  /** The same, told of a column. */
  public Unusable in(String heading) {
    return new Unusable(code, Optional.of(heading));
  }

  /** The warning about a row of a file. */
  public Diagnostic warning(String file, long line) {
    Location.Builder location = Location.builder().source(file).line(CsvFile.lineNumber(line));
    heading.ifPresent(location::column);
    return Diagnostic.warning(code, location.build());
  }
}
