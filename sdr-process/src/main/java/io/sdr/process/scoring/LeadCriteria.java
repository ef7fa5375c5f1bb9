package io.sdr.process.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

/** The criteria of points that come with the library. What is no signal holds since the lead came in. */
public final class LeadCriteria {
  private LeadCriteria() {}

  /** A trait has one of these values. */
  public static LeadCriterion trait(String name, String... values) {
    return ImmutableTraitIs.of(name, ImmutableSortedSet.copyOf(values));
  }

  /** A number is known and at least this. */
  public static LeadCriterion atLeast(String name, BigDecimal from) {
    return ImmutableNumberWithin.of(name, Optional.of(from), Optional.empty());
  }

  /** A number is known and below this. */
  public static LeadCriterion below(String name, BigDecimal below) {
    return ImmutableNumberWithin.of(name, Optional.empty(), Optional.of(below));
  }

  /** Whoever asks did something: once for every time. */
  public static LeadCriterion signal(String kind) {
    return ImmutableSignalSeen.of(kind);
  }

  /** Whoever asks did nothing for so many times 24 hours, since the lead came in or the last signal of any kind. */
  public static LeadCriterion quietFor(int days) {
    return ImmutableQuietFor.of(days);
  }

  /** Another criterion is not met, or not known to be. */
  public static LeadCriterion not(LeadCriterion criterion) {
    return ImmutableNotMet.of(criterion);
  }

  /**
   * All of several criteria are met: since the last of them was, for the first time.
   *
   * @throws Refusal if there are none
   */
  public static LeadCriterion allOf(LeadCriterion... criteria) {
    return ImmutableAllMet.of(ImmutableList.copyOf(criteria));
  }
}
