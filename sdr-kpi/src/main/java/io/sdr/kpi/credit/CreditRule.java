package io.sdr.kpi.credit;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.team.Department;
import java.time.LocalDate;

/**
 * Says who has which part in a sale. Implementations are immutable values and use nothing but their arguments; at least
 * one direct part weighs more than nothing.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface CreditRule {
  /**
   * The parts in a deal.
   *
   * @param deal what was sold
   * @param department who was where, when
   * @param day the day of the sale
   */
  ImmutableList<Share> sharesIn(Deal deal, Department department, LocalDate day);
}
