package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why an open deal is thought to be stuck. */
public enum StuckReason {
  /** It has stood in its stage longer than the limit of the stage. */
  @JsonProperty("too-long")
  TOO_LONG,
  /** Deals that stood there as long seldom go on. */
  @JsonProperty("seldom-goes-on")
  SELDOM_GOES_ON,
  /** Its last move was a move back. */
  @JsonProperty("moved-back")
  MOVED_BACK,
  /** Nothing is planned. */
  @JsonProperty("no-next-step")
  NO_NEXT_STEP,
  /** What was planned is overdue. */
  @JsonProperty("next-step-overdue")
  NEXT_STEP_OVERDUE,
  /** The day on which it should have been decided has passed. */
  @JsonProperty("closing-day-passed")
  CLOSING_DAY_PASSED,
  /** The day on which it should be decided was put off too often. */
  @JsonProperty("closing-day-put-off")
  CLOSING_DAY_PUT_OFF;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
