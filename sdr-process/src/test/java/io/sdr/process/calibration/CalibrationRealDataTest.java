package io.sdr.process.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.process.accuracy.CalibrationRow;
import io.sdr.process.leadchance.BayesRules;
import io.sdr.process.leadchance.CourseLeads;
import io.sdr.process.leadchance.LeadChances;
import io.sdr.process.leadchance.WinBook;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import io.sdr.process.scoring.ScoreQuality;
import io.sdr.process.scoring.TimeSplit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A model learns from the first leads, is calibrated on the next, and judged on the last. The figures were computed apart from this
 * project.
 */
class CalibrationRealDataTest {
  private static final Percent EARLY = Percent.of("70");
  private static TimeSplit judged;
  private static TimeSplit learnt;
  private static LeadScore model;

  @BeforeAll
  static void learn() throws IOException {
    assumeTrue(Files.isDirectory(CourseLeads.FOLDER), "no real data at " + CourseLeads.FOLDER);
    ImmutableList<LeadProfile> leads = CourseLeads.read();
    judged = TimeSplit.after(EARLY, leads);
    learnt = TimeSplit.after(EARLY, judged.training());
    model = LeadChances.naiveBayes(
        BayesRules.builder()
            .from(BayesRules.guarded())
            .ignored(CourseLeads.LATE)
            .build(),
        WinBook.of(learnt.training()));
  }

  @Test
  void putsChancesOfLaterLeadsRightByBlocks() {
    Calibration calibration = fitted(CalibrationMethods.isotonic());
    CalibrationGain gain = calibration.judge(model, judged.test(), Detail.NONE).value();

    assertThat(calibration.won()).isEqualTo(Proportion.of(791, 1941));
    assertThat(gain.isOnLaterLeads()).isTrue();
    assertChances(gain.before(), 0.198379, 0.581840);
    assertChances(gain.after(), 0.190422, 0.560910);
    assertThat(pointsOff(gain.before())).isCloseTo(8.06, within(0.05));
    // later leads were won less often, and nothing that was fitted before can know that
    assertThat(pointsOff(gain.after())).isCloseTo(3.63, within(0.05));
  }

  /** Whoever judged it on the leads it was fitted on would see it improve half as much again. */
  @Test
  void looksBetterOnTheLeadsItWasFittedOn() {
    CalibrationGain gain = fitted(CalibrationMethods.isotonic())
        .judge(model, learnt.test(), Detail.NONE)
        .value();

    assertThat(gain.seen()).isEqualTo(1941);
    assertThat(gain.isOnLaterLeads()).isFalse();
    assertChances(gain.before(), 0.208184, 0.609510);
    assertChances(gain.after(), 0.196556, 0.573260);
  }

  /** The model errs in no such shape: its loss hardly changes, and by the squared distance it is worse. */
  @Test
  void isOfNoUseByALogisticCurve() {
    Calibration calibration = fitted(CalibrationMethods.platt());
    CalibrationGain gain = calibration.judge(model, judged.test(), Detail.NONE).value();

    assertThat(calibration.curve())
        .isEqualTo(
            ImmutableLogisticCurve.of(new BigDecimal("3.844108"), new BigDecimal("-1.800570")));
    assertChances(gain.after(), 0.198883, 0.580890);
    assertThat(number(gain.brier())).isNegative();
    assertThat(gain.after().ranking()).isEqualTo(gain.before().ranking());
  }

  private static Calibration fitted(CalibrationMethod method) {
    return CalibrationRules.guarded(method)
        .fit(model, learnt.test(), Detail.NONE)
        .value()
        .value()
        .orElseThrow();
  }

  private static void assertChances(ScoreQuality quality, double brier, double logLoss) {
    assertThat(number(quality.chances().brier()).doubleValue()).isCloseTo(brier, within(1e-6));
    assertThat(number(quality.chances().logLoss()).doubleValue()).isCloseTo(logLoss, within(1e-6));
  }

  /** How many points the chances of a row of the table are off on average, by leads. */
  private static double pointsOff(ScoreQuality quality) {
    double sum = 0;
    for (CalibrationRow row : quality.chances().calibration()) {
      double share = row.won().share().value().orElseThrow().points().doubleValue();
      sum += row.won().trials() * Math.abs(row.meanChance().points().doubleValue() - share);
    }
    return sum / quality.won().trials();
  }

  private static BigDecimal number(Measured<Figure> figure) {
    return figure.value().orElseThrow().number().orElseThrow();
  }
}
