package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What was planned of a source, campaign or month.
 *
 * @param name its name
 * @param leads how many leads
 * @param qualified how many of them worth work
 * @param won how many of them won
 * @param budget what may be spent
 */
public record YieldPlan(String name, long leads, long qualified, long won, BigMoney budget) {
  /** Makes a plan. */
  public YieldPlan {
    budget = Decimals.stated(budget);
    Refusal.unless(
        0 <= won && won <= qualified && qualified <= leads && !budget.isNegative(),
        "yield-plan.must-narrow-from-leads-to-won",
        name);
  }

  /**
   * How much of the plan was reached: of leads, of qualified ones, of won ones, and of the budget, in this order;
   * undefined where nothing was planned.
   *
   * @throws Refusal if the yield is of something else, or in another currency
   */
  public Explained<ImmutableList<Measured<Percent>>> reachedBy(LeadYield actual, Detail detail) {
    Refusal.unless(
        actual.name().equals(name) && actual.spent().isSameCurrency(budget),
        "yield-plan.must-be-of-the-same",
        name);
    return Explained.of("yield-plan", detail, trace -> reached(actual, trace.given("name", name)));
  }

  private ImmutableList<Measured<Percent>> reached(LeadYield actual, Trace trace) {
    ImmutableList<Measured<Percent>> reached = ImmutableList.of(
        part(Figure.of(actual.leads()), Figure.of(leads), trace.step("yield-plan.leads")),
        part(
            Figure.of(actual.qualified()),
            Figure.of(qualified),
            trace.step("yield-plan.qualified")),
        part(Figure.of(actual.won()), Figure.of(won), trace.step("yield-plan.won")),
        part(Figure.of(actual.spent()), Figure.of(budget), trace.step("yield-plan.budget")));
    trace.yields(Operation.STATED, Figure.of(name));
    return reached;
  }

  private static Measured<Percent> part(Figure actual, Figure planned, Trace step) {
    BigDecimal whole = planned.number().orElseThrow();
    Measured<Percent> part = whole.signum() == 0
        ? Measured.undefined("nothing-planned")
        : Measured.of(Percent.ofFraction(Decimals.quotient(actual.number().orElseThrow(), whole)));
    step.given("actual", actual)
        .given("planned", planned)
        .yields(Operation.QUOTIENT, part.map(Figure::of));
    return part;
  }
}
