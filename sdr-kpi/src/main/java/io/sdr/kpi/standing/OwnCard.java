package io.sdr.kpi.standing;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.scorecard.CardResult;
import org.immutables.value.Value;

/** What the team itself was measured by. */
@Value.Immutable(singleton = true)
abstract class OwnCard implements RollUp {
  @Override
  public Measured<Percent> scoreOf(TeamCards cards, Trace trace) {
    Measured<Percent> score = cards
        .own()
        .map(CardResult::score)
        .orElseGet(() -> Measured.undefined("no-card-of-its-own"));
    trace.step("standing.own-card").yields(Operation.GIVEN, score.map(Figure::of));
    return score;
  }
}
