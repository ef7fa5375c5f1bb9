package io.sdr.process.scoring;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class KeptScoreTest {
  private static final Measured<BigDecimal> TWENTY = Measured.of(new BigDecimal("20"));
  private static final ScoreOverride FORTY =
      new ScoreOverride(new BigDecimal("40.0"), PersonId.of("head"), NOW, "knows the client");

  @Test
  void countsWhatTheModelSays() {
    assertThat(KeptScore.of(TWENTY).score()).isEqualTo(TWENTY);
    assertThat(KeptScore.of(TWENTY).isAutomated()).isTrue();
  }

  @Test
  void keepsWhatWasSetByHandWhateverTheModelSaysLater() {
    KeptScore kept =
        KeptScore.of(TWENTY).overridden(FORTY).recomputed(Measured.undefined("no-sample"));

    assertThat(kept.score()).isEqualTo(Measured.of(new BigDecimal("40")));
    assertThat(kept.automated()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(kept.isAutomated()).isFalse();
  }

  @Test
  void goesBackToTheModel() {
    assertThat(KeptScore.of(TWENTY).overridden(FORTY).released()).isEqualTo(KeptScore.of(TWENTY));
  }

  @Test
  void refusesWhatIsNoScore() {
    assertRefused(
        "lead-score.must-be-within-the-scale",
        () -> KeptScore.of(Measured.of(new BigDecimal("100.01"))));
    assertRefused(
        "lead-score.must-be-within-the-scale",
        () -> new ScoreOverride(new BigDecimal("-1"), PersonId.of("head"), NOW, "why"));
    assertRefused(
        "score-override.must-have-reason",
        () -> new ScoreOverride(BigDecimal.ONE, PersonId.of("head"), NOW, " "));
  }
}
