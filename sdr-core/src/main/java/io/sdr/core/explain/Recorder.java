package io.sdr.core.explain;

import io.sdr.core.quantity.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A trace that writes everything down, to a depth. */
final class Recorder extends Trace {
  private final String rule;
  private final int depth;
  private final Map<String, Figure> inputs = new LinkedHashMap<>();
  private final List<Recorder> steps = new ArrayList<>();
  private boolean cut;
  private Operation operation = Operation.STATED;
  private Optional<Figure> outcome = Optional.empty();
  private Optional<Unmet> unmet = Optional.empty();

  Recorder(String rule, int depth) {
    this.rule = rule;
    this.depth = depth;
  }

  Explanation explanation() {
    return Explanation.builder()
        .rule(rule)
        .inputs(inputs)
        .operation(cut && operation != Operation.NOT_APPLIED ? Operation.STATED : operation)
        .outcome(outcome)
        .unmet(unmet)
        .steps(steps.stream().map(Recorder::explanation).toList())
        .build();
  }

  @Override
  public Trace step(String rule) {
    if (depth == 0) {
      cut = true;
      return silent();
    }
    Recorder step = new Recorder(rule, depth - 1);
    steps.add(step);
    return step;
  }

  @Override
  public boolean isHeard() {
    return true;
  }

  @Override
  public void fails(String condition) {
    fails(new Unmet(condition, Optional.empty(), Optional.empty()));
  }

  @Override
  public void fails(String condition, Figure actual, Figure required) {
    fails(new Unmet(condition, Optional.of(actual), Optional.of(required)));
  }

  private void fails(Unmet why) {
    operation = Operation.NOT_APPLIED;
    outcome = Optional.empty();
    unmet = unmet.or(() -> Optional.of(why));
  }

  @Override
  <T> Trace given(String name, T input, Function<T, Figure> figure) {
    inputs.put(name, figure.apply(input));
    return this;
  }

  @Override
  <T> T yields(Operation operation, T outcome, Function<T, Figure> figure) {
    this.operation = operation;
    this.unmet = Optional.empty();
    this.outcome = Optional.of(figure.apply(outcome));
    return outcome;
  }
}
