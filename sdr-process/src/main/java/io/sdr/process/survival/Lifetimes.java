package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.value.Refusal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many days things lasted, by the way they ended, and how old those are that last.
 *
 * <p>Merges exactly: lifetimes of disjoint sets {@linkplain #plus add} to those of both, in any order. What lasts is known to
 * last longer than its age, on the day of which it is still counted as there.
 *
 * @param ends days by the way they ended, such as {@code won} and {@code lost}; a way that never occurred need not stand
 *     here
 * @param lasting ages of what has not ended, on the last day anybody looked
 * @param late ages at which things came to be seen that are not known from their beginning, one for each, such as deals
 *     that were imported while they were open; what ended earlier was never seen
 * @param undated how many have no known age; they count in nothing else
 */
@JsonPropertyOrder({"ends", "lasting", "late", "undated"})
public record Lifetimes(
    ImmutableSortedMap<String, DayCounts> ends, DayCounts lasting, DayCounts late, long undated) {
  /** The way in which deals end that the client bought. */
  public static final String WON = "won";

  /** The way in which deals end that the client did not buy. */
  public static final String LOST = "lost";

  private static final Lifetimes NONE =
      new Lifetimes(ImmutableSortedMap.of(), DayCounts.none(), DayCounts.none(), 0);

  /** Makes lifetimes; nothing ends that was not seen before. */
  public Lifetimes {
    Refusal.unless(undated >= 0, "lifetimes.must-not-have-negative-count", undated);
    Refusal.unless(
        ends.keySet().stream().noneMatch(String::isBlank), "lifetimes.must-name-each-way-to-end");
    RiskTable.check(ended(ends), lasting, late);
  }

  /** No lifetimes. */
  public static Lifetimes none() {
    return NONE;
  }

  /** Lifetimes that all ended in the same way or last. */
  public static Lifetimes of(String end, DayCounts ended, DayCounts lasting) {
    return new Lifetimes(ImmutableSortedMap.of(end, ended), lasting, DayCounts.none(), 0);
  }

  /** Starts to count lifetimes one by one. */
  public static LifetimeCounter counting() {
    return new LifetimeCounter();
  }

  /** Both sets of lifetimes. */
  public Lifetimes plus(Lifetimes other) {
    Map<String, DayCounts> both = new TreeMap<>(ends);
    other.ends.forEach((end, days) -> both.merge(end, days, DayCounts::plus));
    return new Lifetimes(
        ImmutableSortedMap.copyOf(both),
        lasting.plus(other.lasting),
        late.plus(other.late),
        Math.addExact(undated, other.undated));
  }

  /**
   * The same lifetimes where only one way to end counts: what ended in another way was last seen then. For comparing how
   * fast groups are won; the share that ends so is told by an {@link IncidenceCurve}.
   */
  public Lifetimes endingOnly(String end) {
    DayCounts others = DayCounts.none();
    for (Map.Entry<String, DayCounts> other : ends.entrySet()) {
      others = other.getKey().equals(end) ? others : others.plus(other.getValue());
    }
    return new Lifetimes(
        ImmutableSortedMap.of(end, endedBy(end)), lasting.plus(others), late, undated);
  }

  /** The days of those that ended in one way. */
  public DayCounts endedBy(String end) {
    return ends.getOrDefault(end, DayCounts.none());
  }

  /** The days of those that ended, in whatever way. */
  public DayCounts ended() {
    return ended(ends);
  }

  /** How many have a known age. */
  public long size() {
    return Math.addExact(ended().size(), lasting.size());
  }

  /** Whether none has a known age. */
  @JsonIgnore
  public boolean isEmpty() {
    return size() == 0;
  }

  /** The largest age that was seen; 0 if there is none. */
  public long longest() {
    DayCounts all = ended().plus(lasting);
    return all.counts().isEmpty() ? 0 : all.counts().lastKey();
  }

  /** How sentences name a way to end: a stage by its own name. */
  static String word(String end) {
    return end.equals(WON) || end.equals(LOST) ? "survival-end" + "." + end : end;
  }

  private static DayCounts ended(ImmutableSortedMap<String, DayCounts> ends) {
    DayCounts all = DayCounts.none();
    for (DayCounts days : ends.values()) {
      all = all.plus(days);
    }
    return all;
  }
}
