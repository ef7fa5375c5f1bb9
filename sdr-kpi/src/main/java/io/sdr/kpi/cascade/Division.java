package io.sdr.kpi.cascade;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Passing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One goal while it is divided. */
final class Division {
  private final CascadeRule rule;
  private final Goal goal;
  private final ImmutableList<Part> parts;

  Division(CascadeRule rule, Goal goal, List<Part> parts) {
    this.rule = rule;
    this.goal = goal;
    this.parts = ImmutableList.sortedCopyOf(
        Comparator.comparing(Part::period).thenComparing(Part::name), parts);
    check();
  }

  private void check() {
    Refusal.unless(!parts.isEmpty(), "cascade.must-have-parts");
    Refusal.unless(
        parts.stream().map(Part::name).distinct().count() == parts.size(),
        "cascade.must-have-each-part-once");
    Refusal.unless(
        parts.stream().allMatch(part -> part.period().equals(goal.period())) || cutsThePeriod(),
        "cascade.must-be-for-the-period-or-cut-it",
        goal.period());
  }

  private boolean cutsThePeriod() {
    LocalDate next = goal.period().start();
    for (Part part : parts) {
      if (!part.period().start().equals(next)) {
        return false;
      }
      next = part.period().end();
    }
    return next.equals(goal.period().end());
  }

  Measured<Cascade> cascade(Trace trace) {
    return isPassedAsItIs() ? Measured.of(inherited(trace)) : divided(trace);
  }

  private boolean isPassedAsItIs() {
    return rule.passing() == Passing.AS_IT_IS || goal.isLevel();
  }

  private Cascade inherited(Trace trace) {
    Trace step = trace.step("cascade.inherited").given("parts", parts.size());
    return Cascade.builder()
        .goal(goal)
        .passing(Passing.AS_IT_IS)
        .assigned(step.yields(Operation.GIVEN, goal.target()))
        .shares(parts.stream()
            .map(part -> share(part, Optional.empty(), goal.target()))
            .toList())
        .build();
  }

  private Measured<Cascade> divided(Trace trace) {
    Figure assigned = assigned(trace);
    Trace step = trace.step("cascade").given("assigned", assigned).given("parts", parts.size());
    ImmutableList<Line> lines = parts.stream()
        .map(part -> weighed(part, step.step("cascade.share")))
        .collect(ImmutableList.toImmutableList());
    BigDecimal sum = lines.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<String> unknown =
        lines.stream().flatMap(line -> line.weighed().undefined().stream()).findFirst();
    if (unknown.isPresent()) {
      return failed(unknown.get(), "others-cannot-be-weighed", lines, step);
    }
    if (sum.signum() == 0 && Cascade.number(assigned).signum() != 0) {
      return failed("all-parts-weigh-nothing", "all-parts-weigh-nothing", lines, step);
    }
    return Measured.of(shared(assigned, lines, sum, step));
  }

  private static Measured<Cascade> failed(
      String reason, String ofOthers, List<Line> lines, Trace step) {
    lines.forEach(line -> line.fails(ofOthers));
    step.fails(reason);
    return Measured.undefined(reason);
  }

  private Line weighed(Part part, Trace share) {
    Trace exact = share.given("part", part.name()).step("cascade.share.exact");
    Measured<BigDecimal> weight = rule.by().weigh(part, exact.given("part", part.name()));
    return new Line(part, weight, share, exact);
  }

  private Cascade shared(Figure assigned, List<Line> lines, BigDecimal sum, Trace step) {
    List<BigDecimal> targets = sum.signum() == 0
        ? Collections.nCopies(lines.size(), BigDecimal.ZERO)
        : Allocation.byWeights(
            Cascade.number(assigned),
            decimals(),
            lines.stream().map(Line::weight).toList());
    ImmutableList.Builder<Cascade.Share> shares = ImmutableList.builder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      line.tellExact(assigned, sum);
      Figure target =
          line.share().yields(Operation.STATED, goal.target().withNumber(targets.get(i)));
      shares.add(share(line.part(), Optional.of(Figure.of(line.weight())), target));
    }
    step.yields(Operation.SUM, assigned);
    return Cascade.builder()
        .goal(goal)
        .passing(Passing.DIVIDED)
        .assigned(assigned)
        .shares(shares.build())
        .build();
  }

  private Cascade.Share share(Part part, Optional<Figure> weight, Figure target) {
    Goal.Builder promised = goal.part(part.period(), target)
        .person(part.person().orElse(goal.person()))
        .scope(part.scope().orElse(goal.scope()));
    goal.id().ifPresent(id -> promised.id(id.part(part.name())));
    return new Cascade.Share(part.name(), weight, promised.build());
  }

  /** What the parts are asked for together, in whole units. */
  Figure assigned(Trace trace) {
    if (rule.overassignment().points().signum() == 0) {
      return goal.target();
    }
    boolean isMore = goal.direction() == Direction.HIGHER;
    BigDecimal over = rule.overassignment().fraction();
    BigDecimal factor = BigDecimal.ONE.add(isMore ? over : over.negate());
    RoundingMode mode = isMore ? RoundingMode.CEILING : RoundingMode.FLOOR;
    BigDecimal exact = Cascade.number(goal.target()).multiply(factor);
    Trace step = trace
        .step("cascade.assigned")
        .given("overassignment", rule.overassignment())
        .given("decimals", decimals())
        .given("mode", mode.name());
    step.step("cascade.assigned.exact")
        .given("target", goal.target())
        .given("factor", factor)
        .yields(Operation.PRODUCT, goal.target().withNumber(exact));
    return step.yields(
        Operation.ROUNDED, goal.target().withNumber(exact.setScale(decimals(), mode)));
  }

  int decimals() {
    return rule.decimals()
        .orElseGet(() -> Math.max(
            goal.target() instanceof Figure.Amount amount
                ? amount.money().getCurrencyUnit().getDecimalPlaces()
                : 0,
            Decimals.computed(Cascade.number(goal.target())).scale()));
  }

  /** One part while it is given its share. */
  private record Line(Part part, Measured<BigDecimal> weighed, Trace share, Trace exact) {
    BigDecimal weight() {
      return weighed.value().orElse(BigDecimal.ZERO);
    }

    void fails(String whereWeighed) {
      String reason = weighed.undefined().orElse(whereWeighed);
      exact.fails(reason);
      share.fails(reason);
    }

    void tellExact(Figure assigned, BigDecimal sum) {
      exact.given("assigned", assigned).given("weight", weight()).given("weights", sum);
      // where nothing is asked for, parts may weigh nothing
      if (sum.signum() == 0) {
        exact.yields(Operation.STATED, assigned);
      } else {
        BigDecimal number = Decimals.quotient(Cascade.number(assigned).multiply(weight()), sum);
        exact.yields(Operation.PRORATED, assigned.withNumber(number));
      }
    }
  }
}
