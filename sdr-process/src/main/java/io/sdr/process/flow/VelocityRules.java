package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.statistics.Distributions;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.survival.DayCounts;
import io.sdr.process.survival.IncidenceCurve;
import io.sdr.process.survival.LifetimeCounter;
import io.sdr.process.survival.Lifetimes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * How the four parts of a velocity are taken from deals, so that all are of the same ones: those of which it is known when they
 * were opened. The others have no age and no cycle; they are counted apart and left out of all four.
 *
 * @param winRate which share counts as won
 * @param cycle what the days of a cycle are
 * @param leastWon how many deals with a day of opening must have been won, or nothing is said
 */
@JsonPropertyOrder({"winRate", "cycle", "leastWon"})
public record VelocityRules(WinRate winRate, Cycle cycle, long leastWon) {
  /** Makes rules. */
  public VelocityRules {
    Refusal.unless(leastWon >= 1, "velocity.must-rest-on-a-won-deal", leastWon);
  }

  /** The rules that do not flatter: open deals taken into account, the median cycle, at least ten won deals. */
  public static VelocityRules honest() {
    return new VelocityRules(WinRate.BY_AGE, Cycle.MEDIAN, Proportion.SMALL_SAMPLE);
  }

  /** Which share of deals counts as won. */
  public enum WinRate {
    /** Won deals of decided ones: quick decisions are over-represented. */
    @JsonProperty("of-decided")
    OF_DECIDED,
    /** The share that is won by the longest age that was seen, open deals taken into account; Aalen and Johansen. */
    @JsonProperty("by-age")
    BY_AGE
  }

  /** What the days of a cycle are, from opening to winning, rounded to six decimals. */
  public enum Cycle {
    /** Their mean, which single long deals raise. */
    @JsonProperty("mean")
    MEAN,
    /** Their median. */
    @JsonProperty("median")
    MEDIAN
  }

  /**
   * The velocity of some deals, and where its parts come from.
   *
   * @param deals deals of one currency
   * @param asOf the last day anybody looked
   * @return undefined when too few were won ({@code small-sample}), no won deal has a cycle ({@code no-sample}), the cycle
   *     takes no time ({@code no-time-taken}), or the win rate is not known ({@code no-sample})
   * @throws Refusal if a deal knows a later day, or amounts are in several currencies
   */
  public Explained<Measured<Velocity>> read(List<Deal> deals, LocalDate asOf, Detail detail) {
    LifetimeCounter counter = Lifetimes.counting();
    deals.forEach(deal -> counter.add(deal, asOf));
    ImmutableList<Deal> dated = deals.stream()
        .filter(deal -> deal.opened().isPresent())
        .collect(ImmutableList.toImmutableList());
    long undated = deals.size() - (long) dated.size();
    ImmutableList<Deal> won = dated.stream()
        .filter(deal -> deal.outcome() == Outcome.WON)
        .collect(ImmutableList.toImmutableList());
    return Explained.of("flow.parts", detail, trace -> {
      trace
          .given("deals", dated.size())
          .given("undated", undated)
          .given("won", won.size())
          .given("asOf", asOf);
      Measured<Velocity> velocity = won.size() < leastWon
          ? Measured.undefined("small-sample")
          : read(dated, won, counter.lifetimes(), trace).map(known -> known.leavingOut(undated));
      trace.yields(
          Operation.STATED,
          velocity.map(known -> Figure.of(known.perDay(Detail.NONE).value())));
      return velocity;
    });
  }

