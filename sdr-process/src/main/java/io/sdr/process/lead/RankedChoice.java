package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/** A choice by something else, in which credits decide between those only who are equally good. */
interface RankedChoice extends PlacedChoice {
  /** Which of two places is better, whatever is owed. */
  IntBinaryOperator order(Handover handover, Standings standings);

  @Override
  default int place(Handover handover, Standings standings) {
    IntBinaryOperator order = order(handover, standings);
    IntBinaryOperator mostOwed = Choices.mostOwed(standings);
    return Choices.first(standings, (one, other) -> {
      int better = order.applyAsInt(one, other);
      return better == 0 ? mostOwed.applyAsInt(one, other) : better;
    });
  }

  @Override
  default ImmutableList<Candidate> contenders(
      Handover handover, ImmutableList<Candidate> candidates) {
    Standings standings = Standings.of(candidates);
    IntBinaryOperator order = order(handover, standings);
    int best = Choices.first(standings, order);
    return IntStream.range(0, candidates.size())
        .filter(place -> order.applyAsInt(place, best) == 0)
        .mapToObj(candidates::get)
        .collect(ImmutableList.toImmutableList());
  }
}
