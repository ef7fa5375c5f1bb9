package io.sdr.process.blueprint;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about the versions of pipelines. */
public final class BlueprintWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public BlueprintWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.blueprint.wording", BlueprintWording.class);
  }
}
