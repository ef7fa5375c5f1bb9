package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Where one contender stands: a place with what it wins, or the reason why there is none. */
@Value.Immutable
@JsonPropertyOrder({"contender", "league", "rank", "score", "prize", "trophy", "unmet"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Standing {
  Standing() {}

  /** Starts a standing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who, by name. */
  public abstract String contender();

  /** In which league; absent for a contender whom no league takes. */
  public abstract Optional<String> league();

  /** The place within the league, counted from 1; equals share it. */
  public abstract OptionalInt rank();

  /** What was scored; may be known of someone without a place. */
  public abstract Optional<Figure> score();

  /** What is won in money; absent where nothing is. */
  public abstract Optional<Money> prize();

  /** What else the place wins, in words. */
  public abstract Optional<String> trophy();

  /** Why there is no place. */
  public abstract Optional<String> unmet();

  /** Whether there is a place. */
  @JsonIgnore
  public boolean isPlaced() {
    return rank().isPresent();
  }

  /** Whether something is won. */
  @JsonIgnore
  public boolean wins() {
    return prize().isPresent() || trophy().isPresent();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        rank().isPresent() != unmet().isPresent(), "standing.must-have-a-place-or-a-reason");
    Refusal.unless(rank().orElse(1) >= 1, "standing.must-count-places-from-one");
    Refusal.unless(
        !isPlaced() || (score().isPresent() && league().isPresent()),
        "standing.must-have-a-score-and-a-league-for-a-place");
    Refusal.unless(isPlaced() || !wins(), "standing.must-win-nothing-without-a-place");
  }

  /** Builds a standing. */
  public static final class Builder extends ImmutableStanding.Builder {
    Builder() {}
  }
}
