package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;

/**
 * Says how much of the reductions of someone's pay the law allows, one verdict for each in the order given. Implementations
 * are immutable values, use nothing but their arguments, and tell the trace every step. A guard is a safeguard in design and no
 * legal advice.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface PayGuard {
  /** The verdicts. */
  ImmutableList<ReductionVerdict> judge(
      ImmutableList<Reduction> reductions, Reducible base, Trace trace);
}