  /**
   * The velocity of each open stage, in their order, by the cycle of these rules. Fewer deals than {@link #leastWon} won, come into
   * the stage, or staying there are too few.
   *
   * @param reading how the funnel is read, which says how open deals count in a conversion
   * @return where a velocity is undefined, why: {@code small-sample}, {@code not-reached} where half of the stays are not known to
   *     end, {@code no-time-taken}, or as a conversion is
   */
  public Explained<ImmutableList<StageVelocity>> readStages(
      FunnelTally tally, FunnelRules reading, Detail detail) {
    Funnel funnel = tally.read(reading, Detail.NONE).value();
    return Explained.of("flow.stage-velocities", detail, trace -> {
      Measured<BigMoney> average = tally.won().known() < leastWon
          ? Measured.undefined("small-sample")
          : Measured.of(averageOf(tally.won().sum(), tally.won().known(), trace));
      ImmutableList<StageVelocity> stages = funnel.steps().stream()
          .map(step -> StageVelocity.of(step, average, this, trace))
          .collect(ImmutableList.toImmutableList());
      trace.given("pipeline", funnel.pipeline()).given("asOf", funnel.asOf());
      trace.yields(Operation.STATED, Figure.of(stages.size()));
      return stages;
    });
  }

  private Measured<Velocity> read(
      List<Deal> deals, ImmutableList<Deal> won, Lifetimes lifetimes, Trace trace) {
    BigMoney average = averageOf(won, trace);
    Measured<Percent> rate = rate(deals, lifetimes, trace);
    Measured<BigDecimal> days = cycle(lifetimes.endedBy(Lifetimes.WON), trace);
    return days.flatMap(
        cycleDays -> rate.map(share -> Velocity.of(deals.size(), average, share, cycleDays)));
  }

  private Measured<BigDecimal> cycle(DayCounts won, Trace trace) {
    Measured<BigDecimal> days = (cycle == Cycle.MEAN ? won.mean() : won.median())
        .map(Distributions::rounded)
        .flatMap(known ->
            known.signum() == 0 ? Measured.undefined("no-time-taken") : Measured.of(known));
    trace
        .step(cycle == Cycle.MEAN ? "flow.cycle-mean" : "flow.cycle-median")
        .given("dated", won.size())
        .yields(Operation.STATED, days.map(Figure::of));
    return days;
  }

  private Measured<Percent> rate(List<Deal> deals, Lifetimes lifetimes, Trace trace) {
    if (winRate == WinRate.BY_AGE) {
      IncidenceCurve curve = IncidenceCurve.of(lifetimes, Lifetimes.WON);
      Measured<Percent> rate = curve.shareBy(curve.longest());
      trace
          .step("flow.win-rate-by-age")
          .given("longest", curve.longest())
          .given("open", lifetimes.lasting().size())
          .yields(Operation.STATED, rate.map(Figure::of));
      return rate;
    }
    long won = count(deals, Outcome.WON);
    Proportion decided = Proportion.of(won, won + count(deals, Outcome.LOST));
    trace
        .step("flow.win-rate-of-decided")
        .given("won", decided.hits())
        .given("decided", decided.trials())
        .yields(Operation.QUOTIENT, decided.share().map(Figure::of));
    return decided.share();
  }

  private static long count(List<Deal> deals, Outcome outcome) {
    return deals.stream().filter(deal -> deal.outcome() == outcome).count();
  }

  private static BigMoney averageOf(List<Deal> won, Trace trace) {
    CurrencyUnit currency = won.get(0).amount().orElseThrow().getCurrencyUnit();
    BigDecimal sum = BigDecimal.ZERO;
    for (Deal deal : won) {
      BigMoney amount = deal.amount().orElseThrow();
      Refusal.unless(
          amount.getCurrencyUnit().equals(currency), "velocity.must-have-one-currency", deal.id());
      sum = sum.add(amount.getAmount());
    }
    return averageOf(BigMoney.of(currency, sum), won.size(), trace);
  }

  private static BigMoney averageOf(BigMoney sold, long won, Trace trace) {
    return trace
        .step("flow.average-value")
        .given("sold", sold)
        .given("won", won)
        .yields(
            Operation.QUOTIENT,
            Decimals.computed(BigMoney.of(
                sold.getCurrencyUnit(),
                Decimals.quotient(sold.getAmount(), BigDecimal.valueOf(won)))));
  }
}
