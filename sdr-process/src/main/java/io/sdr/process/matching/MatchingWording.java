package io.sdr.process.matching;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about matchings. */
public final class MatchingWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public MatchingWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.matching.wording", MatchingWording.class);
  }
}
