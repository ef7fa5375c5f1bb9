package io.sdr.process.pipeline;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in criteria of stages, and the sentences about pipelines. */
public final class PipelinePolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public PipelinePolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(StageCriterion.class, "amount-known", ImmutableAmountKnown.class)
        .add(StageCriterion.class, "checklist", ImmutableChecklist.class)
        .add(StageCriterion.class, "field-one-of", ImmutableFieldOneOf.class)
        .add(StageCriterion.class, "field-within", ImmutableFieldWithin.class)
        .add(StageCriterion.class, "fields", ImmutableFilledFields.class)
        .addWording("io.sdr.process.pipeline.wording", PipelinePolicies.class);
  }
}
