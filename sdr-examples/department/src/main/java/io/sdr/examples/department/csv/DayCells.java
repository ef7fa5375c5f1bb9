package io.sdr.examples.department.csv;

import com.google.common.collect.ImmutableList;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days, written in one of several patterns. Strict: there is no 30 February. Texts met before cost a look-up. */
public final class DayCells implements CellReader<LocalDate> {
  private static final int REMEMBERED = 1 << 16;
  private static final int LONGEST = 64;
  private static final int LAST_YEAR = 9999;
  private static final Pattern YEAR_OF_ERA = Pattern.compile("y(?=[^']*(?:'[^']*'[^']*)*$)");

  private final Lexicon<LocalDate> days = new Lexicon<>(REMEMBERED);
  private final ImmutableList<DateTimeFormatter> formats;

  private DayCells(ImmutableList<DateTimeFormatter> formats) {
    this.formats = formats;
  }

  /** Days in the given patterns of {@link DateTimeFormatter}; the first that fits is taken. Month names are English. */
  public static DayCells in(List<String> patterns) {
    return new DayCells(
        patterns.stream().map(DayCells::format).collect(ImmutableList.toImmutableList()));
  }

  /** A strict formatter knows no year of an era without the era; people who write {@code yyyy} mean the year. */
  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(YEAR_OF_ERA.matcher(pattern).replaceAll("u"))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  @Override
  public LocalDate read(Cell cell) {
    LocalDate known = days.find(cell);
    return known == null ? days.put(cell.toString(), parse(cell)) : known;
  }

  private LocalDate parse(Cell cell) {
    if (cell.length() <= LONGEST) {
      for (DateTimeFormatter format : formats) {
        Optional<LocalDate> day = parse(cell, format);
        if (day.isPresent()) {
          return day.get();
        }
      }
    }
    throw Unusable.because("export-cell.must-be-date");
  }

  private static Optional<LocalDate> parse(Cell cell, DateTimeFormatter format) {
    ParsePosition position = new ParsePosition(0);
    // most texts that do not fit are found out here, without the cost of an exception
    if (format.parseUnresolved(cell, position) == null || position.getIndex() < cell.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.from(format.parse(cell))).filter(DayCells::isOfOurEra);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean isOfOurEra(LocalDate day) {
    return day.getYear() > 0 && day.getYear() <= LAST_YEAR;
  }
}
