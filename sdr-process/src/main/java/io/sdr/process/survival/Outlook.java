package io.sdr.process.survival;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * How likely something that has lasted so long ends in a certain way: {@code (F(to) − F(from)) / S(age)}, with {@code F} by
 * Aalen and Johansen and {@code S} by Kaplan and Meier.
 *
 * <p>A deal that has been open for a year is not as likely to be won as a new one; here it is compared with those that were
 * open as long. It must rest on enough of them throughout: where most are last seen soon after that age, a single later end would
 * decide.
 */
public final class Outlook {
  private final Lifetimes lifetimes;
  private final SurvivalCurve there;
  private final IncidenceCurve ended;
  private final ImmutableList<IncidenceReader.Mark> marks;
  private final ImmutableList<Longer> longer;

  /** The share that a single case stands for on each of the days on which something ended. */
  private final ImmutableList<BigDecimal> weights;

  private final long least;

  /** How many lasted longer than an age, and up to the next one that stands here. */
  private record Longer(long age, long lasting) {}

  private Outlook(Lifetimes lifetimes, String end, long least) {
    this.lifetimes = lifetimes;
    this.there = SurvivalCurve.of(lifetimes);
    IncidenceReader reader = new IncidenceReader(lifetimes, end, Trace.silent());
    this.ended = reader.read();
    this.marks = reader.marks();
    this.longer = longer(lifetimes);
    this.weights = weights(there);
    this.least = least;
  }

  /** The outlook that lifetimes give; nothing is said from fewer than {@link Proportion#SMALL_SAMPLE} cases. */
  public static Outlook of(Lifetimes lifetimes, String end) {
    return of(lifetimes, end, Proportion.SMALL_SAMPLE);
  }

  /**
   * The outlook that lifetimes give.
   *
   * @param end the way to end that is asked for
   * @param least how many must have lasted as long, or nothing is said; at least 1. As many must stand behind each day that
   *     counts: the share that is there is spread over those at risk, and no single one may stand for more than one in so many
   */
  public static Outlook of(Lifetimes lifetimes, String end, long least) {
    Refusal.unless(least >= 1, "outlook.must-rest-on-a-case", least);
    return new Outlook(lifetimes, end, least);
  }

  /** How many are known to have lasted longer than so many days. */
  public long lastingLongerThan(long age) {
    return Days.lastUpTo(age, longer, Longer::age)
        .map(Longer::lasting)
        .orElse(lifetimes.size() - lifetimes.late().size());
  }

