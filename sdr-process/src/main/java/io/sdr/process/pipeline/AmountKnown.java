package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/** It is known what the deal is worth. */
@Value.Immutable(singleton = true)
abstract class AmountKnown implements StageCriterion {
  @Override
  public ImmutableList<Shortcoming> shortcomings(DealCard card) {
    return card.deal().amount().isPresent()
        ? ImmutableList.of()
        : ImmutableList.of(Shortcoming.of("amount-not-known"));
  }
}
