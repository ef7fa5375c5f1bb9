package io.sdr.process.leadsource;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;

/**
 * Says how many of the sales each channel brought.
 *
 * <p>Implementations are immutable values and use nothing but their arguments. What they give sums to the number of
 * sales, and nothing is negative.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Attribution {
  /** The sales of each channel; a channel that brought none may be left out. */
  ImmutableSortedMap<String, BigDecimal> salesOf(ImmutableList<TouchPath> paths);
}
