package io.sdr.kpi.tallyrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Facts of many people as columns of numbers: one row for each fact, in any order. Amounts and numbers are whole numbers of a
 * small unit.
 *
 * <p>Columns are used where they lie, because there may be ten million rows, and several tables may share some. Who hands them
 * over does not change them any more. A fact is counted as often as it stands there: whoever may be told a fact twice keeps
 * one row of each id, such as of the {@linkplain io.sdr.core.sales.LatestFacts latest statement} of it.
 */
public final class FactColumns {
  /** An amount or a number that is not known. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** The place of the name of a fact without one. */
  public static final int NO_NAME = -1;

  private static final int MOST_DECIMALS = 9;

  private final int[] owners;
  private final int[] periods;
  private final ImmutableList<FactKind> kinds;
  private final Optional<int[]> kindOfRow;
  private final Optional<Figures> amounts;
  private final Optional<Figures> numbers;
  private final Optional<Names> names;

  private FactColumns(Builder from) {
    this.owners = from.owners;
    this.periods = from.periods;
    this.kinds = from.kinds;
    this.kindOfRow = from.kindOfRow;
    this.amounts = from.amounts;
    this.numbers = from.numbers;
    this.names = from.names;
  }

  /**
   * Starts columns.
   *
   * @param owners whose fact each row is: the number of a person of the run
   * @param periods in which of the periods of the run it counts, by number
   */
  public static Builder builder(int[] owners, int[] periods) {
    return new Builder(owners, periods);
  }

  /** How many facts there are. */
  public int size() {
    return owners.length;
  }

  ImmutableList<FactKind> kinds() {
    return kinds;
  }

  Optional<Figures> amounts() {
    return amounts;
  }

  Optional<Figures> numbers() {
    return numbers;
  }

  Optional<Names> names() {
    return names;
  }

  int kind(int row) {
    return kindOfRow.isPresent() ? kindOfRow.get()[row] : 0;
  }

  /** How many rows of each kind there are among some. */
  int[] rowsOfKind(int from, int to) {
    int[] rows = new int[kinds.size()];
    for (int row = from; row < to; row++) {
      rows[kind(row)]++;
    }
    return rows;
  }

  /** Writes where rows stand in a table of owners by periods. */
  void cells(int from, int to, int ofPeriods, int[] into) {
    for (int row = from; row < to; row++) {
      into[row - from] = owners[row] * ofPeriods + periods[row];
    }
  }

  /** Writes where rows stand in a table of cells by kinds. */
  void places(int from, int to, int[] cells, int[] into) {
    if (kindOfRow.isEmpty()) {
      System.arraycopy(cells, 0, into, 0, to - from);
      return;
    }
    int[] kind = kindOfRow.get();
    int width = kinds.size();
    for (int row = from; row < to; row++) {
      into[row - from] = cells[row - from] * width + kind[row];
    }
  }

  /** How many sums a cell has at most. */
  long placesOfCell() {
    boolean isSplit = kinds.stream().flatMap(FactKind::splits).findAny().isPresent();
    return Math.max(kinds.size(), isSplit ? names.orElseThrow().size() + 1L : 1L);
  }

  /** Refuses rows of others than so many owners and periods. */
  void checkWithin(int ofOwners, int ofPeriods) {
    checkCodes("owner", owners, 0, ofOwners);
    checkCodes("period", periods, 0, ofPeriods);
  }

