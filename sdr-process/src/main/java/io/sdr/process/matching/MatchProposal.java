package io.sdr.process.matching;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Comparator;
import java.util.Map;
import org.immutables.value.Value;

/** Leads, people, and what each lead would be worth with whom. A pair that is not listed must not be. */
@Value.Immutable
public abstract class MatchProposal {
  /** As many leads and places, all suiting one another, take about a minute and a gigabyte and a half; more grow with the cube. */
  static final int MOST = 1000;

  MatchProposal() {}

  /** Starts a proposal. */
  public static Builder builder() {
    return new Builder();
  }

  /** What makes a matching a good one. */
  public abstract MatchGoal goal();

  /** The leads, in the order in which they would be given one by one. */
  public abstract ImmutableSet<LeadId> leads();

  /** How many leads everybody can take; together no more than a thousand places for leads that suit them. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<PersonId, Integer> capacities();

  /** Who might get what, and what it would be worth. */
  public abstract ImmutableList<Match> matches();

  /**
   * The best matching, with the greedy one beside it and the difference told. A few hundred leads take seconds; a thousand, with a
   * thousand places that suit all of them, about a minute and a gigabyte and a half of memory.
   */
  public Explained<Solution> solved(Detail detail) {
    return Explained.of("matching", detail, trace -> new Solver(this, trace).solution());
  }

  @Value.Lazy
  ImmutableTable<LeadId, PersonId, Match> table() {
    ImmutableTable.Builder<LeadId, PersonId, Match> table = ImmutableTable.builder();
    matches().forEach(match -> table.put(match.lead(), match.person(), match));
    return table.buildOrThrow();
  }

  /** How many places everybody has for leads that suit them: there is no use in more than there are of these. */
  @Value.Lazy
  ImmutableSortedMap<PersonId, Integer> places() {
    Multiset<PersonId> suiting = matches().stream()
        .map(Match::person)
        .collect(Multisets.toMultiset(person -> person, person -> 1, HashMultiset::create));
    return capacities().entrySet().stream()
        .collect(ImmutableSortedMap.toImmutableSortedMap(
            Comparator.naturalOrder(),
            Map.Entry::getKey,
            entry -> Math.min(entry.getValue(), suiting.count(entry.getKey()))));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        matches().stream()
            .allMatch(match ->
                leads().contains(match.lead()) && capacities().containsKey(match.person())),
        "match-proposal.must-know-leads-and-people");
    Refusal.unless(
        matches().stream()
                .map(match -> ImmutableList.of(match.lead(), match.person()))
                .distinct()
                .count()
            == matches().size(),
        "match-proposal.must-have-each-pair-once");
    Refusal.unless(
        capacities().values().stream().allMatch(capacity -> capacity >= 0),
        "match-proposal.must-not-have-negative-capacity");
    long places = places().values().stream().mapToLong(Integer::longValue).sum();
    Refusal.unless(places <= MOST, "match-proposal.must-be-of-a-thousand-places", places);
    Refusal.unless(
        leads().size() <= MOST,
        "match-proposal.must-be-of-a-thousand-leads",
        leads().size());
  }

  /** Builds a proposal. */
  public static final class Builder extends ImmutableMatchProposal.Builder {
    Builder() {}
  }
}
