package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** Some fields are filled in. */
@Value.Immutable
abstract class FilledFields implements StageCriterion {
  @Value.Parameter
  abstract ImmutableList<String> fields();

  @Override
  public ImmutableList<Shortcoming> shortcomings(DealCard card) {
    return fields().stream()
        .filter(field -> card.field(field).isEmpty())
        .map(field -> Shortcoming.of(field, "field-empty"))
        .collect(ImmutableList.toImmutableList());
  }

  @Value.Check
  void check() {
    checkNames(fields());
  }

  static void checkNames(ImmutableList<String> names) {
    Refusal.unless(
        !names.isEmpty()
            && names.stream().noneMatch(String::isBlank)
            && names.stream().distinct().count() == names.size(),
        "stage-criterion.must-name-each-thing-once");
  }
}
