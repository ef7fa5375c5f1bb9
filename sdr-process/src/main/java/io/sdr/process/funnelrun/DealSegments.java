package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.List;

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
