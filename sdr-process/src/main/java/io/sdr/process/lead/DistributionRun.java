package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Lead;
import io.sdr.core.team.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives leads to a team one after the other; each choice knows the ones before it. The same leads in the same order
 * give the same assignments, whether in one run or in many with the state kept between them.
 *
 * <p>Not for use by several threads at once.
 */
public final class DistributionRun {
  private static final Figure ELIGIBLE = Figure.of("lead.eligible");

  private final DistributionRules rules;
  private final RunState team;
  private final Clocks clocks;
  private final Screening screening;
  private final Contest contest;

  DistributionRun(DistributionRules rules, Roster roster, DistributionState state) {
    this.rules = rules;
    this.team = new RunState(roster, rules.shares().weightsOf(roster), state);
    this.clocks = new Clocks(team.sellers());
    this.screening = new Screening(
        rules.filters(),
        IntStream.range(0, team.size())
            .mapToObj(this::unowed)
            .collect(ImmutableList.toImmutableList()));
    this.contest = new Contest(rules, team, clocks);
  }

  /** Gives the next lead, and says no more than to whom; naming everybody for every lead costs more than giving it. */
  public Assignment give(Lead lead, Instant at) {
    return give(lead, at, Trace.silent());
  }

  /** Gives the next lead, and says who could have got it, who could not, and what decided, where any detail is asked for. */
  public Explained<Assignment> give(Lead lead, Instant at, Detail detail) {
    return Explained.of("lead.distribution", detail, trace -> give(lead, at, trace));
  }

  Assignment give(Lead lead, Instant at, Trace trace) {
    Handover handover = new Handover(lead, at, team.last());
    clocks.set(at);
    trace.given("lead", lead.id().text());
    Names names = new Names();
    contest.clear();
    for (int i = 0; i < team.size(); i++) {
      Optional<Unmet> objection = objectionTo(handover, i);
      if (objection.isEmpty()) {
        contest.admit(i);
      }
      if (trace.isHeard()) {
        PersonId person = team.seller(i).person();
        names.add(person, objection);
        tell(person, objection, trace);
      }
    }
    return contest.size() == 0 ? waiting(handover, names, trace) : given(handover, names, trace);
  }

  private Optional<Unmet> objectionTo(Handover handover, int seller) {
    if (!screening.isSeen(
        seller, clocks.dayOf(seller), clocks.isWorking(seller), team.workload(seller))) {
      screening.see(seller, unowed(seller));
    }
    return screening.objectionTo(handover, seller);
  }

  private Candidate unowed(int seller) {
    return team.unowed(seller, clocks.dayOf(seller), clocks.isWorking(seller));
  }

  private static void tell(PersonId person, Optional<Unmet> objection, Trace trace) {
    Trace step = trace.step("lead.seller").given("person", person.text());
    objection.ifPresentOrElse(
        unmet -> Objections.tell(unmet, step), () -> step.yields(Operation.STATED, ELIGIBLE));
  }

  private Assignment given(Handover handover, Names names, Trace trace) {
    int eligible = contest.size();
    contest.prefer(handover, trace);
    int chosen = contest.chosen(handover, trace);
    team.give(chosen, clocks.dayOf(chosen), contest.size() > 1 || eligible == 1);
    return names
        .addTo(Assignment.builder())
        .lead(handover.lead().id())
        .at(handover.at())
        .person(team.seller(chosen).person())
        .build();
  }

  private Assignment waiting(Handover handover, Names names, Trace trace) {
    Optional<Instant> retryAt = retryAt(handover);
    String reason = team.size() == 0 ? "nobody-in-the-team" : "nobody-may-get-it";
    trace.fails(reason);
    return names
        .addTo(Assignment.builder())
        .lead(handover.lead().id())
        .at(handover.at())
        .unassigned(reason)
        .queue(
            isTooLate(retryAt, handover.lead())
                ? rules.urgentQueue().or(rules::queue)
                : rules.queue())
        .retryAt(retryAt)
        .build();
  }

  private Optional<Instant> retryAt(Handover handover) {
    return IntStream.range(0, team.size())
        .mapToObj(seller -> Comeback.after(
            handover.at(), team.seller(seller), moment -> isFree(seller, handover, moment)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Whether nothing will speak against somebody who is at work at a moment, as far as is known now. */
  private boolean isFree(int seller, Handover handover, Instant moment) {
    Candidate then = team.unowed(seller, team.seller(seller).hours().dayOf(moment), true);
    return screening
        .objectionTo(new Handover(handover.lead(), moment, handover.last()), then)
        .isEmpty();
  }

  /** Whether the promised answer is due before anybody comes to work, or nobody will. */
  private static boolean isTooLate(Optional<Instant> retryAt, Lead lead) {
    return lead.answerBy().filter(by -> retryAt.map(by::isBefore).orElse(true)).isPresent();
  }

  /** What was given so far, for the next run. */
  public DistributionState state() {
    return team.value();
  }

  /** Who could have got a lead and who could not, where anybody wants to know. */
  private static final class Names {
    private final ImmutableList.Builder<PersonId> eligible = ImmutableList.builder();
    private final ImmutableList.Builder<Exclusion> excluded = ImmutableList.builder();

    void add(PersonId person, Optional<Unmet> objection) {
      objection.ifPresentOrElse(
          unmet -> excluded.add(new Exclusion(person, unmet)), () -> eligible.add(person));
    }

    Assignment.Builder addTo(Assignment.Builder assignment) {
      return assignment.eligible(eligible.build()).excluded(excluded.build());
    }
  }
}
