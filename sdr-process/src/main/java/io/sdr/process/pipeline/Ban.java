package io.sdr.process.pipeline;

/**
 * Why a move is not allowed by the rules of moves alone.
 *
 * @param rule the rule that it breaks, as a stable name
 * @param condition the condition that it does not meet, as a stable name
 */
record Ban(String rule, String condition) {
  /** The single move is forbidden. */
  static final Ban FORBIDDEN = new Ban("stage-move.must-not-be-forbidden", "move-forbidden");

  /** A decided deal would be won without being worked on again. */
  static final Ban NOT_OPENED_FIRST =
      new Ban("stage-move.must-be-opened-before-won", "not-opened-before-won");
}
