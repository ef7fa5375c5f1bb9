package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;

/** What made the client buy gets everything. */
@Value.Immutable(singleton = true)
abstract class LastTouch implements Attribution {
  @Override
  public ImmutableSortedMap<String, BigDecimal> salesOf(ImmutableList<TouchPath> paths) {
    return Weighing.alongPaths(paths, touches -> {
      List<BigDecimal> weights =
          new ArrayList<>(Collections.nCopies(touches.size(), BigDecimal.ZERO));
      weights.set(touches.size() - 1, BigDecimal.ONE);
      return weights;
    });
  }
}
