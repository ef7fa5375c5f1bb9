package io.sdr.core.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.sales.ClientId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What a client answered when asked. Each is one answer: it has no id, and told twice it counts twice. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class SurveyAnswer {
  SurveyAnswer() {}

  /** Starts an answer. */
  public static Builder builder() {
    return new Builder();
  }

  /** About whose work. */
  public abstract PersonId owner();

  /** Who answered; absent where nobody is to know. */
  public abstract Optional<ClientId> client();

  /** The day of the answer. */
  public abstract LocalDate day();

  /** What was asked. */
  public abstract Question question();

  /** The answer, on the scale of the question. */
  public abstract int score();

  /** What clients are asked. */
  public enum Question {
    /** How content they are, from 1 to 5. */
    @JsonProperty("satisfaction")
    SATISFACTION(1, 5),
    /** Whether they would recommend the company to others, from 0 to 10. */
    @JsonProperty("recommendation")
    RECOMMENDATION(0, 10);

    private final int lowest;
    private final int highest;

    Question(int lowest, int highest) {
      this.lowest = lowest;
      this.highest = highest;
    }

    private boolean isAnswer(int score) {
      return lowest <= score && score <= highest;
    }
  }

  @Value.Check
  void check() {
    Refusal.unless(question().isAnswer(score()), "survey-answer.must-be-on-the-scale", score());
  }

  /** Builds an answer. */
  public static final class Builder extends ImmutableSurveyAnswer.Builder {
    Builder() {}
  }
}
