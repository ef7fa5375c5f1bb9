package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which segment each deal of some columns belongs to. Who hands a column over does not change it any more. */
public final class DealSegments {
  private final ImmutableList<String> names;
  private final int[] ofDeal;

  private DealSegments(ImmutableList<String> names, int[] ofDeal) {
    this.names = names;
    this.ofDeal = ofDeal;
  }

  /**
   * Segments of deals.
   *
   * @param names of all segments that occur, no two the same
   * @param ofDeal for each deal the place of its segment among them
   * @throws Refusal if two names are the same, or a number is no place of a name
   */
  public static DealSegments of(List<String> names, int[] ofDeal) {
    Refusal.unless(
        names.stream().distinct().count() == names.size(),
        "deal-segments.must-have-each-name-once");
    for (int deal = 0; deal < ofDeal.length; deal++) {
      if (ofDeal[deal] < 0 || ofDeal[deal] >= names.size()) {
        throw Refusal.because("deal-segments.must-know-segment", deal);
      }
    }
    return new DealSegments(ImmutableList.copyOf(names), ofDeal);
  }

  /**
   * Cohorts: deals by the period in which they entered, which is that of their first change, named such as {@code 2026-03}. A young
   * cohort has had less time to be won than an old one; what they came to by the same age is compared by {@link
   * io.sdr.process.funnel.TimeInStage#curve()}, not by conversion.
   *
   * @throws Refusal if a deal has no change, so that nobody knows when it entered, or the columns tell of some deals only
   */
  public static DealSegments cohorts(StageEvents events, Cadence cadence) {
    Refusal.unless(
        events.first() == 0 && events.end() == events.deals(),
        "deal-segments.must-be-of-all-deals",
        events.deals());
    Map<Period, Integer> places = new LinkedHashMap<>();
    Map<Integer, Integer> placeOfDay = new HashMap<>();
    int[] ofDeal = new int[events.deals()];
    for (int deal = 0; deal < ofDeal.length; deal++) {
      if (events.log().isEmpty(deal)) {
        throw Refusal.because("deal-segments.must-know-when-deals-entered", deal);
      }
      ofDeal[deal] = placeOfDay.computeIfAbsent(
          EventLog.day(events.log().first(deal)),
          day -> place(cadence.periodOf(LocalDate.ofEpochDay(day)), places));
    }
    return new DealSegments(
        places.keySet().stream().map(Period::toString).collect(ImmutableList.toImmutableList()),
        ofDeal);
  }

  private static int place(Period period, Map<Period, Integer> places) {
    return places.computeIfAbsent(period, unknown -> places.size());
  }

  /** The names, by the place of the segment. */
  public ImmutableList<String> names() {
    return names;
  }

  /** How many deals there are. */
  public int deals() {
    return ofDeal.length;
  }

  int segment(int deal) {
    return ofDeal[deal];
  }
}
