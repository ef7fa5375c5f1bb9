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

/**
 * How likely something that has lasted so long ends in a certain way: {@code (F(to) − F(from)) / S(age)}, with {@code F} by
 * Aalen and Johansen and {@code S} by Kaplan and Meier.
 *
 * <p>A deal that has been open for a year is not as likely to be won as a new one; here it is compared with those that were
 * open as long.
 */
public final class Outlook {
  private final Lifetimes lifetimes;
  private final SurvivalCurve there;
  private final IncidenceCurve ended;
  private final ImmutableList<Longer> longer;
  private final long least;

  /** How many lasted longer than an age, and up to the next one that stands here. */
  private record Longer(long age, long lasting) {}

  private Outlook(Lifetimes lifetimes, String end, long least) {
    this.lifetimes = lifetimes;
    this.there = SurvivalCurve.of(lifetimes);
    this.ended = IncidenceCurve.of(lifetimes, end);
    this.longer = longer(lifetimes);
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
   * @param least how many must have lasted as long, or nothing is said; at least 1
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
   * @return undefined when too few lasted so long ({@code small-sample}), when there is nothing to look at ({@code
   *     no-sample}), or when nothing is known of such an age ({@code not-reached})
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
                .flatMap(open -> ending(after, by, step).map(ending -> share(ending, open, step)));
    step.given("age", age).given("by", by).given("similar", similar);
    step.yields(Operation.QUOTIENT, chance.map(Figure::of));
    return chance;
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
