package io.sdr.examples.benchmarks;

import io.sdr.process.lead.LeadDistribution;
import io.sdr.process.lead.LeadDistributions;

/** The ways to distribute leads that are timed. */
public enum LeadPolicy {
  /** One after the other. */
  ROUND_ROBIN("round robin", LeadDistributions.roundRobin()),
  /** Whoever is owed most. */
  SMOOTH_WEIGHTED("smooth weighted", LeadDistributions.smoothWeighted()),
  /** Whoever must have the next lead soonest. */
  EARLIEST_DEADLINE("earliest deadline (Tijdeman)", LeadDistributions.earliestDeadline()),
  /** Whoever has the fewest open leads for the share. */
  LEAST_LOADED("least loaded", LeadDistributions.leastLoaded());

  private final String title;
  private final LeadDistribution distribution;

  LeadPolicy(String title, LeadDistribution distribution) {
    this.title = title;
    this.distribution = distribution;
  }

  /** What it is called in the tables. */
  public String title() {
    return title;
  }

  /** The policy. */
  public LeadDistribution distribution() {
    return distribution;
  }
}
