package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;

/**
 * That the funnel is held against its own past: deals that were opened in the last months against those of as many months before,
 * each as they stood at the end of theirs, so that both had the same time.
 *
 * @param months how many months, from 1 to 60
 */
@JsonPropertyOrder("months")
public record PastRules(int months) {
  private static final int MOST = 60;

  /** Makes rules. */
  public PastRules {
    Refusal.unless(1 <= months && months <= MOST, "past-rules.must-have-some-months", months);
  }
}
