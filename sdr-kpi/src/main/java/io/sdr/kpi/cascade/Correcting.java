package io.sdr.kpi.cascade;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Passing;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** One cascade while its goal is corrected. */
record Correcting(CascadeRule rule, Cascade before, Correction correction, Elapsed elapsed) {
  Correcting {
    Goal was = before.goal();
    Goal is = correction.goal();
    Refusal.unless(
        was.metric().equals(is.metric())
            && was.direction() == is.direction()
            && was.period().equals(is.period())
            && was.target().isLike(is.target()),
        "correction.must-be-of-the-same-goal");
  }

  Measured<CascadeChange> among(List<Part> parts, Trace trace) {
    return after(parts, trace).map(after -> {
      Refusal.unless(names(after).equals(names(before)), "correction.must-be-among-the-same-parts");
      return CascadeChange.of(correction, before, after, trace);
    });
  }

  private static List<String> names(Cascade cascade) {
    return cascade.shares().stream().map(Cascade.Share::part).toList();
  }

  private Measured<Cascade> after(List<Part> parts, Trace trace) {
    ImmutableList<Cascade.Share> over = before.shares().stream()
        .filter(share -> !share.goal().period().end().isAfter(correction.on()))
        .collect(ImmutableList.toImmutableList());
    boolean areKept = elapsed == Elapsed.KEPT && before.passing() == Passing.DIVIDED;
    return areKept && !over.isEmpty()
        ? divideTheRest(over, parts, trace)
        : rule.cascade(correction.goal(), parts, trace);
  }

  private Measured<Cascade> divideTheRest(List<Cascade.Share> over, List<Part> parts, Trace trace) {
    BigDecimal kept = over.stream()
        .map(share -> Cascade.number(share.target()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Division whole = new Division(rule, correction.goal(), parts);
    Figure assigned = whole.assigned(trace);
    Trace step = trace.step("cascade.rest").given("assigned", assigned);
    BigDecimal left = Cascade.number(assigned).subtract(kept);
    if (left.signum() < 0) {
      step.fails("elapsed-parts-ask-for-more");
      return Measured.undefined("elapsed-parts-ask-for-more");
    }
    step.given("kept", assigned.withNumber(kept))
        .yields(Operation.DIFFERENCE, assigned.withNumber(left));
    List<Part> ahead = parts.stream()
        .filter(part -> part.period().end().isAfter(correction.on()))
        .toList();
    // what is over the goal is in the rest already
    CascadeRule exactly = CascadeRule.builder()
        .from(rule)
        .overassignment(Percent.ZERO)
        .decimals(whole.decimals())
        .build();
    return exactly.cascade(rest(over, left), ahead, trace).map(rest -> together(over, kept, rest));
  }

  /** What is left of the goal, for the time that is left. */
  private Goal rest(List<Cascade.Share> over, BigDecimal left) {
    Goal goal = correction.goal();
    Period ahead =
        Period.of(over.get(over.size() - 1).goal().period().end(), goal.period().end());
    return goal.part(ahead, goal.target().withNumber(left))
        .id(goal.id())
        .parent(goal.parent())
        .build();
  }

  private Cascade together(List<Cascade.Share> over, BigDecimal kept, Cascade rest) {
    Figure assigned = rest.assigned().withNumber(Cascade.number(rest.assigned()).add(kept));
    return Cascade.builder()
        .goal(correction.goal())
        .passing(Passing.DIVIDED)
        .assigned(assigned)
        .shares(Stream.concat(over.stream(), rest.shares().stream()).toList())
        .build();
  }
}
