package io.sdr.kpi.recognition;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import java.util.Set;
import org.joda.money.Money;

/**
 * The limits that come with the library. Those on who grants, and how much, bind people: contests and rules were
 * announced before and are bound by their own words.
 */
public final class RecognitionLimits {
  private RecognitionLimits() {}

  /** Nobody recognises themselves, alone or among others. */
  public static RecognitionLimit notOneself() {
    return ImmutableNotOneself.of();
  }

  /** Only these people grant. */
  public static RecognitionLimit onlyBy(Set<PersonId> people) {
    return ImmutableOnlyBy.of(ImmutableSortedSet.copyOf(people));
  }

  /** Only people who hold a badge, title or status of this name on the day grant. */
  public static RecognitionLimit onlyByHoldersOf(String title) {
    return ImmutableOnlyByHolders.of(title);
  }

  /** No person grants; only contests and rules do. */
  public static RecognitionLimit onlyByContestsAndRules() {
    return ImmutableOnlyByRules.of();
  }

  /** A person recognises so many people in a day, month …; thanking ten at once counts ten times. */
  public static RecognitionLimit perGrantor(int most, Cadence per) {
    return ImmutablePerGrantor.of(most, per);
  }

  /** Everyone is recognised so many times in a day, month …, by whomever. */
  public static RecognitionLimit perReceiver(int most, Cadence per) {
    return ImmutablePerReceiver.of(most, per);
  }

  /** Everyone who is recognised has reached all these goals by the day. */
  public static RecognitionLimit unlockedBy(Set<String> goals) {
    return ImmutableUnlockedBy.of(ImmutableSortedSet.copyOf(goals));
  }

  /** It costs no more than this, for all receivers together. */
  public static RecognitionLimit costingAtMost(Money most) {
    return ImmutableCostingAtMost.of(most);
  }

  /** Another limit, for some kinds of recognition only. */
  public static RecognitionLimit forKinds(Set<Recognition.Kind> kinds, RecognitionLimit limit) {
    return ImmutableForKinds.of(ImmutableSortedSet.copyOf(kinds), limit);
  }
}
