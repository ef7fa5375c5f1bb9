package io.sdr.kpi.rate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What is earned in all at each level of sales: straight between the points, so that passing from one point to the next
 * earns the difference in proportion.
 *
 * <p>The first point is at nothing sold; below it nothing is taken back. Divided last, to 34 digits.
 */
public final class PayCurve {
  private static final int MOST_DECIMALS = 12;

  private final ImmutableList<Point> points;
  private final Beyond beyond;

  private PayCurve(ImmutableList<Point> points, Beyond beyond) {
    this.points = points;
    this.beyond = beyond;
  }

  /**
   * The curve through points.
   *
   * @throws Refusal if there are fewer than two points, the first is not at zero, levels do not rise or currencies differ
   */
  @JsonCreator
  public static PayCurve through(
      @JsonProperty("points") List<Point> points, @JsonProperty("beyond") Beyond beyond) {
    Refusal.unless(points.size() > 1, "pay-curve.must-have-two-points");
    Refusal.unless(points.get(0).sold().isZero(), "pay-curve.must-begin-at-zero");
    CurrencyUnit currency = points.get(0).sold().getCurrencyUnit();
    Refusal.unless(
        points.stream()
            .allMatch(point -> point.sold().getCurrencyUnit().equals(currency)
                && point.earned().getCurrencyUnit().equals(currency)),
        "pay-curve.must-have-one-currency");
    for (int i = 1; i < points.size(); i++) {
      Refusal.unless(
          points.get(i).sold().isGreaterThan(points.get(i - 1).sold()), "pay-curve.must-rise");
    }
    return new PayCurve(ImmutableList.copyOf(points), beyond);
  }

  /** The points in rising order. */
  @JsonProperty
  public ImmutableList<Point> points() {
    return points;
  }

  /** What happens beyond the last. */
  @JsonProperty
  public Beyond beyond() {
    return beyond;
  }

  /** What is earned in all when so much was sold. */
  public BigMoney at(BigMoney sold) {
    return BigMoney.of(sold.getCurrencyUnit(), at(sold.getAmount()));
  }

  /** By how much each of several amounts, one after another, raises what is earned. */
  public Amounts along(Amounts amounts, BigMoney before) {
    List<BigMoney> increments = new ArrayList<>(amounts.size());
    BigMoney total = before;
    BigMoney earned = at(before);
    for (BigMoney amount : amounts.toList()) {
      total = total.plus(amount);
      BigMoney next = at(total);
      increments.add(next.minus(earned));
      earned = next;
    }
    return Amounts.of(amounts.currency(), increments);
  }

  /**
   * The curve as slopes, less what is earned for nothing sold.
   *
   * @return empty when the curve rises between two points by no short decimal fraction of what is sold, such as a third
   */
  public Optional<Slopes> slopes() {
    List<Slopes.Piece> pieces = new ArrayList<>();
    pieces.add(new Slopes.Piece(BigDecimal.ZERO, BigDecimal.ZERO));
    for (int i = 1; i < points.size(); i++) {
      BigDecimal slope = Decimals.computed(slopeTo(i));
      if (slope.scale() > MOST_DECIMALS) {
        return Optional.empty();
      }
      pieces.add(new Slopes.Piece(points.get(i - 1).sold().getAmount(), slope));
    }
    if (beyond == Beyond.CAP) {
      pieces.add(new Slopes.Piece(last().sold().getAmount(), BigDecimal.ZERO));
    }
    return Optional.of(Slopes.of(pieces));
  }

  private BigDecimal slopeTo(int point) {
    BigMoney rise = points.get(point).earned().minus(points.get(point - 1).earned());
    BigMoney width = points.get(point).sold().minus(points.get(point - 1).sold());
    return Decimals.quotient(rise.getAmount(), width.getAmount());
  }

  private Point last() {
    return points.get(points.size() - 1);
  }

  private BigDecimal at(BigDecimal sold) {
    if (sold.compareTo(points.get(0).sold().getAmount()) <= 0) {
      return points.get(0).earned().getAmount();
    }
    int next = 1;
    while (next < points.size() - 1 && sold.compareTo(points.get(next).sold().getAmount()) > 0) {
      next++;
    }
    Point high = points.get(next);
    return beyond == Beyond.CAP && sold.compareTo(high.sold().getAmount()) > 0
        ? high.earned().getAmount()
        : between(points.get(next - 1), high, sold);
  }

  private static BigDecimal between(Point low, Point high, BigDecimal sold) {
    BigDecimal rise = high.earned().minus(low.earned()).getAmount();
    BigDecimal width = high.sold().minus(low.sold()).getAmount();
    BigDecimal passed = sold.subtract(low.sold().getAmount());
    return low.earned().getAmount().add(Decimals.quotient(rise.multiply(passed), width));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PayCurve that && points.equals(that.points) && beyond == that.beyond;
  }

  @Override
  public int hashCode() {
    return 31 * points.hashCode() + beyond.hashCode();
  }

  @Override
  public String toString() {
    return points + " " + beyond;
  }

  /**
   * One point of a curve.
   *
   * @param sold how much was sold in all
   * @param earned what that earns in all
   */
  public record Point(BigMoney sold, BigMoney earned) {
    /** Makes a point. */
    public Point {
      sold = Decimals.stated(sold);
      earned = Decimals.stated(earned);
      Refusal.unless(!earned.isNegative(), "pay-curve.must-not-be-negative", earned);
    }
  }
}
