package io.sdr.process.leadchance;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.process.leadchance.BayesTable.Field;
import io.sdr.process.leadchance.BayesTable.Weight;
import io.sdr.process.scoring.LeadProfile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Moves a chance factor by factor. The chances of both ends are kept, so that neither loses digits beside the other. */
final class BayesRun {
  /** Odds beyond this are not told apart. */
  private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(100);

  private static final int PERCENT_DECIMALS = 2;

  private static final Comparator<Factor> STRONGEST_FIRST =
      Comparator.comparing(Factor::strength).reversed().thenComparing(Factor::trait);
  private static final Comparator<Factor> WEAKEST_FIRST =
      Comparator.comparing(Factor::strength).thenComparing(Factor::trait);

  private final BayesRules rules;
  private final BayesTable table;
  private final Trace trace;
  private final Trace steps;
  private final List<Factor> factors = new ArrayList<>();
  private BigDecimal win;
  private BigDecimal loss;

  BayesRun(BayesRules rules, BayesTable table, Trace trace) {
    this.rules = rules;
    this.table = table;
    this.trace = trace;
    if (table.unplaced() > 0) {
      trace.step("lead-chance.unplaced").yields(Operation.STATED, Figure.of(table.unplaced()));
    }
    this.steps = trace.step("lead-chance.rounded");
    BigDecimal whole = table.all().won().add(table.all().lost());
    this.win = Decimals.quotient(table.all().won(), whole);
    this.loss = Decimals.quotient(table.all().lost(), whole);
    steps
        .step("lead-chance.prior")
        .given("won", table.all().won())
        .given("whole", whole)
        .given("leads", table.decided().trials())
        .yields(Operation.QUOTIENT, Percent.ofFraction(win));
  }

  LeadChance chanceOf(LeadProfile lead) {
    Percent prior = Percent.ofFraction(win);
    lead.stage()
        .flatMap(stage -> table
            .reached(stage)
            .map(reached ->
                factor(new Trait(LeadProfile.STAGE, stage.text()), reached, table.allReached())))
        .ifPresent(this::move);
    lead.traits()
        .forEach((name, values) -> table
            .field(name)
            .ifPresent(field ->
                values.forEach(value -> factor(name, value, field).ifPresent(this::move))));
    return new LeadChance(
        Measured.of(bounded()),
        Measured.of(prior),
        ImmutableList.copyOf(factors),
        strongest(1, STRONGEST_FIRST),
        strongest(-1, WEAKEST_FIRST));
  }

  private static Optional<Factor> factor(String name, String value, Field field) {
    return field.of(value).map(weight -> factor(new Trait(name, value), weight, field.sum()));
  }

  private static Factor factor(Trait trait, Weight part, Weight whole) {
    return new Factor(
        trait,
        Percent.ofFraction(Decimals.quotient(part.won(), whole.won())),
        Percent.ofFraction(Decimals.quotient(part.lost(), whole.lost())));
  }

  private void move(Factor factor) {
    BigDecimal before = win;
    BigDecimal both = win.multiply(factor.amongWon().fraction())
        .add(loss.multiply(factor.amongLost().fraction()))
        .round(MathContext.DECIMAL128);
    win = moved(win, factor.amongWon(), both);
    loss = moved(loss, factor.amongLost(), both);
    factors.add(factor);
    if (trace.isHeard()) {
      tell(factor, before, both);
    }
  }

  private static BigDecimal moved(BigDecimal chance, Percent share, BigDecimal both) {
    return Decimals.quotient(chance.multiply(share.fraction()), both).max(LEAST);
  }

  private void tell(Factor factor, BigDecimal before, BigDecimal both) {
    Trace step = steps
        .step("lead-chance.factor")
        .given("trait", factor.trait().name())
        .given("value", factor.trait().value())
        .given("before", Percent.ofFraction(before))
        .given("amongWon", factor.amongWon())
        .given("both", Percent.ofFraction(both))
        .given("amongLost", factor.amongLost());
    step.yields(
        win.compareTo(LEAST) > 0 ? Operation.PRORATED : Operation.STATED, Percent.ofFraction(win));
  }

  private Percent bounded() {
    int decimals = rules.decimals() + PERCENT_DECIMALS;
    Percent rounded = steps
        .given("decimals", decimals)
        .given("mode", Figure.of(RoundingMode.HALF_UP.name()))
        .yields(
            Operation.ROUNDED, Percent.ofFraction(win.setScale(decimals, RoundingMode.HALF_UP)));
    Percent bounded = rounded.compareTo(rules.low()) < 0
        ? rules.low()
        : rounded.compareTo(rules.high()) > 0 ? rules.high() : rounded;
    return trace.yields(bounded.equals(rounded) ? Operation.SAME : Operation.STATED, bounded);
  }

  private ImmutableList<Factor> strongest(int direction, Comparator<Factor> order) {
    return factors.stream()
        .filter(factor -> Integer.signum(factor.direction()) == direction)
        .filter(factor ->
            !(direction > 0 ? rules.neverHelping() : rules.neverHurting()).contains(factor.trait()))
        .sorted(order)
        .limit(rules.factorsTold())
        .collect(ImmutableList.toImmutableList());
  }
}
