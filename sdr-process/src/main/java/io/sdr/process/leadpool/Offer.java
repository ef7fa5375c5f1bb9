package io.sdr.process.leadpool;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * A lead offered to somebody, who may take it or not.
 *
 * @param person to whom
 * @param at when
 * @param reply what the person said, if anything
 * @param repliedAt when; known together with the reply
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Offer(
    PersonId person, Instant at, Optional<Reply> reply, Optional<Instant> repliedAt) {
  /** Makes an offer. */
  public Offer {
    Refusal.unless(
        reply.isPresent() == repliedAt.isPresent()
            && repliedAt.filter(at::isAfter).isEmpty(),
        "offer.must-be-replied-to-after-it-was-made",
        person);
  }

  /** An offer without a reply so far. */
  public static Offer open(PersonId person, Instant at) {
    return new Offer(person, at, Optional.empty(), Optional.empty());
  }

  /** The same offer with a reply. */
  public Offer replied(Reply said, Instant when) {
    return new Offer(person, at, Optional.of(said), Optional.of(when));
  }

  /** What somebody says to an offer. */
  public enum Reply {
    /** Takes the lead. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** Leaves it to others. */
    @JsonProperty("refused")
    REFUSED
  }
}
