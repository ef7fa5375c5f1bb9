package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Deal;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** A deal with what was filled in and ticked off on its card. */
@Value.Immutable
@JsonPropertyOrder({"deal", "fields", "done"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class DealCard {
  DealCard() {}

  /** A card on which nothing is filled in. */
  public static DealCard of(Deal deal) {
    return builder().deal(deal).build();
  }

  /** Starts a card. */
  public static Builder builder() {
    return new Builder();
  }

  /** The deal, in the stage that it is in. */
  public abstract Deal deal();

  /** What was filled in, by the name of the field. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Figure> fields();

  /** What was ticked off. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> done();

  /** What a field holds; nothing where nobody filled it in, or with blanks. */
  public Optional<Figure> field(String name) {
    return Optional.ofNullable(fields().get(name))
        .filter(figure -> !(figure instanceof Figure.Word word && word.text().isBlank()));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        Stream.concat(fields().keySet().stream(), done().stream()).noneMatch(String::isBlank),
        "deal-card.must-name-fields");
  }

  /** Builds a card. */
  public static final class Builder extends ImmutableDealCard.Builder {
    Builder() {}
  }
}
