package io.sdr.examples.department.export;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about exports. */
public final class ExportWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ExportWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.examples.department.export.wording", ExportWording.class);
  }
}
