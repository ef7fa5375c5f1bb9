package io.sdr.kpi.payrun;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Credits of many people as columns of numbers: one row for each credit, in any order. Figures are whole numbers of a small
 * unit of one currency, negative where something came back.
 *
 * <p>Of what came back, columns know the day on which it counts and not that of its sale; where a rule looks at a {@linkplain
 * io.sdr.kpi.credit.Criteria#window window}, hand credits over as values.
 *
 * <p>Rows that lie by participant, and there in the order of time, are used where they lie, because there may be ten million of
 * them; others are copied into that order once, however often they are settled. Who hands columns over does not change them
 * any more.
 */
public final class CreditColumns {
  private static final int MOST_DECIMALS = 9;

  private final CurrencyUnit currency;
  private final int decimals;
  private final Layout layout;
  private final int[] days;
  private final ImmutableMap<CreditFigure, long[]> figures;
  private final ImmutableList<CreditProfile> profiles;
  private final Optional<int[]> profileAt;
  private final ImmutableList<DealId> deals;
  private final Optional<int[]> dealAt;

  private CreditColumns(Builder from) {
    this.currency = from.currency;
    this.decimals = from.decimals;
    this.layout = Layout.of(from.participants, from::compare);
    this.days = layout.byPlace(from.days);
    this.figures = ImmutableMap.copyOf(Maps.transformValues(from.figures, layout::byPlace));
    this.profiles = from.profiles;
    this.profileAt = from.profileOfRow.map(layout::byPlace);
    this.deals = from.deals;
    this.dealAt = from.dealOfRow.map(layout::byPlace);
  }

  /**
   * Starts columns.
   *
   * @param currency of all figures
   * @param decimals the unit of all figures: 2 for hundredths
   */
  public static Builder builder(CurrencyUnit currency, int decimals) {
    return new Builder(currency, decimals);
  }

  /** Columns without a row. */
  static CreditColumns none(CurrencyUnit currency) {
    return builder(currency, 0).amounts(new long[0]).build();
  }

  /** How many credits there are. */
  public int size() {
    return days.length;
  }

  /** The currency of all figures. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Digits after the point of all figures. */
  public int decimals() {
    return decimals;
  }

  /** What the credits may be. */
  public ImmutableList<CreditProfile> profiles() {
    return profiles;
  }

  Layout layout() {
    return layout;
  }

  /** The column of a figure; that of amounts where towards goals the same counts. */
  Optional<long[]> column(CreditFigure figure) {
    CreditFigure held = figure == CreditFigure.MARGIN_OR_NOTHING ? CreditFigure.MARGIN : figure;
    return Optional.ofNullable(figures.get(held))
        .or(() -> held == CreditFigure.QUOTA ? column(CreditFigure.AMOUNT) : Optional.empty());
  }

  int profileAt(int place) {
    return profileAt.isPresent() ? profileAt.get()[place] : 0;
  }

  LocalDate dayAt(int place) {
    return LocalDate.ofEpochDay(days[place]);
  }

  /** A name whose alphabetic order is that of rows. */
  private static String nameOf(int row) {
    return "row-" + Strings.padStart(Integer.toString(row + 1), 10, '0');
  }

  /** The credit at a place as a value. Its line is the number of its row, from 1. */
  Credit credit(int place, PersonId person) {
    CreditProfile profile = profiles.get(profileAt(place));
    String name = nameOf(layout.row(place));
    Credit.Builder credit = profile
        .credit()
        .person(person)
        .deal(dealAt.map(codes -> deals.get(codes[place])).orElseGet(() -> DealId.of(name)))
        .line(layout.row(place) + 1)
        .day(dayAt(place))
        .amount(money(CreditFigure.AMOUNT, place));
    if (profile.isReturn()) {
      credit.takesBack(ReturnId.of(name));
    }
    if (figures.containsKey(CreditFigure.QUOTA)) {
      credit.quota(money(CreditFigure.QUOTA, place));
    }
    if (figures.containsKey(CreditFigure.MARGIN)) {
      credit.margin(money(CreditFigure.MARGIN, place));
    }
    if (figures.containsKey(CreditFigure.RECURRING)) {
      credit.recurring(money(CreditFigure.RECURRING, place));
    }
    return credit.build();
  }

  private BigMoney money(CreditFigure figure, int place) {
    long units = column(figure).orElseThrow()[place];
    return BigMoney.of(currency, BigDecimal.valueOf(units, decimals));
  }

  /** Builds columns. */
  public static final class Builder {
    private final CurrencyUnit currency;
    private final int decimals;
    private final Map<CreditFigure, long[]> figures = new EnumMap<>(CreditFigure.class);
    private int[] participants = {};
    private int[] days = {};
    private ImmutableList<CreditProfile> profiles = ImmutableList.of(CreditProfile.plain());
    private Optional<int[]> profileOfRow = Optional.empty();
    private ImmutableList<DealId> deals = ImmutableList.of();
    private Optional<int[]> dealOfRow = Optional.empty();

    private Builder(CurrencyUnit currency, int decimals) {
      Refusal.unless(
          0 <= decimals && decimals <= MOST_DECIMALS,
          "credit-columns.must-have-sensible-decimals",
          decimals);
      this.currency = currency;
      this.decimals = decimals;
    }

    /** Whose credit each row is: the number of a participant of the run, a person in a period. */
    public Builder participants(int[] numbers) {
      this.participants = numbers;
      return this;
    }

    /** On which day each counts, as {@linkplain LocalDate#toEpochDay() days since 1970}. */
    public Builder days(int[] epochDays) {
      this.days = epochDays;
      return this;
    }

    /** The credited amounts. */
    public Builder amounts(long[] units) {
      figures.put(CreditFigure.AMOUNT, units);
      return this;
    }

    /** What counts towards goals; the credited amounts unless said otherwise. */
    public Builder quotas(long[] units) {
      figures.put(CreditFigure.QUOTA, units);
      return this;
    }

    /** The credited margins; not known unless said otherwise. */
    public Builder margins(long[] units) {
      figures.put(CreditFigure.MARGIN, units);
      return this;
    }

    /** The credited amounts of a year's recurring revenue; nothing unless said otherwise. */
    public Builder recurring(long[] units) {
      figures.put(CreditFigure.RECURRING, units);
      return this;
    }

    /**
     * What each credit is; {@linkplain CreditProfile#plain() nothing special} unless said otherwise.
     *
     * @param known all profiles that occur
     * @param ofRow for each row the place of its profile among them
     */
    public Builder profiles(List<CreditProfile> known, int[] ofRow) {
      this.profiles = ImmutableList.copyOf(known);
      this.profileOfRow = Optional.of(ofRow);
      return this;
    }

    /**
     * For which deal each is credited; named after its row unless said otherwise.
     *
     * @param known all deals that occur
     * @param ofRow for each row the place of its deal among them
     */
    public Builder deals(List<DealId> known, int[] ofRow) {
      this.deals = ImmutableList.copyOf(known);
      this.dealOfRow = Optional.of(ofRow);
      return this;
    }

    /**
     * The columns, with the rows of each participant found.
     *
     * @throws Refusal if columns differ in length, amounts are missing or a number names nothing
     */
    public CreditColumns build() {
      Refusal.unless(figures.containsKey(CreditFigure.AMOUNT), "credit-columns.must-have-amounts");
      int size = participants.length;
      Refusal.unless(
          days.length == size
              && figures.values().stream().allMatch(column -> column.length == size)
              && profileOfRow.filter(codes -> codes.length != size).isEmpty()
              && dealOfRow.filter(codes -> codes.length != size).isEmpty(),
          "credit-columns.must-have-one-length",
          size);
      checkCodes("participant", participants, Integer.MAX_VALUE);
      profileOfRow.ifPresent(codes -> checkCodes("profile", codes, profiles.size()));
      dealOfRow.ifPresent(codes -> checkCodes("deal", codes, deals.size()));
      return new CreditColumns(this);
    }

    /** In the order of time; what comes back stands behind what was sold on the same day. */
    private int compare(int row, int other) {
      int byDay = Integer.compare(days[row], days[other]);
      if (byDay != 0) {
        return byDay;
      }
      int byReturn = Boolean.compare(isReturn(row), isReturn(other));
      return byReturn != 0 ? byReturn : compareDeals(row, other);
    }

    private boolean isReturn(int row) {
      return profiles.get(profileOfRow.map(codes -> codes[row]).orElse(0)).isReturn();
    }

    /** Deals named after rows are in order as rows are. */
    private int compareDeals(int row, int other) {
      return dealOfRow
          .map(codes -> deals.get(codes[row]).compareTo(deals.get(codes[other])))
          .orElse(0);
    }

    private static void checkCodes(String column, int[] codes, int bound) {
      for (int row = 0; row < codes.length; row++) {
        if (codes[row] < 0 || codes[row] >= bound) {
          throw Refusal.because("credit-columns.must-name-what-is-known", column, row);
        }
      }
    }
  }
}
