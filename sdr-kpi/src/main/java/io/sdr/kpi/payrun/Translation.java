package io.sdr.kpi.payrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.quantity.UnitSlopes;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.LevelSlopes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns formulas into steps over columns, with results as whole numbers of a unit of so many decimals. A formula whose numbers
 * are too fine or too large for machine words does not become a step.
 */
final class Translation implements PayFormula.Reader<Optional<Step>> {
  private static final int MOST_DECIMALS = 18;
  private static final int SAFE_DIGITS = 18;

  private final CreditColumns credits;
  private final SoldColumns columns;
  private final Fineness fineness;
  private final int decimals;

  private Translation(CreditColumns credits, SoldColumns columns, int decimals) {
    this.credits = credits;
    this.columns = columns;
    this.fineness = new Fineness(credits.decimals());
    this.decimals = decimals;
  }

  /** The step of a formula, in a unit of so many decimals. */
  static Optional<Step> of(
      PayFormula formula, CreditColumns credits, SoldColumns columns, int decimals) {
    return decimals <= MOST_DECIMALS
        ? new Translation(credits, columns, decimals).step(formula)
        : Optional.empty();
  }

  private Optional<Step> step(PayFormula formula) {
    return formula.read(this).filter(step -> step.width() <= Width.MOST);
  }

  @Override
  public Optional<Step> unmet(PayFormula.Unmet formula) {
    return Optional.of(GivenStep.unmet(formula.reason()));
  }

  @Override
  public Optional<Step> given(PayFormula.Given formula) {
    return units(formula.amount().getAmount(), decimals).map(GivenStep::of);
  }

  @Override
  public Optional<Step> along(PayFormula.Along formula) {
    Sold sold = formula.sold();
    int fine = fineness.ofTotals(formula);
    return sold.isEverything() || formula.slopes().isSame()
        ? columns.of(sold, fine).flatMap(column -> along(formula, column, fine))
        : Optional.empty();
  }

  private Optional<Step> along(PayFormula.Along formula, SoldColumn column, int fine) {
    ImmutableList<LevelSlopes.Level> levels = formula.slopes().levels();
    long[] least = new long[levels.size()];
    UnitSlopes[] slopes = new UnitSlopes[levels.size()];
    int width = 0;
    for (int i = 0; i < slopes.length; i++) {
      Slopes exact = levels.get(i).slopes().after(formula.sold().through());
      Optional<UnitSlopes> units = UnitSlopes.of(exact, fine, decimals - fine);
      Optional<Long> from = least(levels.get(i).from(), formula.slopes().boundary(), fine);
      if (units.isEmpty() || from.isEmpty()) {
        return Optional.empty();
      }
      least[i] = from.get();
      slopes[i] = units.get();
      width = Math.max(width, slopes[i].widthOfResults(0, columns.width(formula.sold(), fine)));
    }
    return Optional.of(new AlongStep(column, least, slopes, width));
  }

  /** The smallest total that reaches a bound. */
  private static Optional<Long> least(BigDecimal bound, Boundary boundary, int decimals) {
    return units(bound, decimals)
        .map(units -> boundary == Boundary.LOWER_INCLUSIVE ? units : units + 1);
  }

  @Override
  public Optional<Step> byKind(PayFormula.ByKind formula) {
    Sold sold = formula.sold();
    return sold.isEverything()
            && formula.shares().stream().allMatch(share -> share.of().areOfKind())
        ? columns.of(sold, credits.decimals()).flatMap(column -> byKind(formula, column))
        : Optional.empty();
  }

  private Optional<Step> byKind(PayFormula.ByKind formula, SoldColumn column) {
    long[] shares = new long[credits.profiles().size()];
    for (int i = 0; i < shares.length; i++) {
      Optional<Long> share =
          units(shareOf(credits.profiles().get(i), formula), decimals - credits.decimals());
      if (share.isEmpty()) {
        return Optional.empty();
      }
      shares[i] = share.get();
    }
    int width = Width.of(shares) + columns.width(formula.sold(), credits.decimals());
    return Optional.of(new KindStep(column, credits, shares, width));
  }

  private static BigDecimal shareOf(CreditProfile profile, PayFormula.ByKind formula) {
    return formula.shares().stream()
        .filter(share -> profile.fits(share.of()))
        .findFirst()
        .map(PayFormula.Share::share)
        .orElse(BigDecimal.ZERO);
  }

  @Override
  public Optional<Step> when(PayFormula.When formula) {
    int fine = fineness.ofTotals(formula);
    return step(formula.then())
        .flatMap(then -> columns
            .of(formula.sold(), fine)
            .flatMap(column -> UnitSlopes.of(formula.sold().through(), fine, 0)
                .filter(through ->
                    through.widthOfResults(0, columns.width(formula.sold(), fine)) <= Width.MOST)
                .flatMap(through -> units(formula.threshold(), fine)
                    .map(units -> formula.orMore() ? units : units + 1)
                    .map(least ->
                        new WhenStep(column, through, least, formula.otherwise(), then)))));
  }

  @Override
  public Optional<Step> upTo(PayFormula.UpTo formula) {
    return step(formula.of())
        .flatMap(of -> UnitSlopes.of(Slopes.upTo(formula.cap().getAmount()), decimals, 0)
            .map(upTo -> new UpToStep(upTo, of, upTo.widthOfResults(0, of.width()))));
  }

  @Override
  public Optional<Step> atLeast(PayFormula.AtLeast formula) {
    return step(formula.of())
        .flatMap(of -> units(formula.floor().getAmount(), decimals)
            .map(floor -> new AtLeastStep(floor, of, 1 + Math.max(of.width(), Width.of(floor)))));
  }

  @Override
  public Optional<Step> times(PayFormula.Times formula) {
    int finer = Fineness.of(formula.factor());
    return units(formula.factor(), finer)
        .flatMap(factor -> of(formula.of(), credits, columns, decimals - finer)
            .map(of -> new TimesStep(factor, of, Width.of(factor) + of.width())));
  }

  @Override
  public Optional<Step> together(PayFormula.Together formula) {
    List<Step> steps = new ArrayList<>();
    formula.all().forEach(each -> step(each).ifPresent(steps::add));
    int widest = steps.stream().mapToInt(Step::width).max().orElse(0);
    return steps.size() == formula.all().size()
        ? Optional.of(
            new TogetherStep(ImmutableList.copyOf(steps), widest + Width.of(steps.size())))
        : Optional.empty();
  }

  private static Optional<Long> units(BigDecimal number, int decimals) {
    BigDecimal plain = Decimals.computed(number);
    boolean fits =
        decimals >= plain.scale() && plain.precision() - plain.scale() + decimals <= SAFE_DIGITS;
    return fits ? Optional.of(plain.movePointRight(decimals).longValueExact()) : Optional.empty();
  }
}
