package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * Leads before and after a moment: a model learns from what was decided before it and is judged by leads that came in after it.
 * A model that is judged by the leads it learnt from, or by a random part of them, looks better than it will be.
 *
 * @param cut the moment
 * @param training leads that came in before the moment and were decided before it, by their age; where nobody knows when, it is
 *     taken to have been before
 * @param test decided leads that came in at the moment or later
 * @param leftOut how many came in before the moment and were decided at it or later: they belong to neither
 * @param open how many are not decided and so tell nothing
 */
@JsonPropertyOrder({"cut", "training", "test", "leftOut", "open"})
public record TimeSplit(
    Instant cut,
    ImmutableList<LeadProfile> training,
    ImmutableList<LeadProfile> test,
    long leftOut,
    long open) {
  private static final Comparator<LeadProfile> BY_AGE =
      Comparator.comparing(LeadProfile::created).thenComparing(LeadProfile::lead);

  /** Splits leads, in any order, at a moment. */
  public static TimeSplit at(Instant cut, Collection<LeadProfile> leads) {
    ImmutableList.Builder<LeadProfile> training = ImmutableList.builder();
    ImmutableList.Builder<LeadProfile> test = ImmutableList.builder();
    long leftOut = 0;
    long open = 0;
    for (LeadProfile lead : ImmutableList.sortedCopyOf(BY_AGE, leads)) {
      if (!lead.outcome().isDecided()) {
        open++;
      } else if (!lead.created().isBefore(cut)) {
        test.add(lead);
      } else if (lead.decided().filter(moment -> !moment.isBefore(cut)).isPresent()) {
        leftOut++;
      } else {
        training.add(lead);
      }
    }
    return new TimeSplit(cut, training.build(), test.build(), leftOut, open);
  }

  /**
   * Splits leads so that this share of them came in before the moment, fewer where several came in at once.
   *
   * @throws Refusal if there are no leads, or the share is not above 0 % and below 100 %
   */
  public static TimeSplit after(Percent share, Collection<LeadProfile> leads) {
    Refusal.unless(
        share.compareTo(Percent.ZERO) > 0
            && share.compareTo(Percent.HUNDRED) < 0
            && !leads.isEmpty(),
        "time-split.must-leave-something-on-either-side",
        share);
    int first = share
        .fraction()
        .multiply(BigDecimal.valueOf(leads.size()))
        .setScale(0, RoundingMode.FLOOR)
        .intValueExact();
    return at(ImmutableList.sortedCopyOf(BY_AGE, leads).get(first).created(), leads);
  }
}
