package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** What keeps a contest from being gamed. Nothing is asked unless said otherwise. */
@Value.Immutable
@JsonPropertyOrder({"returnWindowDays", "moved", "minimumFacts", "winsInARow"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class FairPlay {
  FairPlay() {}

  /** No conditions. */
  public static FairPlay none() {
    return builder().build();
  }

  /** Starts conditions. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many days a fact can still be undone: it counts once so many days have passed since its day. */
  @Value.Default
  public int returnWindowDays() {
    return 0;
  }

  /** How facts count whose day was moved. */
  @Value.Default
  public Moved moved() {
    return Moved.COUNT_WHERE_THEY_STAND;
  }

  /** On how many facts an entry must rest for a place. */
  @Value.Default
  public int minimumFacts() {
    return 0;
  }

  /**
   * How often in a row the same contender may win the same league. Whoever has done so and would win again stands aside
   * this time, and the others move up.
   */
  public abstract OptionalInt winsInARow();

  /** Why a fact does not count in a contest of a period, as of a day; empty when it counts. */
  Optional<String> objectionTo(ContestFact fact, Period period, LocalDate asOf) {
    if (fact.day().isAfter(asOf)) {
      return Optional.of("after-the-last-day-counted");
    }
    if (moved() == Moved.LEAVE_OUT && crosses(fact, period)) {
      return Optional.of("moved-across-the-bounds");
    }
    if (!period.contains(moved().dayOf(fact))) {
      return Optional.of("outside-the-contest");
    }
    return fact.day().plusDays(returnWindowDays()).isAfter(asOf)
        ? Optional.of("still-in-the-return-window")
        : Optional.empty();
  }

  private static boolean crosses(ContestFact fact, Period period) {
    return fact.recordedFor()
        .filter(first -> period.contains(first) != period.contains(fact.day()))
        .isPresent();
  }

  @Value.Check
  void check() {
    Refusal.unless(returnWindowDays() >= 0, "fair-play.must-not-wait-less-than-no-days");
    Refusal.unless(minimumFacts() >= 0, "fair-play.must-not-ask-for-less-than-no-facts");
    Refusal.unless(winsInARow().orElse(1) >= 1, "fair-play.must-allow-a-first-win");
  }

  /** How facts count whose day was moved: deals held back for the next contest, or pulled into this one. */
  public enum Moved {
    /** On the day they stand on now. */
    @JsonProperty("count-where-they-stand")
    COUNT_WHERE_THEY_STAND {
      @Override
      LocalDate dayOf(ContestFact fact) {
        return fact.day();
      }
    },
    /** On the day they were first recorded for, so that moving gains nothing. */
    @JsonProperty("count-where-first-recorded")
    COUNT_WHERE_FIRST_RECORDED {
      @Override
      LocalDate dayOf(ContestFact fact) {
        return fact.recordedFor().orElse(fact.day());
      }
    },
    /** Not at all when they were moved into the period or out of it. */
    @JsonProperty("leave-out")
    LEAVE_OUT {
      @Override
      LocalDate dayOf(ContestFact fact) {
        return fact.day();
      }
    };

    abstract LocalDate dayOf(ContestFact fact);
  }

  /** Builds conditions. */
  public static final class Builder extends ImmutableFairPlay.Builder {
    Builder() {}
  }
}
