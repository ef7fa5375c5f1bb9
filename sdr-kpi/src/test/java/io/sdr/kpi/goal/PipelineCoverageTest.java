package io.sdr.kpi.goal;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PipelineCoverageTest {
  private static Measured<BigDecimal> neededAt(String percent) {
    return PipelineCoverage.needed(Measured.of(Percent.of(percent)), Trace.silent());
  }

  @Test
  void isTheReciprocalOfTheWinRate() {
    assertThat(neededAt("25").value())
        .hasValueSatisfying(times -> assertThat(times).isEqualByComparingTo("4"));
    assertThat(neededAt("100").value())
        .hasValueSatisfying(times -> assertThat(times).isEqualByComparingTo("1"));
    assertThat(neededAt("30").value().orElseThrow().toPlainString()).startsWith("3.3333333333");
  }

  @Test
  void isUnknownWhereNothingIsWonOrTheRateIsNotKnown() {
    assertThat(neededAt("0").undefined()).contains("nothing-is-won");
    assertThat(PipelineCoverage.needed(Measured.undefined("no-sample"), Trace.silent())
            .undefined())
        .contains("no-sample");
  }

  @Test
  void refusesWhatIsNoShare() {
    assertRefused("coverage.must-have-a-share-as-win-rate", () -> neededAt("-1"));
    assertRefused("coverage.must-have-a-share-as-win-rate", () -> neededAt("101"));
  }

  @Test
  void explainsItself() {
    Explained<Measured<BigDecimal>> explained = Explained.of(
        "goal.coverage",
        Detail.FULL,
        trace -> PipelineCoverage.needed(Measured.of(Percent.of("25")), trace));
    assertThat(Recalculation.contradictionsIn(explained.because().orElseThrow()))
        .isEmpty();
    assertThat(explained.because().orElseThrow().steps()).hasSize(1);
  }
}
