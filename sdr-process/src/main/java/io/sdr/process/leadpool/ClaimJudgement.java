package io.sdr.process.leadpool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Unmet;

/**
 * Whether somebody gets the lead that was claimed.
 *
 * @param claim what was claimed
 * @param unmet every condition that the claim breaks; none when it is granted
 */
public record ClaimJudgement(Claim claim, ImmutableList<Unmet> unmet) {
  /** Whether the claim is granted. */
  @JsonIgnore
  public boolean isGranted() {
    return unmet.isEmpty();
  }
}
