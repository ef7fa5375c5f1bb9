package io.sdr.examples.department.csv;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads names: those of a list, or any. Names that mean another one are replaced. Each name becomes one object, however
 * often it is read.
 *
 * @param <T> what is named
 */
public final class NameCells<T> implements CellReader<T> {
  private static final int LISTED = 1 << 28;
  private static final int REMEMBERED = 1 << 20;

  private final Lexicon<Entry<T>> entries;
  private final CellReader<Entry<T>> unlisted;

  private NameCells(Lexicon<Entry<T>> entries, CellReader<Entry<T>> unlisted) {
    this.entries = entries;
    this.unlisted = unlisted;
  }

  /** Any name. */
  public static <T> NameCells<T> any(Function<String, T> naming) {
    return new NameCells<>(
        new Lexicon<>(REMEMBERED),
        cell -> new Entry<>(naming.apply(cell.toString()), NameCells::tellNothing));
  }

  /** The names of a list; another breaks the rule {@code code}. */
  public static <T> NameCells<T> listed(Map<String, T> names, String code) {
    return new NameCells<T>(new Lexicon<>(LISTED), cell -> {
          throw Unusable.because(code);
        })
        .listing(names);
  }

  /** The names of a list, and any other, of which something is told every time it is read. */
  public static <T> NameCells<T> listedOr(
      Map<String, T> names, Function<String, T> naming, Runnable whenUnlisted) {
    return new NameCells<T>(
            new Lexicon<>(LISTED), cell -> new Entry<>(naming.apply(cell.toString()), whenUnlisted))
        .listing(names);
  }

  /**
   * Reads one name for another; to be declared before reading. If the name that is meant is not admitted, neither is
   * this one.
   *
   * @param whenUsed told every time
   */
  public NameCells<T> reading(String written, String meant, Runnable whenUsed) {
    entry(Cell.of(meant), meaning -> entries.put(written, meaning.telling(whenUsed)));
    return this;
  }

  @Override
  public T read(Cell cell) {
    Entry<T> entry = entries.find(cell);
    if (entry == null) {
      entry = entries.put(cell.toString(), unlisted.read(cell));
    }
    entry.told.run();
    return entry.value;
  }

  private NameCells<T> listing(Map<String, T> names) {
    names.forEach((name, value) -> entries.put(name, new Entry<>(value, NameCells::tellNothing)));
    return this;
  }

  private void entry(Cell meant, Consumer<Entry<T>> found) {
    @Nullable Entry<T> entry = entries.find(meant);
    try {
      found.accept(entry == null ? unlisted.read(meant) : entry);
    } catch (Unusable notAdmitted) {
      return;
    }
  }

  private static void tellNothing() {}

  private record Entry<T>(T value, Runnable told) {
    Entry<T> telling(Runnable more) {
      return new Entry<>(value, () -> {
        told.run();
        more.run();
      });
    }
  }
}
