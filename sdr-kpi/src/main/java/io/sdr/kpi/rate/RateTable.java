package io.sdr.kpi.rate;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.SliceListener;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Commission rates that depend on how much was sold, with all names and percentages of goals replaced by amounts.
 *
 * <p>Bands begin at zero, each ends where the next begins, the last is open upwards and the first downwards, so that
 * every amount lies in a band; a negative amount, more returns than sales, is paid back at the first rate. Where all
 * bands reach a {@linkplain Reach#SLICE slice}, commission is monotone and continuous; each band that reaches the {@linkplain
 * Reach#WHOLE whole} makes a step.
 */
public final class RateTable {
  private final Boundary boundary;
  private final ImmutableList<Band> bands;

  private RateTable(Boundary boundary, ImmutableList<Band> bands) {
    this.boundary = boundary;
    this.bands = bands;
  }

  /**
   * The given bands in rising order.
   *
   * @throws Refusal if there is no band, the first does not begin at zero, bounds do not rise, currencies differ or a
   *     rate is negative
   */
  public static RateTable of(Boundary boundary, List<Band> bands) {
    Refusal.unless(
        !bands.isEmpty() && bands.get(0).from().isZero(), "rate-table.must-begin-at-zero");
    for (int i = 1; i < bands.size(); i++) {
      BigMoney from = bands.get(i).from();
      Refusal.unless(
          from.getCurrencyUnit().equals(bands.get(0).from().getCurrencyUnit()),
          "rate-table.must-have-one-currency",
          from);
      Refusal.unless(from.isGreaterThan(bands.get(i - 1).from()), "rate-table.must-rise", from);
    }
    return new RateTable(boundary, ImmutableList.copyOf(bands));
  }

  /** The bands in rising order. */
  public ImmutableList<Band> bands() {
    return bands;
  }

  /** The rate of the band in which a level lies; a bound belongs to the band that the {@link Boundary} says. */
  public Percent rateAt(BigMoney level) {
    return bands.get(bandAt(level)).rate();
  }

  /** Commission on an amount, with nothing sold before. */
  public BigMoney commissionOn(BigMoney amount, Trace trace) {
    return commissionOn(amount, BigMoney.zero(currency()), trace);
  }

  /**
   * Commission on an amount that comes on top of what was sold and paid before.
   *
   * <p>Only the amount itself earns; a band that reaches the whole re-rates the whole amount, but nothing before it. A
   * negative amount takes back exactly what the same sale earned: commission on it on top of {@code before} is less the
   * commission on its opposite on top of what is left.
   */
  public BigMoney commissionOn(BigMoney amount, BigMoney before, Trace trace) {
    Trace step = trace.step("pay.bands").given("amount", amount);
    Amounts earned =
        commissionOn(Amounts.of(amount), before, (index, slice, band) -> tell(slice, band, step));
    return step.yields(Operation.SUM, earned.sum());
  }

  /**
   * Commission on each of several amounts that come one after another on top of what was sold and paid before.
   *
   * <p>Which bands reach the whole is decided by the level that all amounts together arrive at; within what is left each
   * amount earns for its own slices, and a negative one takes back what the slices on top had earned.
   *
   * @param listener hears every slice
   */
  public Amounts commissionOn(Amounts amounts, BigMoney before, Listener listener) {
    BigMoney after = before.plus(amounts.sum());
    int base = bandReaching(larger(before, after));
    return amounts.along(
        slopesFrom(base),
        before.getAmount(),
        listener == Listener.NONE
            ? SliceListener.NONE
            : (index, slice, piece) ->
                listener.slice(index, BigMoney.of(currency(), slice), bands.get(base + piece)));
  }

  /** The rates as slopes, by the level that all sales together arrive at. */
  public LevelSlopes slopes() {
    ImmutableList.Builder<LevelSlopes.Level> levels = ImmutableList.builder();
    for (int i = 0; i < bands.size(); i++) {
      if (i == 0 || bands.get(i).reach() == Reach.WHOLE) {
        levels.add(new LevelSlopes.Level(bands.get(i).from().getAmount(), slopesFrom(i)));
      }
    }
    return new LevelSlopes(boundary, levels.build());
  }

  /** The rates as slopes, those below a band that reaches the whole replaced by its own. */
  private Slopes slopesFrom(int base) {
    List<Slopes.Piece> pieces = new ArrayList<>(bands.size() - base);
    for (int i = base; i < bands.size(); i++) {
      BigDecimal from = i == base ? BigDecimal.ZERO : bands.get(i).from().getAmount();
      pieces.add(new Slopes.Piece(from, bands.get(i).rate().fraction()));
    }
    return Slopes.of(pieces);
  }

  /** Tells a slice and what it earns as a step. */
  public static BigMoney tell(BigMoney slice, Band band, Trace trace) {
    return trace
        .step("pay.band")
        .given("slice", slice)
        .given("rate", band.rate())
        .given("from", band.from())
        .yields(Operation.PRODUCT, slice.multipliedBy(band.rate().fraction()));
  }

  /**
   * Commission on an amount at the single rate of a level, such as what was sold in the year before the amount.
   *
   * @param level what chooses the rate
   * @param amount what earns
   */
  public BigMoney commissionAtRateOf(BigMoney level, BigMoney amount, Trace trace) {
    Percent rate = rateAt(level);
    return trace
        .step("pay.commission-at-level")
        .given("base", amount)
        .given("rate", rate)
        .given("level", level)
        .yields(Operation.PRODUCT, amount.multipliedBy(rate.fraction()));
  }

  /** Commission as a share of the amount it is paid on; undefined for an amount of zero. */
  public Measured<Percent> blendedRateOn(BigMoney amount, BigMoney before) {
    return amount.isZero()
        ? Measured.undefined("no-sales")
        : Measured.of(Percent.ofFraction(Decimals.quotient(
            commissionOn(amount, before, Trace.silent()).getAmount(), amount.getAmount())));
  }

  /**
   * The smallest sales whose commission reaches a figure.
   *
   * @return undefined when no amount of sales reaches it ({@code never-reached})
   * @throws Refusal if a band above the first reaches the whole, or the figure is negative
   */
  public Measured<BigMoney> salesFor(BigMoney commission) {
    Refusal.unless(
        bands.stream().skip(1).allMatch(band -> band.reach() == Reach.SLICE),
        "rate-table.must-be-marginal-to-be-inverted");
    Refusal.unless(!commission.isNegative(), "commission.must-not-be-negative", commission);
    BigMoney left = commission;
    for (int i = 0; i < bands.size(); i++) {
      BigMoney from = bands.get(i).from();
      BigDecimal rate = bands.get(i).rate().fraction();
      boolean isLast = i + 1 == bands.size();
      BigMoney full = isLast ? left : bands.get(i + 1).from().minus(from).multipliedBy(rate);
      if (left.isZero() || (rate.signum() > 0 && !left.isGreaterThan(full))) {
        return Measured.of(
            left.isZero() ? from : from.plus(Decimals.quotient(left.getAmount(), rate)));
      }
      left = left.minus(full);
    }
    return Measured.undefined("never-reached");
  }

  private int bandAt(BigMoney level) {
    int band = bands.size() - 1;
    while (band > 0 && !isReached(band, level)) {
      band--;
    }
    return band;
  }

  private int bandReaching(BigMoney level) {
    int band = bandAt(level);
    while (band > 0 && bands.get(band).reach() != Reach.WHOLE) {
      band--;
    }
    return band;
  }

  private boolean isReached(int band, BigMoney level) {
    return boundary.isReached(level.compareTo(bands.get(band).from()));
  }

  private CurrencyUnit currency() {
    return bands.get(0).from().getCurrencyUnit();
  }

  private static BigMoney larger(BigMoney one, BigMoney other) {
    return one.isGreaterThan(other) ? one : other;
  }

  /** Hears in which bands amounts lay. */
  @FunctionalInterface
  public interface Listener {
    /** Hears nothing. */
    Listener NONE = (index, slice, band) -> {};

    /**
     * A part of an amount lay in a band.
     *
     * @param index which amount
     * @param slice the part; negative where it is taken back
     * @param band the band
     */
    void slice(int index, BigMoney slice, Band band);
  }

  /**
   * A band of a table.
   *
   * @param from where it begins
   * @param rate the rate in it
   * @param reach what the rate applies to
   */
  public record Band(BigMoney from, Percent rate, Reach reach) {
    /** Makes a band. */
    public Band {
      Refusal.unless(!rate.isNegative(), "rate-table.must-not-have-negative-rate", rate);
    }
  }
}
