package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Percent;
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
        : Weighing.amongChannels(
            sales, Maps.transformValues(RemovalEffects.of(paths).effects(), Percent::fraction));
  }
}
