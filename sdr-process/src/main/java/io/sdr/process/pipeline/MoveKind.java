package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of move takes a deal from one stage to another. */
public enum MoveKind {
  /** To the stage that comes next; from the last open stage that is the won one. */
  @JsonProperty("next")
  NEXT("stage-move.must-not-go-on", "going-on-not-allowed"),
  /** Forward past at least one stage; winning early is a skip. */
  @JsonProperty("skip")
  SKIP("stage-move.must-not-skip", "skipping-not-allowed"),
  /** To an earlier open stage. */
  @JsonProperty("back")
  BACK("stage-move.must-not-go-back", "going-back-not-allowed"),
  /** From an open stage to a lost one. */
  @JsonProperty("lose")
  LOSE("stage-move.must-not-lose", "losing-not-allowed"),
  /** Out of a won or lost stage, to whatever stage. */
  @JsonProperty("reopen")
  REOPEN("stage-move.must-not-reopen", "reopening-not-allowed");

  private final String rule;
  private final String condition;

  MoveKind(String rule, String condition) {
    this.rule = rule;
    this.condition = condition;
  }

  /** The rule that such a move breaks where it is not allowed, as a stable name. */
  String rule() {
    return rule;
  }

  /** The condition that such a move does not meet where it is not allowed, as a stable name. */
  String condition() {
    return condition;
  }
}
