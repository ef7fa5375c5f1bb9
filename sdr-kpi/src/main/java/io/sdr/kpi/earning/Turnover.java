package io.sdr.kpi.earning;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What a participant sold of the kind that earns.
 *
 * @param amounts one after another in the order of time: of each credit of the period where these are known, nothing for
 *     those that do not earn; otherwise one amount for the period as a whole
 * @param byCredit whether the amounts are those of the credits
 * @param before what was sold earlier in the span of time over which sales add up
 * @param left of the deals that came back in the period, how much of each was sold and left when the period began
 * @param goal the measure whose goal the sales are held against, where there is one
 */
public record Turnover(
    Amounts amounts,
    boolean byCredit,
    BigMoney before,
    ImmutableMap<DealId, BigMoney> left,
    Optional<Measure> goal) {
  /** What was sold in the period. */
  public BigMoney sum() {
    return amounts.sum();
  }

  /** What was sold since the beginning of the span. */
  public BigMoney toDate() {
    return before.plus(sum());
  }

  /** The same sales with other amounts. */
  public Turnover with(Amounts others, BigMoney earlier) {
    return new Turnover(others, byCredit, earlier, left, goal);
  }

  /** What earned so much with these amounts. */
  public Earnings earning(Amounts earned) {
    return byCredit ? Earnings.ofCredits(earned) : Earnings.of(earned.sum());
  }
}
