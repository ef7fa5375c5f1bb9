package io.sdr.kpi.earning;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable
abstract class TermYardstick implements Yardstick {
  @Value.Parameter
  abstract String term();

  @Value.Check
  void check() {
    Agreed.checkName(term());
  }

  @Override
  public Measured<Figure> read(Participant participant, Trace trace) {
    Measured<Figure> found = Optional.ofNullable(participant.terms().get(term()))
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("no-individual-term"));
    return trace.step("pay.term").given("term", term()).yields(Operation.GIVEN, found);
  }

  @Override
  public boolean looksAtCredits() {
    return false;
  }
}
