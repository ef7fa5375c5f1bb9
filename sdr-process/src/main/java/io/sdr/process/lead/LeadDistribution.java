package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;

/**
 * Chooses who gets a lead, of those who may.
 *
 * <p>Implementations are immutable values and use nothing but their arguments, so that the same lead and state give the
 * same choice.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface LeadDistribution {
  /**
   * One of the candidates.
   *
   * @param candidates at least one, by identifier; the credit of each includes the share of this lead
   * @param trace is told what decided, where anyone listens
   */
  Candidate choose(Handover handover, ImmutableList<Candidate> candidates, Trace trace);

  /**
   * Those of the candidates between whom credits decide: they alone earn a share of this lead before one of them is chosen, who
   * pays for it. All of them unless said otherwise. A choice that goes by something else must say it, or credits that it does not
   * honour grow without bound.
   *
   * @param candidates at least one, by identifier; the share of this lead is not in their credits yet
   * @return at least one, in their order
   */
  default ImmutableList<Candidate> contenders(
      Handover handover, ImmutableList<Candidate> candidates) {
    return candidates;
  }
}
