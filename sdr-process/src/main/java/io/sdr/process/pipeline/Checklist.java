package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/** Some items are ticked off. */
@Value.Immutable
abstract class Checklist implements StageCriterion {
  @Value.Parameter
  abstract ImmutableList<String> items();

  @Override
  public ImmutableList<Shortcoming> shortcomings(DealCard card) {
    return items().stream()
        .filter(item -> !card.done().contains(item))
        .map(item -> Shortcoming.of(item, "item-not-ticked-off"))
        .collect(ImmutableList.toImmutableList());
  }

  @Value.Check
  void check() {
    FilledFields.checkNames(items());
  }
}
