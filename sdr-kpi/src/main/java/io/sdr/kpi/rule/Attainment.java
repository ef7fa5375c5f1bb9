package io.sdr.kpi.rule;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.Yardstick;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads what must be an attainment, and rounds it where that was agreed. */
final class Attainment {
  private static final int MOST_DECIMALS = 12;

  private Attainment() {}

  static void checkDecimals(Optional<Integer> decimals) {
    Refusal.unless(
        decimals.filter(many -> many < 0 || many > MOST_DECIMALS).isEmpty(),
        "attainment.must-have-sensible-decimals");
  }

  static Measured<Percent> read(
      Yardstick of, Optional<Integer> decimals, Participant participant, Trace trace) {
    Measured<Percent> exact = of.read(participant, trace)
        .flatMap(figure -> figure instanceof Figure.Share share
            ? Measured.of(share.percent())
            : Measured.undefined("not-a-percentage"));
    return decimals.isEmpty() ? exact : exact.map(share -> rounded(share, decimals.get(), trace));
  }

  private static Percent rounded(Percent exact, int decimals, Trace trace) {
    return trace
        .step("pay.attainment.rounded")
        .given("exact", exact)
        .given("decimals", decimals)
        .yields(
            Operation.STATED, new Percent(exact.points().setScale(decimals, RoundingMode.HALF_UP)));
  }
}
