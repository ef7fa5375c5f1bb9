package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import org.joda.money.Money;

/**
 * Says what the placed contenders of one league win in money.
 *
 * <p>Implementations are immutable values and use nothing but their arguments; equal scores win equal prizes, to the
 * cent that cannot be divided. Each prize is told to the trace in a step of its own, with the contender in it.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface PrizeRule {
  /**
   * The prizes by the name of the contender; nothing for those who win nothing.
   *
   * @param placed everyone with a place, the best first; equals in the order of their names
   */
  ImmutableMap<String, Money> award(ImmutableList<Standing> placed, Trace trace);
}
