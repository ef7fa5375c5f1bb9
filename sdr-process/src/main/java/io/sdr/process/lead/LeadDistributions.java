package io.sdr.process.lead;

import java.math.BigDecimal;

/**
 * The ways of choosing that come with the library. Ties go to whoever is owed most, then to the first by identifier. Credits are
 * earned and paid only where they decide: by {@link #leastLoaded} and {@link #bestSkilled} in ties, by {@link #roundRobin} never.
 */
public final class LeadDistributions {
  private LeadDistributions() {}

  /**
   * One after the other: of those who may get the lead, whoever has waited longest since the last turn, before them those who had
   * none, by identifier, from behind whoever got the last lead, be that person still there or not. Shares are not looked at.
   * Where everybody may get every lead, counts of an unchanging team differ by one at most; where leads are of several kinds
   * nobody is passed over more often in a row than there are others.
   */
  public static LeadDistribution roundRobin() {
    return ImmutableRoundRobin.of();
  }

  /**
   * Whoever is owed most by the {@link CreditLedger}. In an unchanging team this is smooth weighted round robin: nobody
   * is ever ahead of the share by more than {@code (n − 1) / n} of a lead, though somebody may fall behind by more than
   * one. In a changing one whoever could not get leads is owed nothing for them.
   *
   * <p>Source: nginx, smooth weighted balancing; the bound follows from the credits summing to nothing.
   */
  public static LeadDistribution smoothWeighted() {
    return ImmutableSmoothWeighted.of();
  }

  /**
   * Of those whose next lead is due, whoever must have it soonest. In an unchanging team nobody is ever ahead of or
   * behind the share by more than {@code 1 − 1/(2n − 2)} leads, and no rule can promise less. When nobody is due, as
   * happens only after changes, whoever is owed most.
   *
   * <p>Source: Tijdeman, <em>The chairman assignment problem</em>, Discrete Mathematics 32 (1980).
   */
  public static LeadDistribution earliestDeadline() {
    return ImmutableEarliestDeadline.of();
  }

  /**
   * Whoever has the fewest open leads for the share that was agreed. A newcomer with an empty desk gets everything, so
   * limit what one can get in a day.
   */
  public static LeadDistribution leastLoaded() {
    return ImmutableLeastLoaded.of();
  }

  /**
   * Whoever has the highest levels, summed, in the skills that the lead needs, less so many levels for each open lead.
   *
   * @param levelsPerOpenLead not negative
   */
  public static LeadDistribution bestSkilled(BigDecimal levelsPerOpenLead) {
    return ImmutableBestSkilled.of(levelsPerOpenLead);
  }
}
