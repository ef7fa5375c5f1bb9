package io.sdr.kpi.payrun;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Slopes;
import io.sdr.kpi.formula.PayFormula;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * How many digits after the point what a formula earns may have.
 *
 * @param decimals those of the credits
 */
record Fineness(int decimals) implements PayFormula.Reader<Integer> {
  @Override
  public Integer unmet(PayFormula.Unmet formula) {
    return 0;
  }

  @Override
  public Integer given(PayFormula.Given formula) {
    return of(formula.amount().getAmount());
  }

  @Override
  public Integer along(PayFormula.Along formula) {
    Stream<BigDecimal> slopes = formula.slopes().levels().stream()
        .flatMap(level -> level.slopes().pieces().stream().map(Slopes.Piece::slope));
    return ofTotals(formula) + of(slopes);
  }

  /** Those of totals: of credits, and of bounds that they are held against. */
  int ofTotals(PayFormula.Along formula) {
    Stream<BigDecimal> bounds = formula.slopes().levels().stream()
        .flatMap(level -> Stream.concat(
            Stream.of(level.from()), level.slopes().pieces().stream().map(Slopes.Piece::from)));
    Stream<BigDecimal> hurdles = formula.sold().through().pieces().stream().map(Slopes.Piece::from);
    return Math.max(decimals, of(Stream.concat(bounds, hurdles)));
  }

  /** Those of totals: of credits, and of what they are held against. */
  int ofTotals(PayFormula.When formula) {
    Stream<BigDecimal> hurdles = formula.sold().through().pieces().stream().map(Slopes.Piece::from);
    return Math.max(decimals, of(Stream.concat(Stream.of(formula.threshold()), hurdles)));
  }

  @Override
  public Integer byKind(PayFormula.ByKind formula) {
    return decimals + of(formula.shares().stream().map(PayFormula.Share::share));
  }

  @Override
  public Integer when(PayFormula.When formula) {
    return formula.then().read(this);
  }

  @Override
  public Integer upTo(PayFormula.UpTo formula) {
    return Math.max(formula.of().read(this), of(formula.cap().getAmount()));
  }

  @Override
  public Integer atLeast(PayFormula.AtLeast formula) {
    return Math.max(formula.of().read(this), of(formula.floor().getAmount()));
  }

  @Override
  public Integer times(PayFormula.Times formula) {
    return formula.of().read(this) + of(formula.factor());
  }

  @Override
  public Integer together(PayFormula.Together formula) {
    return formula.all().stream().mapToInt(each -> each.read(this)).max().orElse(0);
  }

  static int of(BigDecimal number) {
    return Decimals.computed(number).scale();
  }

  private static int of(Stream<BigDecimal> numbers) {
    return numbers.mapToInt(Fineness::of).max().orElse(0);
  }
}