  private static ImmutableList<Longer> longer(Lifetimes lifetimes) {
    RiskTable table = RiskTable.of(lifetimes);
    return lifetimes
        .ended()
        .plus(lifetimes.lasting())
        .plus(lifetimes.late())
        .counts()
        .keySet()
        .stream()
        .map(age -> new Longer(age, table.atRisk(age + 1)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * How likely it ends so by a certain age.
   *
   * @param age how many days it has lasted
   * @param by the age in question, not less
   */
  public Measured<Percent> chance(long age, long by, Trace trace) {
    return chance(age, age, by, trace);
  }

  /**
   * How likely it ends so after one age and by another.
   *
   * @param age how many days it has lasted
   * @param after the age after which it ends, not less
   * @param by the age by which it ends, not less
   * @return undefined when too few lasted so long ({@code small-sample}), when too few of these were still looked at later
   *     ({@code few-at-risk}), when there is nothing to look at ({@code no-sample}), or when nothing is known of such an age
   *     ({@code not-reached})
   * @throws Refusal if the ages are negative or do not rise
   */
  public Measured<Percent> chance(long age, long after, long by, Trace trace) {
    Refusal.unless(
        0 <= age && age <= after && after <= by, "outlook.must-have-rising-ages", age, after, by);
    long similar = lastingLongerThan(age);
    Trace step = trace.step("survival.chance");
    Measured<Percent> chance = lifetimes.isEmpty()
        ? Measured.undefined("no-sample")
        : similar < least
            ? Measured.undefined("small-sample")
            : there
                .thereAfter(age)
                .flatMap(open -> ending(after, by, step).map(ending -> share(ending, open, step)))
                .flatMap(share -> isThin(age, by)
                    ? Measured.<Percent>undefined("few-at-risk")
                    : Measured.of(share));
    step.given("age", age).given("by", by).given("similar", similar);
    step.yields(Operation.QUOTIENT, chance.map(Figure::of));
    return chance;
  }

  /** The interval of {@link #chance(long, long, Trace)}. */
  public Measured<Proportion.Interval> interval(long age, long by, Percent level) {
    return interval(age, age, by, level);
  }

  /**
   * The interval of {@link #chance(long, long, long, Trace)} ({@code log-log}). Seen from the age on, the chance is a share after
   * Aalen and Johansen of those that lasted so long, and has their variance by the delta method: those that ended before say
   * nothing of it.
   *
   * @param level how often such an interval holds the true chance, from 0 % to below 100 %
   * @return undefined where the chance is, or where it is nothing or everything ({@code no-interval})
   * @throws Refusal if there is no such level, or as the chance
   */
  public Measured<Proportion.Interval> interval(long age, long after, long by, Percent level) {
    LogLog.check(level);
    return chance(age, after, by, Trace.silent())
        .flatMap(chance -> LogLog.around(chance, variance(age, after, by), level)
            .map(Measured::of)
            .orElseGet(() -> Measured.undefined("no-interval")));
  }

  private BigDecimal variance(long age, long after, long by) {
    BigDecimal open = there.thereAfter(age).value().orElseThrow().fraction();
    BigDecimal early = ended.shareBy(after).value().orElseThrow().fraction();
    BigDecimal late = ended.shareBy(by).value().orElseThrow().fraction();
    Scatter between = scatter(after).since(scatter(age));
    BigDecimal byThen = late.subtract(early).pow(2).multiply(between.greenwood());
    BigDecimal since = scatter(by).since(scatter(after)).varianceOf(late);
    return Decimals.quotient(byThen.add(since), open.pow(2));
  }

  private Scatter scatter(long day) {
    return Days.lastUpTo(day, marks, IncidenceReader.Mark::day)
        .map(IncidenceReader.Mark::scatter)
        .orElse(Scatter.NONE);
  }

  private static ImmutableList<BigDecimal> weights(SurvivalCurve curve) {
    ImmutableList.Builder<BigDecimal> weights = ImmutableList.builder();
    Percent before = Percent.HUNDRED;
    for (SurvivalCurve.Step step : curve.steps()) {
      weights.add(weight(before, step.atRisk()));
      before = step.there();
    }
    return weights.build();
  }

  private static BigDecimal weight(Percent there, long atRisk) {
    return SurvivalCurve.certain(Decimals.quotient(there.fraction(), BigDecimal.valueOf(atRisk)));
  }

  /** Whether a single case stands for too much on a day after the age, or on the last of them. */
  private boolean isThin(long age, long by) {
    BigDecimal most = weight(there.thereAfter(age).value().orElseThrow(), least);
    int from = Days.countUpTo(age, there.steps(), SurvivalCurve.Step::day);
    int to = Days.countUpTo(by, there.steps(), SurvivalCurve.Step::day);
    return weights.subList(from, to).stream().anyMatch(weight -> weight.compareTo(most) > 0)
        || (age < by && isThinOn(by, most));
  }

  private boolean isThinOn(long day, BigDecimal most) {
    Percent left = there.thereAfter(day - 1).value().orElseThrow();
    return left.points().signum() > 0
        && weight(left, lastingLongerThan(day - 1)).compareTo(most) > 0;
  }

  private Measured<Percent> ending(long after, long by, Trace under) {
    return ended
        .shareBy(by)
        .flatMap(late -> ended.shareBy(after).map(early -> {
          Percent ending = Percent.ofFraction(late.fraction().subtract(early.fraction()));
          return under
              .step("survival.ending")
              .given("late", late)
              .given("early", early)
              .given("after", after)
              .given("by", by)
              .yields(Operation.DIFFERENCE, ending);
        }));
  }

  private static Percent share(Percent ending, Percent open, Trace step) {
    step.given("ending", ending).given("open", open);
    return Percent.ofFraction(Decimals.quotient(ending.fraction(), open.fraction()));
  }
}
