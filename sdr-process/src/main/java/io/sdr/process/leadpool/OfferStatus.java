package io.sdr.process.leadpool;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.team.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * How things stand with a lead that is offered to one after the other.
 *
 * @param step what is to be done
 * @param person who accepted it, or has the offer
 * @param expires when the offer expires that somebody has; absent when it never does because nobody works
 * @param passedOver who refused it, or let its offer expire; not to be asked again
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OfferStatus(
    Step step,
    Optional<PersonId> person,
    Optional<Instant> expires,
    ImmutableSortedSet<PersonId> passedOver) {
  /** What is to be done with an offered lead. */
  public enum Step {
    /** Somebody accepted it. */
    @JsonProperty("taken")
    TAKEN,
    /** Somebody has the offer and may still accept it. */
    @JsonProperty("waiting")
    WAITING,
    /** It is to be offered to the next. */
    @JsonProperty("offer-next")
    OFFER_NEXT,
    /** Too many passed it over: a manager has to decide. */
    @JsonProperty("ask-manager")
    ASK_MANAGER
  }
}
