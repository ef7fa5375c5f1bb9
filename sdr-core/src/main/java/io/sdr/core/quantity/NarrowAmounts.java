package io.sdr.core.quantity;

import com.google.common.math.LongMath;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;

/**
 * Amounts as whole numbers of one small unit. How many bits the largest takes is known, so that one comparison before a
 * loop tells whether anything in it could overflow.
 */
final class NarrowAmounts extends Amounts {
  /** A whole number of so many digits always fits. */
  static final int SAFE_DIGITS = 18;

  private static final int BITS = 62;
  private static final int MOST_DECIMALS = 18;

  private final long[] units;
  private final int decimals;
  private final int width;

  NarrowAmounts(CurrencyUnit currency, long[] units, int decimals) {
    super(currency);
    this.units = units;
    this.decimals = decimals;
    this.width = UnitSlopes.widthOf(units, 0);
  }

  @Override
  public int size() {
    return units.length;
  }

  @Override
  BigDecimal decimal(int index) {
    return BigDecimal.valueOf(units[index], decimals);
  }

  @Override
  BigDecimal total() {
    if (width + widthOfCount() > BITS) {
      return widened().total();
    }
    long sum = 0;
    for (long unit : units) {
      sum += unit;
    }
    return BigDecimal.valueOf(sum, decimals);
  }

  private int widthOfCount() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(units.length);
  }

  @Override
  public Amounts multipliedBy(BigDecimal factor) {
    BigInteger unscaled = factor.unscaledValue();
    if (width + unscaled.bitLength() > BITS
        || factor.scale() < 0
        || decimals + factor.scale() > MOST_DECIMALS) {
      return widened().multipliedBy(factor);
    }
    long times = unscaled.longValue();
    long[] products = new long[units.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = units[i] * times;
    }
    return new NarrowAmounts(currency(), products, decimals + factor.scale());
  }

  @Override
  Amounts sumWith(Amounts other) {
    if (!(other instanceof NarrowAmounts that) || Math.max(width, that.width) >= BITS) {
      return widened().sumWith(other);
    }
    if (decimals != that.decimals) {
      int finer = Math.max(decimals, that.decimals);
      return isFitFor(finer) && that.isFitFor(finer)
          ? at(finer).sumWith(that.at(finer))
          : widened().sumWith(other);
    }
    long[] sums = new long[units.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = units[i] + that.units[i];
    }
    return new NarrowAmounts(currency(), sums, decimals);
  }

  /** Whether the same amounts fit as numbers of a finer unit. */
  private boolean isFitFor(int finer) {
    return finer <= MOST_DECIMALS && width + bitsOfTen(finer - decimals) <= BITS;
  }

  private static int bitsOfTen(int power) {
    return Long.SIZE - Long.numberOfLeadingZeros(LongMath.pow(10, power));
  }

  private NarrowAmounts at(int finer) {
    if (finer == decimals) {
      return this;
    }
    long times = LongMath.pow(10, finer - decimals);
    long[] finerUnits = new long[units.length];
    for (int i = 0; i < finerUnits.length; i++) {
      finerUnits[i] = units[i] * times;
    }
    return new NarrowAmounts(currency(), finerUnits, finer);
  }

  @Override
  public Amounts along(Slopes slopes, BigDecimal before, SliceListener listener) {
    int fine = Math.max(Math.max(decimals, before.scale()), slopes.decimalsOfBounds());
    int fineSlopes = Math.max(0, slopes.decimalsOfSlopes());
    if (!isFitFor(fine) || fine + fineSlopes > MOST_DECIMALS) {
      return widened().along(slopes, before, listener);
    }
    if (before.precision() - before.scale() + fine > SAFE_DIGITS) {
      return widened().along(slopes, before, listener);
    }
    long start = before.movePointRight(fine).longValueExact();
    return UnitSlopes.of(slopes, fine, fineSlopes)
        .filter(unit -> unit.fits(start, width + widthOfCount() + bitsOfTen(fine - decimals)))
        .<Amounts>map(unit -> at(fine).along(unit, start, listener))
        .orElseGet(() -> widened().along(slopes, before, listener));
  }

  private NarrowAmounts along(UnitSlopes slopes, long before, SliceListener listener) {
    if (listener != SliceListener.NONE) {
      slopes.slices(units, before, listener);
    }
    long[] risen = new long[units.length];
    slopes.along(units, 0, units.length, before, risen, 0);
    return new NarrowAmounts(currency(), risen, slopes.resultDecimals());
  }

  @Override
  public Amounts rounded(Rounding rounding) {
    Refusal.unless(
        rounding.decimals() <= currency().getDecimalPlaces(),
        "rounding.must-not-be-finer-than-currency",
        rounding.decimals());
    if (rounding.decimals() >= decimals) {
      return this;
    }
    return UnitRounding.of(rounding, decimals, Math.max(0, rounding.decimals()))
        .filter(unit -> unit.fits(width))
        .map(this::rounded)
        .orElseGet(() -> widened().rounded(rounding));
  }

  private Amounts rounded(UnitRounding rounding) {
    long[] rounded = new long[units.length];
    rounding.round(units, 0, units.length, rounded, 0);
    return new NarrowAmounts(currency(), rounded, rounding.resultDecimals());
  }

  @Override
  public long[] toUnits(int wanted) {
    if (wanted == decimals) {
      return units.clone();
    }
    long[] result = new long[units.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = decimal(i).movePointRight(wanted).longValueExact();
    }
    return result;
  }
}
