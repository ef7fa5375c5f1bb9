package io.sdr.kpi.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What someone said of a proposal.
 *
 * @param person who
 * @param on when
 * @param stance for it or against it
 * @param words what was said; an objection says something
 * @param answer what came of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"person", "on", "stance", "words", "answer"})
public record Remark(
    PersonId person, LocalDate on, Stance stance, String words, Optional<Answer> answer) {
  /** Makes a remark. */
  public Remark {
    Refusal.unless(
        stance == Stance.AGREES || !words.isBlank(), "remark.must-say-what-it-objects-to");
    LocalDate said = on;
    Refusal.unless(
        answer.filter(given -> given.on().isBefore(said)).isEmpty(),
        "remark.must-not-be-answered-before-it-is-made");
  }

  /** Someone has nothing against it. */
  public static Remark agrees(PersonId person, LocalDate on) {
    return new Remark(person, on, Stance.AGREES, "", Optional.empty());
  }

  /** Someone has something against it. */
  public static Remark objects(PersonId person, LocalDate on, String words) {
    return new Remark(person, on, Stance.OBJECTS, words, Optional.empty());
  }

  Remark answered(Answer given) {
    return new Remark(person, on, stance, words, Optional.of(given));
  }

  /** Whether it objects and was not answered. */
  boolean isOpen() {
    return stance == Stance.OBJECTS && answer.isEmpty();
  }

  boolean isSaidOrAnsweredAfter(LocalDate day) {
    return on.isAfter(day) || answer.filter(given -> given.on().isAfter(day)).isPresent();
  }

  /** For or against. */
  public enum Stance {
    /** Nothing against it. */
    @JsonProperty("agrees")
    AGREES,
    /** Something against it, which needs an answer. */
    @JsonProperty("objects")
    OBJECTS
  }

  /**
   * What came of an objection.
   *
   * @param by who decided
   * @param on when
   * @param outcome whether it was taken up
   * @param reason why, or how
   */
  @JsonPropertyOrder({"by", "on", "outcome", "reason"})
  public record Answer(PersonId by, LocalDate on, Outcome outcome, String reason) {
    /** Makes an answer. */
    public Answer {
      Refusal.unless(!reason.isBlank(), "answer.must-have-a-reason");
    }
  }

  /** What became of an objection. */
  public enum Outcome {
    /** The proposal was changed for it. */
    @JsonProperty("taken-up")
    TAKEN_UP,
    /** The proposal stays as it is. */
    @JsonProperty("declined")
    DECLINED
  }
}
