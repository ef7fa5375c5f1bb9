package io.sdr.kpi.payrun;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.formula.Sold;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The figures of credits that rules run over, each made once. */
final class SoldColumns {
  private static final int MOST_ADDED = 9;

  private final CreditColumns credits;
  private final People people;
  private final int widthOfCount;
  private final Map<Key, Optional<SoldColumn>> columns = new HashMap<>();
  /** Looked for once, not for the program of everyone. */
  private final Map<CreditFigure, Integer> widths = new EnumMap<>(CreditFigure.class);

  SoldColumns(People people) {
    this.credits = people.credits();
    this.people = people;
    this.widthOfCount = Width.of(people.mostRows());
  }

  /**
   * The figures of sales in a unit of so many decimals.
   *
   * @return empty when the figure is not known, or criteria look at more than the kind of sale
   */
  Optional<SoldColumn> of(Sold sold, int decimals) {
    Key key = new Key(sold.figure(), sold.anyOf(), sold.since(), decimals);
    Optional<SoldColumn> known = columns.get(key);
    if (known == null) {
      known = make(key);
      columns.put(key, known);
    }
    return known;
  }

  /** How many bits all figures of one person together may take. */
  int width(Sold sold, int decimals) {
    int each = widths.computeIfAbsent(
        sold.figure(), figure -> credits.column(figure).map(Width::of).orElse(0));
    return each + widthOfCount + Width.of(tens(decimals));
  }

  private long tens(int decimals) {
    return LongMath.pow(10, decimals - credits.decimals());
  }

  private Optional<SoldColumn> make(Key key) {
    boolean isOfKind = key.anyOf.stream().allMatch(Criteria::areOfKind);
    if (!isOfKind || key.decimals - credits.decimals() > MOST_ADDED) {
      return Optional.empty();
    }
    Optional<long[]> column = credits.column(key.figure);
    if (column.isEmpty() && key.figure == CreditFigure.RECURRING) {
      column = Optional.of(new long[credits.size()]);
    }
    return column.map(figures -> key.since
        .map(since -> with(
            key, figures, Optional.of(people.earlier(with(key, figures, Optional.empty()), since))))
        .orElseGet(() -> with(key, figures, Optional.empty())));
  }

  private SoldColumn with(Key key, long[] figures, Optional<long[]> earlier) {
    return new SoldColumn(figures, filter(key), tens(key.decimals), earlier);
  }

  private Optional<SoldColumn.PlaceFilter> filter(Key key) {
    Optional<SoldColumn.PlaceFilter> byKind = key.anyOf.isEmpty()
        ? Optional.empty()
        : Optional.of(earning(profile -> key.anyOf.stream().anyMatch(profile::fits)));
    if (key.figure != CreditFigure.MARGIN_OR_NOTHING) {
      return byKind;
    }
    SoldColumn.PlaceFilter aboveCost = aboveCost();
    return Optional.of(byKind
        .<SoldColumn.PlaceFilter>map(fits -> place -> fits.holds(place) && aboveCost.holds(place))
        .orElse(aboveCost));
  }

  /** The margin of the kind of sale decides where it is known, else those of the credit. */
  private SoldColumn.PlaceFilter aboveCost() {
    long[] amounts = credits.column(CreditFigure.AMOUNT).orElseThrow();
    long[] margins = credits.column(CreditFigure.MARGIN).orElseThrow();
    ImmutableList<CreditProfile> profiles = credits.profiles();
    return place -> profiles
        .get(credits.profileAt(place))
        .marginShare()
        .map(share -> !share.isNegative())
        .orElseGet(() -> Long.signum(amounts[place]) == Long.signum(margins[place]));
  }

  private SoldColumn.PlaceFilter earning(Predicate<CreditProfile> fits) {
    ImmutableList<CreditProfile> profiles = credits.profiles();
    boolean[] earns = new boolean[profiles.size()];
    for (int i = 0; i < earns.length; i++) {
      earns[i] = fits.test(profiles.get(i));
    }
    return place -> earns[credits.profileAt(place)];
  }

  private record Key(
      CreditFigure figure, ImmutableList<Criteria> anyOf, Optional<Cadence> since, int decimals) {}
}
