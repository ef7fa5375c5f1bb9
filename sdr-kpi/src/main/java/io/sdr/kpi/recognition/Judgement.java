package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Unmet;

/**
 * Whether a proposed recognition may be granted.
 *
 * @param proposed what was proposed
 * @param unmet every condition that it breaks, in the order of the rules; none when it may be granted
 */
public record Judgement(Recognition proposed, ImmutableList<Unmet> unmet) {
  /** Whether it may be granted. */
  @JsonIgnore
  public boolean isAllowed() {
    return unmet.isEmpty();
  }
}
