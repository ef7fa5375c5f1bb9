package io.sdr.kpi.release;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import org.joda.money.Money;

/**
 * Says when what a sale earned is paid out, as far as that is known from what has happened. What is not said yet is held.
 * Implementations are immutable values and use nothing but their arguments; payouts are in the order of time and never come
 * to more than was earned.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface PayoutTiming {
  /**
   * The payouts.
   *
   * @param earned what the sale earned; negative where it was taken back
   * @param flow what has happened to the sale
   */
  ImmutableList<Payout> payouts(Money earned, DealFlow flow);
}
