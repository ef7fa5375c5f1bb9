package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Honour alone. */
@Value.Immutable(singleton = true)
abstract class NoPrizes implements PrizeRule {
  @Override
  public ImmutableMap<String, Money> award(ImmutableList<Standing> placed, Trace trace) {
    return ImmutableMap.of();
  }
}
