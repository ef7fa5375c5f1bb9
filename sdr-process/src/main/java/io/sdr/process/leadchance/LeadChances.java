package io.sdr.process.leadchance;

import io.sdr.process.scoring.LeadScore;

/** The ways to score a lead that learn from history. */
public final class LeadChances {
  private LeadChances() {}

  /**
   * The chance of a lead in hundredths, by naive Bayes.
   *
   * @param book what was won and lost before; where it is measured how good this is, nothing of the leads it is measured by
   */
  public static LeadScore naiveBayes(BayesRules rules, WinBook book) {
    return ImmutableBayesScoring.of(rules, book);
  }
}
