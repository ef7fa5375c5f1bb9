package io.sdr.process.calibration;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** Fits a calibration by rules. */
final class CalibrationFit {
  private final CalibrationRules rules;
  private final Trace trace;
  private final PastScores past;
  private final Instant latest;

  CalibrationFit(
      CalibrationRules rules, LeadScore model, Collection<LeadProfile> decided, Trace trace) {
    this.rules = rules;
    this.past = PastScores.of(model, decided);
    this.latest = decided.stream()
        .map(LeadProfile::created)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
    this.trace = trace
        .given("won", past.won().hits())
        .given("leads", past.won().trials())
        .given("unscored", past.unscored());
  }

  Measured<Calibration> fit() {
    Proportion won = past.won();
    long lost = won.trials() - won.hits();
    if (won.hits() < rules.leastWon() || lost < rules.leastLost()) {
      boolean isWon = won.hits() < rules.leastWon();
      trace.fails(
          "small-sample",
          Figure.of(isWon ? won.hits() : lost),
          Figure.of(isWon ? rules.leastWon() : rules.leastLost()));
      return Measured.undefined("small-sample");
    }
    Measured<ChanceCurve> curve = rules.method().fit(past.chances(), trace);
    curve.undefined().ifPresent(trace::fails);
    trace.yields(Operation.QUOTIENT, won.share().map(Figure::of));
    return curve.map(fitted -> new Calibration(rules, fitted, won, past.unscored(), latest));
  }
}
