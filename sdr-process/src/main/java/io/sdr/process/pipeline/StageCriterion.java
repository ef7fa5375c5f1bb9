package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;

/**
 * Says all that a deal lacks to enter or to leave a stage; nothing where it lacks nothing.
 *
 * <p>Implementations are immutable values and use nothing but their arguments. Every condition has a sentence in every language
 * under {@code unmet.} and its name.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface StageCriterion {
  /** Everything that is missing, not the first of it only. */
  ImmutableList<Shortcoming> shortcomings(DealCard card);
}
