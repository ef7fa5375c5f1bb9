package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** Each channel gets in proportion to what would be lost without it. */
@Value.Immutable(singleton = true)
abstract class ByRemoval implements Attribution {
  @Override
  public ImmutableSortedMap<String, BigDecimal> salesOf(ImmutableList<TouchPath> paths) {
    long sales = Weighing.salesIn(paths);
    return sales == 0
        ? ImmutableSortedMap.of()
        : Weighing.amongChannels(sales, RemovalEffects.of(paths).effects());
  }
}
