package io.sdr.examples.department.mapping;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about mappings. */
public final class MappingWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public MappingWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.examples.department.mapping.wording", MappingWording.class);
  }
}
