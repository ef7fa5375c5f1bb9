package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/** Of those whose next lead is due, whoever must have it soonest. */
@Value.Immutable(singleton = true)
abstract class EarliestDeadline implements LeadDistribution {
  @Override
  public Candidate choose(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    Choices.tellCredits(candidates, trace);
    long slack = 2L * candidates.size() - 2;
    List<Candidate> due = candidates.stream()
        .filter(candidate ->
            whole(candidate.creditParts()).multiply(whole(slack)).compareTo(whole(candidate.unit()))
                >= 0)
        .toList();
    // while the team stays the same somebody is always due
    return due.isEmpty() || slack == 0
        ? Choices.first(candidates, Choices.MOST_OWED)
        : Choices.first(due, soonest(slack));
  }

  /** Compares {@code (1 − 1/slack − credit) / share} without dividing. */
  private static Comparator<Candidate> soonest(long slack) {
    return (one, other) -> left(one, slack)
        .multiply(whole(other.weight()))
        .compareTo(left(other, slack).multiply(whole(one.weight())));
  }

  private static BigInteger left(Candidate candidate, long slack) {
    return whole(slack - 1)
        .multiply(whole(candidate.unit()))
        .subtract(whole(slack).multiply(whole(candidate.creditParts())));
  }

  private static BigInteger whole(long number) {
    return BigInteger.valueOf(number);
  }
}
