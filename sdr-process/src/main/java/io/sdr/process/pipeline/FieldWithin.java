package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** A field holds a number within bounds. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class FieldWithin implements StageCriterion {
  @Value.Parameter
  abstract String field();

  @Value.Parameter
  abstract Optional<BigDecimal> least();

  @Value.Parameter
  abstract Optional<BigDecimal> most();

  @Override
  public ImmutableList<Shortcoming> shortcomings(DealCard card) {
    Optional<Figure> filled = card.field(field());
    return (filled.isEmpty()
            ? Optional.of(Shortcoming.of("field-empty"))
            : filled.get() instanceof Figure.Plain plain
                ? outside(plain.value())
                : Optional.of(Shortcoming.of("field-not-a-number")))
        .map(found -> found.about(field())).stream().collect(ImmutableList.toImmutableList());
  }

  private Optional<Shortcoming> outside(BigDecimal number) {
    return least()
        .filter(bound -> number.compareTo(bound) < 0)
        .map(bound -> Shortcoming.of("field-too-low", Figure.of(number), Figure.of(bound)))
        .or(() -> most()
            .filter(bound -> number.compareTo(bound) > 0)
            .map(bound -> Shortcoming.of("field-too-high", Figure.of(number), Figure.of(bound))));
  }

  @Value.Check
  FieldWithin check() {
    Refusal.unless(
        !field().isBlank() && (least().isPresent() || most().isPresent()),
        "stage-criterion.must-name-field-and-bound");
    Optional<BigDecimal> low = least().map(Decimals::stated);
    Optional<BigDecimal> high = most().map(Decimals::stated);
    Refusal.unless(
        low.flatMap(from -> high.filter(to -> to.compareTo(from) < 0)).isEmpty(),
        "stage-criterion.must-have-bounds-in-order");
    return low.equals(least()) && high.equals(most())
        ? this
        : ImmutableFieldWithin.of(field(), low, high);
  }
}
