package io.sdr.process.qualification;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about qualification, first answers and duplicates. */
public final class QualificationWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public QualificationWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.qualification.wording", QualificationWording.class);
  }
}
