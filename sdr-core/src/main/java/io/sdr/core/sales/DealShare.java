package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;

/**
 * The part of one person in a deal that several people brought about.
 *
 * @param person who
 * @param share which part of the amount counts for the person
 * @param kind whether the part is taken from the others
 */
public record DealShare(PersonId person, Percent share, Kind kind) {
  /** Makes a share. */
  public DealShare {
    Refusal.unless(
        share.points().signum() > 0 && share.compareTo(Percent.HUNDRED) <= 0,
        "deal-share.must-be-a-part",
        share);
  }

  /** Whether a share is taken from the others. */
  public enum Kind {
    /** A part of the whole: all parts together are the whole. */
    @JsonProperty("revenue")
    REVENUE,
    /** Counted beside the whole, for someone who helped: an expert, a partner manager. */
    @JsonProperty("overlay")
    OVERLAY
  }
}
