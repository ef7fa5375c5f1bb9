package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What is looked at in a goal. */
public enum SmartCheck {
  /** Whether the owner is one of the department's people. */
  @JsonProperty("owner")
  OWNER(Letter.SPECIFIC),
  /** Whether there is anything in the goal's scope. */
  @JsonProperty("scope")
  SCOPE(Letter.SPECIFIC),
  /** Whether the direction is that of the metric, and leads on from the baseline. */
  @JsonProperty("direction")
  DIRECTION(Letter.SPECIFIC),
  /** Whether the owner has another goal for the same metric and scope at the same time. */
  @JsonProperty("duplicate")
  DUPLICATE(Letter.SPECIFIC),
  /** Whether another goal of the owner pulls the other way. */
  @JsonProperty("conflict")
  CONFLICT(Letter.SPECIFIC),
  /** Whether the words of the goal are vague without a number. */
  @JsonProperty("words")
  WORDS(Letter.SPECIFIC),
  /** Whether the target is in the unit of the metric. */
  @JsonProperty("unit")
  UNIT(Letter.MEASURABLE),
  /** Whether it is known from where the goal starts. */
  @JsonProperty("baseline")
  BASELINE(Letter.MEASURABLE),
  /** Whether there is a source for what is measured. */
  @JsonProperty("source")
  SOURCE(Letter.MEASURABLE),
  /** Whether it is measured often enough within the period. */
  @JsonProperty("measurements")
  MEASUREMENTS(Letter.MEASURABLE),
  /** Whether the target differs from the baseline by more than the noise of the metric. */
  @JsonProperty("noise")
  NOISE(Letter.MEASURABLE),
  /** How often comparable periods of the past would have kept the goal. */
  @JsonProperty("history")
  HISTORY(Letter.ACHIEVABLE),
  /** How many comparable people would keep the goal. */
  @JsonProperty("peers")
  PEERS(Letter.ACHIEVABLE),
  /** Whether there are hours for the work that the goal takes. */
  @JsonProperty("capacity")
  CAPACITY(Letter.ACHIEVABLE),
  /** How far the target is from where the metric is heading. */
  @JsonProperty("trend")
  TREND(Letter.ACHIEVABLE),
  /** Whether there are hours for all goals of the owner. */
  @JsonProperty("all-goals")
  ALL_GOALS(Letter.ACHIEVABLE),
  /** How much of the metric the owner controls. */
  @JsonProperty("controlled")
  CONTROLLED(Letter.ACHIEVABLE),
  /** Whether the goal serves another one, and that not in a circle. */
  @JsonProperty("parent")
  PARENT(Letter.RELEVANT),
  /** How much the goal does for the one it serves, where both are of one metric. */
  @JsonProperty("contribution")
  CONTRIBUTION(Letter.RELEVANT),
  /** Whether the metric drives that of the goal it serves. */
  @JsonProperty("driver")
  DRIVER(Letter.RELEVANT),
  /** Whether the goals that serve this one come to it. */
  @JsonProperty("parts")
  PARTS(Letter.RELEVANT),
  /** Whether the weight is large enough to matter and leaves room for others. */
  @JsonProperty("weight")
  WEIGHT(Letter.RELEVANT),
  /** Whether the owner has few enough goals. */
  @JsonProperty("number")
  NUMBER(Letter.RELEVANT),
  /** Which priority of the company the goal serves, or goes against. */
  @JsonProperty("priority")
  PRIORITY(Letter.RELEVANT),
  /** Whether the goal ends in the future. */
  @JsonProperty("end")
  END(Letter.TIMELY),
  /** Whether its period lies in that of the goal it serves. */
  @JsonProperty("inside-parent")
  INSIDE_PARENT(Letter.TIMELY),
  /** Whether its period suits the cycle of the metric. */
  @JsonProperty("length")
  LENGTH(Letter.TIMELY),
  /** Whether there are enough checkpoints. */
  @JsonProperty("checkpoints")
  CHECKPOINTS(Letter.TIMELY),
  /** Whether its last day is a working day. */
  @JsonProperty("deadline")
  DEADLINE(Letter.TIMELY);

  private final Letter letter;

  SmartCheck(Letter letter) {
    this.letter = letter;
  }

  /** The letter under which it stands unless a judge says otherwise. */
  public Letter letter() {
    return letter;
  }

  /** The stable name under which its sentences stand: {@code smart.all-goals}. */
  @JsonIgnore
  public String code() {
    return "smart." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
