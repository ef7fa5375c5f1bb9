package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.joda.money.Money;

/**
 * Says how far what someone owes, because what was paid before stands no more, lowers what is paid in a period. The rest is
 * carried forward. Implementations are immutable values and use nothing but their arguments.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface DebtRecovery {
  /**
   * The least that is paid whatever is owed.
   *
   * @param fixed the fixed pay of the period; not negative
   * @return not negative, and not more than the fixed pay
   */
  Money leastPaid(Money fixed);
}
