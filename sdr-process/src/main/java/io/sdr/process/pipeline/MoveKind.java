package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of move takes a deal from one stage to another. */
public enum MoveKind {
  /** To the stage that comes next; from the last open stage that is the won one. */
  @JsonProperty("next")
  NEXT("stage-move.must-not-go-on"),
  /** Forward past at least one stage; winning early is a skip. */
  @JsonProperty("skip")
  SKIP("stage-move.must-not-skip"),
  /** To an earlier open stage. */
  @JsonProperty("back")
  BACK("stage-move.must-not-go-back"),
  /** From an open stage to a lost one. */
  @JsonProperty("lose")
  LOSE("stage-move.must-not-lose"),
  /** Out of a won or lost stage, to whatever stage. */
  @JsonProperty("reopen")
  REOPEN("stage-move.must-not-reopen");

  private final String rule;

  MoveKind(String rule) {
    this.rule = rule;
  }

  /** The rule that such a move breaks where it is not allowed, as a stable name. */
  String rule() {
    return rule;
  }
}
