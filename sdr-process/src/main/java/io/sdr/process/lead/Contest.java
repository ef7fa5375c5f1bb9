package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/** Those who may get a lead, and which of them does: first preferences, then credits and the choice. */
final class Contest implements Standings {
  private final DistributionRules rules;
  private final RunState team;
  private final Clocks clocks;

  /** Who may get the lead, by position: the first {@code many}. */
  private final int[] eligible;

  /** Those of them between whom credits decide. */
  private final int[] contending;

  private int many;

  Contest(DistributionRules rules, RunState team, Clocks clocks) {
    this.rules = rules;
    this.team = team;
    this.clocks = clocks;
    this.eligible = new int[team.size()];
    this.contending = new int[team.size()];
  }

  void clear() {
    many = 0;
  }

  /** Lets somebody take part; in the order of positions. */
  void admit(int seller) {
    eligible[many++] = seller;
  }

  /** Leaves those of the eligible whom the first preference that finds anybody finds. */
  void prefer(Handover handover, Trace trace) {
    if (rules.preferences().isEmpty()) {
      return;
    }
    ImmutableList<Candidate> candidates = candidates();
    for (int i = 0; i < rules.preferences().size(); i++) {
      ImmutableList<Candidate> preferred =
          rules.preferences().get(i).preferred(handover, candidates);
      Refusal.unless(
          Choices.isPartOf(preferred, candidates),
          "preference.must-choose-among-the-eligible",
          i + 1);
      Trace step = trace.step("lead.preference").given("number", i + 1);
      if (!preferred.isEmpty()) {
        step.given("eligible", candidates.size())
            .yields(Operation.STATED, Figure.of(preferred.size()));
        clear();
        preferred.forEach(candidate -> admit(team.positionOf(candidate.person())));
        return;
      }
      step.fails("nobody-preferred");
    }
  }

  /** The position of whoever gets the lead, once those between whom credits decide have earned their shares of it. */
  int chosen(Handover handover, Trace trace) {
    team.earn(contending, contenders(handover));
    if (rules.choice() instanceof PlacedChoice choice && !trace.isHeard()) {
      return eligible[choice.place(handover, this)];
    }
    ImmutableList<Candidate> candidates = candidates();
    Trace step = trace.step("lead.choice").given("candidates", candidates.size());
    Candidate chosen = rules.choice().choose(handover, candidates, step);
    Refusal.unless(
        candidates.contains(chosen), "lead-distribution.must-choose-a-candidate", chosen.person());
    Figure person = Figure.of(chosen.person().text());
    step.yields(Operation.STATED, person);
    trace.yields(Operation.SAME, person);
    return team.positionOf(chosen.person());
  }

  /** Finds those between whom credits decide, and how many they are. */
  private int contenders(Handover handover) {
    int found = 0;
    if (rules.choice() instanceof RankedChoice choice) {
      IntBinaryOperator order = choice.order(handover, this);
      int best = Choices.first(this, order);
      for (int place = 0; place < many; place++) {
        if (order.applyAsInt(place, best) == 0) {
          contending[found++] = eligible[place];
        }
      }
    } else if (rules.choice() instanceof PlacedChoice) {
      System.arraycopy(eligible, 0, contending, 0, many);
      found = many;
    } else {
      ImmutableList<Candidate> candidates = candidates();
      ImmutableList<Candidate> contenders = rules.choice().contenders(handover, candidates);
      Refusal.unless(
          !contenders.isEmpty() && Choices.isPartOf(contenders, candidates),
          "lead-distribution.must-share-among-candidates");
      for (Candidate candidate : contenders) {
        contending[found++] = team.positionOf(candidate.person());
      }
    }
    return found;
  }

  private ImmutableList<Candidate> candidates() {
    return IntStream.range(0, many)
        .map(place -> eligible[place])
        .mapToObj(seller -> team.candidate(seller, clocks.dayOf(seller), clocks.isWorking(seller)))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public int size() {
    return many;
  }

  @Override
  public Seller seller(int place) {
    return team.seller(eligible[place]);
  }

  @Override
  public long weight(int place) {
    return team.weight(eligible[place]);
  }

  @Override
  public long open(int place) {
    return team.workload(eligible[place]).open();
  }

  @Override
  public long turn(int place) {
    return team.turn(eligible[place]);
  }

  @Override
  public long creditParts(int place) {
    return team.creditParts(eligible[place]);
  }

  @Override
  public long unit() {
    return team.unit();
  }
}
