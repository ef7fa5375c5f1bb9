package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The score as it is kept with a lead: what the model says, and beside it what somebody set by hand, which counts until it is
 * taken back. A new result of the model does not touch it, so both can be compared later.
 *
 * @param automated what the model says, from 0 to 100, or why it says nothing
 * @param byHand what somebody set
 */
@JsonPropertyOrder({"automated", "byHand"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KeptScore(Measured<BigDecimal> automated, Optional<ScoreOverride> byHand) {
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  /** Makes a kept score. */
  public KeptScore {
    automated = automated.map(Decimals::stated);
    automated.value().ifPresent(KeptScore::check);
  }

  /** What the model says, and nothing beside it. */
  public static KeptScore of(Measured<BigDecimal> automated) {
    return new KeptScore(automated, Optional.empty());
  }

  static void check(BigDecimal score) {
    Refusal.unless(
        score.signum() >= 0 && score.compareTo(MOST) <= 0, "lead-score.must-be-within-the-scale");
  }

  /** The score that counts. */
  public Measured<BigDecimal> score() {
    return byHand.map(set -> Measured.of(set.score())).orElse(automated);
  }

  /** Whether the model's own result counts. */
  @JsonIgnore
  public boolean isAutomated() {
    return byHand.isEmpty();
  }

  /** The same with a new result of the model; what was set by hand stays. */
  public KeptScore recomputed(Measured<BigDecimal> result) {
    return new KeptScore(result, byHand);
  }

  /** The same with a score set by hand. */
  public KeptScore overridden(ScoreOverride set) {
    return new KeptScore(automated, Optional.of(set));
  }

  /** The same as the model says. */
  public KeptScore released() {
    return of(automated);
  }
}
