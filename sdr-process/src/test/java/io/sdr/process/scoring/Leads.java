package io.sdr.process.scoring;

import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.Outcome;
import java.time.Duration;
import java.time.Instant;

/** Leads that tests speak about. */
public final class Leads {
  /** A Friday morning. */
  public static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");

  private Leads() {}

  public static LeadProfile.Builder lead() {
    return lead("l");
  }

  public static LeadProfile.Builder lead(String id) {
    return LeadProfile.builder().lead(LeadId.of(id)).created(daysAgo(30));
  }

  public static LeadProfile.Builder lead(String id, Outcome outcome) {
    return lead(id).outcome(outcome);
  }

  public static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  /** What somebody did so many days ago. */
  public static Signal signal(String kind, int daysAgo) {
    return new Signal(kind, daysAgo(daysAgo));
  }
}
