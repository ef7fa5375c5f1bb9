package io.sdr.process.pipeline;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about pipelines. */
public final class PipelineWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public PipelineWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.pipeline.wording", PipelineWording.class);
  }
}