  private static void checkCodes(String column, int[] codes, int least, int bound) {
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] < least || codes[row] >= bound) {
        throw Refusal.because("fact-columns.must-name-what-is-known", column, row);
      }
    }
  }

  /** Builds columns. */
  public static final class Builder {
    private final int[] owners;
    private final int[] periods;
    private ImmutableList<FactKind> kinds = ImmutableList.of();
    private Optional<int[]> kindOfRow = Optional.empty();
    private Optional<Figures> amounts = Optional.empty();
    private Optional<Figures> numbers = Optional.empty();
    private Optional<Names> names = Optional.empty();

    private Builder(int[] owners, int[] periods) {
      this.owners = owners;
      this.periods = periods;
    }

    /** What all the facts are. */
    public Builder kind(FactKind ofAll) {
      this.kinds = ImmutableList.of(ofAll);
      this.kindOfRow = Optional.empty();
      return this;
    }

    /**
     * What each fact is.
     *
     * @param known all kinds that occur
     * @param ofRow for each row the place of its kind among them
     */
    public Builder kinds(List<FactKind> known, int[] ofRow) {
      this.kinds = ImmutableList.copyOf(known);
      this.kindOfRow = Optional.of(ofRow);
      return this;
    }

    /**
     * The amounts, in the currency of the run; {@link #UNKNOWN} where one is not known.
     *
     * @param decimals the unit: 2 for hundredths
     */
    public Builder amounts(long[] units, int decimals) {
      this.amounts = Optional.of(figures(units, decimals));
      return this;
    }

    /**
     * The numbers, such as days, minutes or units of goods; {@link #UNKNOWN} where one is not known.
     *
     * @param decimals the unit: 0 for whole ones
     */
    public Builder numbers(long[] units, int decimals) {
      this.numbers = Optional.of(figures(units, decimals));
      return this;
    }

    private static Figures figures(long[] units, int decimals) {
      Refusal.unless(
          0 <= decimals && decimals <= MOST_DECIMALS,
          "fact-columns.must-have-sensible-decimals",
          decimals);
      return new Figures(units, decimals);
    }

    /**
     * The names, such as those of clients or of groups of the catalogue.
     *
     * @param known all names that occur
     * @param ofRow for each row the place of its name among them, or {@link #NO_NAME}
     */
    public Builder names(List<String> known, int[] ofRow) {
      checkCodes("name", ofRow, NO_NAME, known.size());
      this.names = Optional.of(new Names(known, ofRow));
      return this;
    }

    /**
     * The columns.
     *
     * @throws Refusal if columns differ in length, one that a kind takes from is missing, a count of things is not whole, or a row
     *     has what a fact of its {@linkplain FactKind kind} cannot have
     */
    public FactColumns build() {
      int size = owners.length;
      Refusal.unless(size == 0 || !kinds.isEmpty(), "fact-columns.must-have-a-kind");
      Refusal.unless(
          periods.length == size
              && kindOfRow.filter(codes -> codes.length != size).isEmpty()
              && amounts.filter(column -> column.units().length != size).isEmpty()
              && numbers.filter(column -> column.units().length != size).isEmpty()
              && names.filter(column -> column.rows() != size).isEmpty(),
          "fact-columns.must-have-one-length",
          size);
      kindOfRow.ifPresent(codes -> checkCodes("kind", codes, 0, kinds.size()));
      kinds.forEach(this::checkColumnsOf);
      FactColumns columns = new FactColumns(this);
      checkWholeThings();
      amounts.ifPresent(column -> check("amount", column.units(), FactKind::amounts, columns));
      numbers.ifPresent(column -> check("number", column.units(), FactKind::numbers, columns));
      names.ifPresent(column -> checkNames(column, columns));
      return columns;
    }

    private void checkColumnsOf(FactKind kind) {
      Refusal.unless(
          (kind.ofAmount().isEmpty() || amounts.isPresent())
              && (kind.ofNumber().isEmpty() || numbers.isPresent())
              && (!kind.takesName() || names.isPresent()),
          "fact-columns.must-have-what-facts-add",
          kind);
    }

    private void checkWholeThings() {
      boolean areThings = kinds.stream()
          .flatMap(kind -> FactKind.ofKind(kind.ofNumber(), Quantity.Count.class))
          .findAny()
          .isPresent();
      Refusal.unless(
          !areThings || numbers.orElseThrow().decimals() == 0,
          "fact-columns.must-count-whole-things");
    }

    private static void check(
        String column,
        long[] units,
        Function<FactKind, FigureBounds> boundsOf,
        FactColumns columns) {
      FigureBounds[] bounds = columns.kinds.stream().map(boundsOf).toArray(FigureBounds[]::new);
      if (Arrays.stream(bounds).allMatch(FigureBounds.ANY::equals)) {
        return;
      }
      for (int row = 0; row < units.length; row++) {
        if (!bounds[columns.kind(row)].allow(units[row])) {
          throw Refusal.because("fact-columns.must-hold-what-facts-may-be", column, row);
        }
      }
    }

    private static void checkNames(Names names, FactColumns columns) {
      if (columns.kinds.stream().noneMatch(FactKind::needsName)) {
        return;
      }
      for (int row = 0; row < names.rows(); row++) {
        if (names.code(row) == NO_NAME && columns.kinds.get(columns.kind(row)).needsName()) {
          throw Refusal.because("fact-columns.must-hold-what-facts-may-be", "name", row);
        }
      }
    }
  }
}
