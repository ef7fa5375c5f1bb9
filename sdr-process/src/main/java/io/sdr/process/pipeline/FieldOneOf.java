package io.sdr.process.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** A field holds one of some words. */
@Value.Immutable
abstract class FieldOneOf implements StageCriterion {
  @Value.Parameter
  abstract String field();

  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedSet<String> words();

  @Override
  public ImmutableList<Shortcoming> shortcomings(DealCard card) {
    Optional<Figure> filled = card.field(field());
    if (filled.isEmpty()) {
      return ImmutableList.of(Shortcoming.of(field(), "field-empty"));
    }
    return filled.get() instanceof Figure.Word word && words().contains(word.text())
        ? ImmutableList.of()
        : ImmutableList.of(Shortcoming.of(
                "field-none-of-the-words", filled.get(), Figure.of(String.join(", ", words())))
            .about(field()));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        !field().isBlank() && !words().isEmpty() && words().stream().noneMatch(String::isBlank),
        "stage-criterion.must-name-field-and-words");
  }
}
