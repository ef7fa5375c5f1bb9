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
  /** To a lost stage; from a decided one it is a {@link #REOPEN} as well. */
  @JsonProperty("lose")
  LOSE("stage-move.must-not-lose", "losing-not-allowed"),
  /** Out of a won or lost stage, to whatever stage but the won one. */
  @JsonProperty("reopen")
  REOPEN("stage-move.must-not-reopen", "reopening-not-allowed");

  private final Ban ban;

  MoveKind(String rule, String condition) {
    this.ban = new Ban(rule, condition);
  }

  /** Why such a move is not allowed where it is not. */
  Ban ban() {
    return ban;
  }
}
