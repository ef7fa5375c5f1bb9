package io.sdr.process.calibration;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import java.util.Collection;
import org.immutables.value.Value;

/** How a department calibrates the chances of a model. */
@Value.Immutable
@JsonPropertyOrder({"method", "leastWon", "leastLost", "low", "high"})
public abstract class CalibrationRules {
  private static final int MOST_DECIMALS = 6;

  CalibrationRules() {}

  /** Rules that ask for at least thirty leads won and thirty lost. */
  public static CalibrationRules guarded(CalibrationMethod method) {
    return builder().method(method).leastWon(30).leastLost(30).build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** How the curve is fitted. */
  public abstract CalibrationMethod method();

  /** How many of the leads must have been won, or there is no calibration ({@code small-sample}); at least one. */
  public abstract long leastWon();

  /** How many must have been lost, in the same way; at least one. */
  public abstract long leastLost();

  /** The lowest chance of a lead, because nobody is beyond hope; 0.01 % by default. */
  @Value.Default
  public Percent low() {
    return Percent.of("0.01");
  }

  /** The highest chance of a lead, because nobody is certain; 99.99 % by default. */
  @Value.Default
  public Percent high() {
    return Percent.of("99.99");
  }

  /**
   * Fits a calibration. Each lead is scored {@linkplain LeadProfile#undecided() as it stood before it was decided}, at the moment of
   * the decision, or when it came in where that is not known; the order of the leads does not matter.
   *
   * @param model of which a score is a chance in hundredths
   * @param decided leads that the model did not learn from, or the calibration is taken in by it
   * @return undefined where too few of them, of those the model scores, were won or lost ({@code small-sample}), or the method finds
   *     no curve
   * @throws Refusal if a lead is open
   */
  public Explained<Measured<Calibration>> fit(
      LeadScore model, Collection<LeadProfile> decided, Detail detail) {
    return Explained.of(
        "calibration", detail, trace -> new CalibrationFit(this, model, decided, trace).fit());
  }

  Percent within(Percent chance) {
    Percent least = chance.compareTo(low()) < 0 ? low() : chance;
    return least.compareTo(high()) > 0 ? high() : least;
  }

  @Value.Check
  void check() {
    Refusal.unless(
        leastWon() >= 1 && leastLost() >= 1, "calibration-rules.must-ask-for-a-lead-of-each-kind");
    Refusal.unless(
        low().compareTo(Percent.ZERO) >= 0
            && low().compareTo(high()) < 0
            && high().compareTo(Percent.HUNDRED) <= 0
            && low().points().scale() <= MOST_DECIMALS
            && high().points().scale() <= MOST_DECIMALS,
        "calibration-rules.must-have-bounds-within-the-whole");
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableCalibrationRules.Builder {
    Builder() {}
  }
}
