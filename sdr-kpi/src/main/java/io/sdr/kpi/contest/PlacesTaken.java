package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Those who share a place, and the places they would fill one behind the other.
 *
 * @param standings who shares the place
 * @param first the first place they fill, counted from 1
 */
record PlacesTaken(ImmutableList<Standing> standings, int first) {
  static List<PlacesTaken> by(ImmutableList<Standing> placed) {
    List<PlacesTaken> taken = new ArrayList<>();
    for (int from = 0; from < placed.size(); ) {
      int rank = placed.get(from).rank().orElseThrow();
      int to = from;
      while (to < placed.size() && placed.get(to).rank().orElseThrow() == rank) {
        to++;
      }
      taken.add(new PlacesTaken(placed.subList(from, to), from + 1));
      from = to;
    }
    return taken;
  }

  int rank() {
    return standings.get(0).rank().orElseThrow();
  }

  IntStream places() {
    return IntStream.range(first, first + standings.size());
  }

  /** Tells the prizes, and returns those that are something. */
  static ImmutableMap<String, Money> told(
      List<Standing> winners, List<Money> amounts, Trace trace) {
    ImmutableMap.Builder<String, Money> prizes = ImmutableMap.builder();
    for (int i = 0; i < winners.size(); i++) {
      if (amounts.get(i).isPositive()) {
        Standing winner = winners.get(i);
        Trace step = trace
            .step("contest.prize")
            .given("contender", winner.contender())
            .given("rank", winner.rank().orElseThrow());
        prizes.put(winner.contender(), step.yields(Operation.STATED, amounts.get(i)));
      }
    }
    return prizes.buildOrThrow();
  }
}
