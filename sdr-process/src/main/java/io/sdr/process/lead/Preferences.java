package io.sdr.process.lead;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.PersonId;
import java.util.Map;
import java.util.Set;

/** The preferences that come with the library. */
public final class Preferences {
  /** A century. */
  static final int MOST_DAYS = 36525;

  private Preferences() {}

  /**
   * Whoever knows the one who asks: the first of {@link io.sdr.core.sales.Lead#knownTo()} who may get the lead and was
   * in touch within so many times 24 hours. Such a lead is beside the share: it is nobody's turn and costs no credit.
   */
  public static Preference formerOwner(int withinDays) {
    return ImmutableFormerOwner.of(withinDays);
  }

  /**
   * Whoever holds the ground of the lead: the narrowest of {@link io.sdr.core.sales.Lead#territories()} that anybody
   * who may get it holds.
   */
  public static Preference ownGround() {
    return ImmutableOwnGround.of();
  }

  /** Whoever asked for leads of this source. */
  public static Preference sources(Map<PersonId, ? extends Set<LeadSourceId>> sources) {
    return ImmutablePreferredSources.of(
        ImmutableSortedMap.copyOf(Maps.transformValues(sources, ImmutableSortedSet::copyOf)));
  }
}
