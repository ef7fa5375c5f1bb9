package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.value.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * Where a piece of information of each row comes from.
 *
 * <p>In JSON a plain text is the heading of a column; {@code {"always":"Won"}} is the same text for every row; {@code
 * {"column":"team","blank":"Central"}} is a column with a text that stands in for blank cells.
 *
 * @param column the heading of the column; exactly one of this and {@code always} is there
 * @param always the text of every row
 * @param blank the text instead of a blank cell
 */
public record Source(Optional<String> column, Optional<String> always, Optional<String> blank) {
  private static final ImmutableSet<String> PARTS = ImmutableSet.of("column", "always", "blank");

  /** Makes a source. */
  public Source {
    Refusal.unless(
        column.isPresent() != always.isPresent() && !(always.isPresent() && blank.isPresent()),
        "export-source.must-be-column-or-always");
    Refusal.unless(
        column.or(() -> always).filter(text -> !text.isBlank()).isPresent(),
        "export-source.must-not-be-blank");
  }

  /** The column with a heading. */
  public static Source column(String heading) {
    return new Source(Optional.of(heading), Optional.empty(), Optional.empty());
  }

  /** The same text for every row. */
  public static Source always(String text) {
    return new Source(Optional.empty(), Optional.of(text), Optional.empty());
  }

  /** The same column, a text standing in for its blank cells. */
  public Source whenBlank(String text) {
    return new Source(column, always, Optional.of(text));
  }

  /**
   * Reads what {@link #written()} writes.
   *
   * @throws Refusal if it is neither a text nor an object of texts with the parts of a source
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Source read(Object written) {
    if (written instanceof String heading) {
      return column(heading);
    }
    Refusal.unless(
        written instanceof Map<?, ?> parts
            && PARTS.containsAll(parts.keySet())
            && parts.values().stream().allMatch(String.class::isInstance),
        "export-source.must-be-column-or-always");
    return new Source(part(written, "column"), part(written, "always"), part(written, "blank"));
  }

  private static Optional<String> part(Object written, String name) {
    return Optional.ofNullable(((Map<?, ?>) written).get(name)).map(String.class::cast);
  }

  /** The source as its JSON shape: a text, or an object of texts. */
  @JsonValue
  Object written() {
    if (column.isPresent() && blank.isEmpty()) {
      return column.get();
    }
    ImmutableMap.Builder<String, String> parts = ImmutableMap.builder();
    column.ifPresent(text -> parts.put("column", text));
    always.ifPresent(text -> parts.put("always", text));
    blank.ifPresent(text -> parts.put("blank", text));
    return parts.buildOrThrow();
  }
}
