package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Collections;
import org.immutables.value.Value;

/** All touches get the same. */
@Value.Immutable(singleton = true)
abstract class Linear implements Attribution {
  @Override
  public ImmutableSortedMap<String, BigDecimal> salesOf(ImmutableList<TouchPath> paths) {
    return Weighing.alongPaths(
        paths, touches -> Collections.nCopies(touches.size(), BigDecimal.ONE));
  }
}
