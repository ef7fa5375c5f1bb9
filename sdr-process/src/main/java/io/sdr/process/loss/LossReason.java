package io.sdr.process.loss;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.AmountSum;
import io.sdr.process.funnel.Conversion;

/**
 * One reason, and what was lost for it.
 *
 * @param reason the word of the pipeline
 * @param listed whether the pipeline lists it; a word that it does not list is an old one, or a slip
 * @param share how many of the lost deals for which a reason was said, with the interval in which the true share lies
 * @param amounts what these deals were worth
 * @param stages how many of them were lost in which open stage, in the order of the pipeline; those of which nobody knows where
 *     are in none
 */
public record LossReason(
    String reason,
    boolean listed,
    Conversion share,
    AmountSum amounts,
    ImmutableMap<StageId, Long> stages) {
  /** How many deals were lost for it. */
  public long deals() {
    return share.counts().hits();
  }
}
