package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;

/** The ways of sharing out sales that come with the library, and how they are used. */
public final class Attributions {
  private static final Percent FORTY = Percent.of("40");

  private Attributions() {}

  /** The first touch gets everything. */
  public static Attribution firstTouch() {
    return ImmutableFirstTouch.of();
  }

  /** The last touch gets everything. */
  public static Attribution lastTouch() {
    return ImmutableLastTouch.of();
  }

  /** All touches get the same. */
  public static Attribution linear() {
    return ImmutableLinear.of();
  }

  /** The first and the last touch get 40% each, those between share the rest; two alone get half each. */
  public static Attribution byPosition() {
    return byPosition(FORTY, FORTY);
  }

  /**
   * The first and the last touch get these shares, those between share the rest; two alone get theirs in proportion.
   *
   * @param first the share of the first, positive
   * @param last the share of the last, positive; both are at most the whole
   */
  public static Attribution byPosition(Percent first, Percent last) {
    return ImmutableByPosition.of(first, last);
  }

  /**
   * A touch gets half of what a touch gets that was so many days later.
   *
   * @param halfLifeDays from a day to a century
   */
  public static Attribution timeDecay(int halfLifeDays) {
    return ImmutableTimeDecay.of(halfLifeDays);
  }

  /**
   * Each channel gets in proportion to its {@linkplain RemovalEffects removal effect}. The only one that also looks at
   * paths that ended without a sale.
   */
  public static Attribution byRemoval() {
    return ImmutableByRemoval.of();
  }

  /**
   * The sales that each channel brought.
   *
   * @throws Refusal if the attribution gives more or less than the sales there were
   */
  public static Explained<ImmutableSortedMap<String, BigDecimal>> attributed(
      Attribution attribution, List<TouchPath> paths, Detail detail) {
    return Explained.of(
        "attribution",
        detail,
        trace -> attributed(attribution, ImmutableList.copyOf(paths), trace));
  }

  private static ImmutableSortedMap<String, BigDecimal> attributed(
      Attribution attribution, ImmutableList<TouchPath> paths, Trace trace) {
    ImmutableSortedMap<String, BigDecimal> sales = attribution.salesOf(paths);
    BigDecimal whole = BigDecimal.valueOf(Weighing.salesIn(paths));
    Refusal.unless(
        sales.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(whole) == 0
            && sales.values().stream().allMatch(part -> part.signum() >= 0),
        "attribution.must-give-every-sale-once");
    sales.forEach((channel, part) ->
        trace.step("attribution.channel").given("channel", channel).yields(Operation.STATED, part));
    trace.given("paths", paths.size()).yields(Operation.SUM, whole);
    return sales;
  }
}
