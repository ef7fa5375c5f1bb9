package io.sdr.process.qualification;

import io.sdr.core.value.Refusal;
import java.time.Instant;

/**
 * What somebody found out about a criterion. The latest evidence counts; a correction is new evidence.
 *
 * @param criterion the name of the criterion
 * @param answer what was found out
 * @param kind how: a call, a letter, a public register
 * @param at when
 */
public record Evidence(String criterion, Answer answer, String kind, Instant at) {
  /** Makes evidence. */
  public Evidence {
    Refusal.unless(!criterion.isBlank() && !kind.isBlank(), "evidence.must-say-of-what-and-how");
  }
}
