package io.sdr.process.scoring;

/** The ways to score a lead that come with this package. */
public final class LeadScores {
  private LeadScores() {}

  /** By points for what is known of it. */
  public static LeadScore points(PointsRules rules) {
    return ImmutablePointsScoring.of(rules);
  }
}
