package io.sdr.process.calibration;

import com.google.common.collect.Range;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.immutables.value.Value;

/** Another score whose chances are put right. */
@Value.Immutable
abstract class CalibratedScore implements LeadScore {
  private static final int DECIMALS = 6;
  private static final Range<BigDecimal> SCALE =
      Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

  @Value.Parameter
  abstract LeadScore model();

  @Value.Parameter
  abstract Calibration calibration();

  @Override
  public Measured<BigDecimal> score(LeadProfile lead, Instant at, Trace trace) {
    Trace step = trace.step("calibrated-score").given("lead", lead.lead().text());
    Measured<BigDecimal> score =
        model().score(lead, at, step).map(given -> calibrated(given, step));
    step.yields(Operation.STATED, score.map(Figure::of));
    return score;
  }

  private BigDecimal calibrated(BigDecimal given, Trace step) {
    Refusal.unless(SCALE.contains(given), "calibration.must-be-of-chances-in-hundredths");
    step.given("given", given);
    return calibration()
        .chance(new Percent(given))
        .points()
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }
}
