package io.sdr.core.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Places in rising order, twice each so that the mean of places that are tied is a whole number. */
final class Ranks {
  private Ranks() {}

  static long[] doubled(List<BigDecimal> values) {
    int[] rising = IntStream.range(0, values.size())
        .boxed()
        .sorted((i, j) -> values.get(i).compareTo(values.get(j)))
        .mapToInt(Integer::intValue)
        .toArray();
    long[] ranks = new long[rising.length];
    for (int from = 0, to; from < rising.length; from = to) {
      to = from + 1;
      while (to < rising.length
          && values.get(rising[to]).compareTo(values.get(rising[from])) == 0) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[rising[i]] = from + to + 1L;
      }
    }
    return ranks;
  }
}
