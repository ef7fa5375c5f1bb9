package io.sdr.process.accuracy;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChanceAccuracyTest {
  @Test
  void measuresHowFarChancesLayFromWhatCame() {
    ChanceAccuracy accuracy = accuracy("80 won", "30 not");

    assertThat(accuracy.n()).isEqualTo(2);
    assertThat(accuracy.brier()).isEqualTo(Measured.of(Figure.of(new BigDecimal("0.065"))));
    // (ln 1/0.8 + ln 1/0.7) / 2
    assertThat(accuracy.logLoss()).isEqualTo(Measured.of(Figure.of(new BigDecimal("0.289909"))));
  }

  @Test
  void measuresWhetherWinsHadBeenGivenMore() {
    assertThat(accuracy("80 won", "30 not").auc())
        .isEqualTo(Measured.of(Figure.of(BigDecimal.ONE)));
    assertThat(accuracy("30 won", "80 not").auc())
        .isEqualTo(Measured.of(Figure.of(BigDecimal.ZERO)));
    assertThat(accuracy("50 won", "50 not").auc())
        .isEqualTo(Measured.of(Figure.of(new BigDecimal("0.5"))));
    assertThat(accuracy("50 won", "50 not", "70 won", "20 not").auc())
        .isEqualTo(Measured.of(Figure.of(new BigDecimal("0.875"))));
    assertThat(accuracy("50 won").auc()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(accuracy("50 not").auc()).isEqualTo(Measured.undefined("no-variation"));
  }

  @Test
  void isInfinitelyWrongWhenSureAndWrong() {
    assertThat(accuracy("100 not").logLoss()).isEqualTo(Measured.undefined("sure-and-wrong"));
    assertThat(accuracy("0 won").logLoss()).isEqualTo(Measured.undefined("sure-and-wrong"));
    assertThat(accuracy("100 won", "0 not").logLoss())
        .isEqualTo(Measured.of(Figure.of(BigDecimal.ZERO)));
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(accuracy().brier()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(accuracy().logLoss()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(accuracy().auc()).isEqualTo(Measured.undefined("no-variation"));
    assertThat(accuracy().calibration()).isEmpty();
  }

  @Test
  void holdsChancesAgainstHowManyWereWon() {
    List<CalibrationRow> rows =
        accuracy("9.9 won", "10 not", "12 won", "90 won", "100 won", "100 not").calibration();

    assertThat(rows)
        .extracting(CalibrationRow::from)
        .containsExactly(Percent.ZERO, Percent.of("10"), Percent.of("90"));
    assertThat(rows)
        .extracting(CalibrationRow::to)
        .containsExactly(Percent.of("10"), Percent.of("20"), Percent.HUNDRED);
    assertThat(rows)
        .extracting(CalibrationRow::won)
        .containsExactly(Proportion.of(1, 1), Proportion.of(1, 2), Proportion.of(2, 3));
    assertThat(rows.get(1).meanChance()).isEqualTo(Percent.of("11"));
    assertThat(rows.get(1).interval())
        .isEqualTo(Proportion.of(1, 2).interval().value().orElseThrow());
  }

  @Test
  void saysWhetherChancesFitTheOutcomes() {
    assertThat(accuracy("30 won", "30 not", "30 not").calibration().get(0).fits())
        .isTrue();
    assertThat(accuracy("9 won", "9 won", "9 won").calibration().get(0).fits()).isFalse();
    assertThat(accuracy("91 not", "91 not", "91 not").calibration().get(0).fits())
        .isFalse();
  }

  @Test
  void doesNotMindTheOrder() {
    assertThat(accuracy("50 won", "50 not", "70 won", "20 not"))
        .isEqualTo(accuracy("20 not", "70 won", "50 not", "50 won"));
  }

  @Test
  void explainsItself() {
    Explained<ChanceAccuracy> accuracy =
        ChanceAccuracy.of(past("80 won", "30 not", "30 not"), Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(accuracy.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(accuracy.because().orElseThrow()))
        .isEqualTo("""
            3 past chances lay off by 0.0733, squared, on average.
              Mean squared distance: 0.0733, 0.22 for 3 chances.
              From 30% to 40%: 0% were won, 0 of 2, between 0% and 65.762%; 30% were foretold.
              From 80% to 90%: 100% were won, 1 of 1, between 20.6549% and 100%; 80% were foretold.
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(ChanceAccuracy.of(List.of(), Detail.FULL).because().orElseThrow()))
        .startsWith("Насколько точны прошлые вероятности (0), неизвестно: нечего измерять.");
  }

  @Test
  void refusesWhatIsNoChance() {
    assertRefused(
        "past-chance.must-be-within-the-whole", () -> new PastChance(Percent.of("-1"), true));
    assertRefused(
        "past-chance.must-be-within-the-whole", () -> new PastChance(Percent.of("101"), true));
    assertRefused(
        "calibration-row.must-have-a-deal",
        () -> new CalibrationRow(
            Percent.ZERO,
            Percent.HUNDRED,
            Percent.ZERO,
            Proportion.of(0, 0),
            Proportion.of(0, 1).interval().value().orElseThrow()));
  }

  private static ChanceAccuracy accuracy(String... past) {
    return ChanceAccuracy.of(past(past), Detail.NONE).value();
  }

  private static List<PastChance> past(String... texts) {
    return Arrays.stream(texts)
        .map(text -> text.split(" "))
        .map(parts -> new PastChance(Percent.of(parts[0]), parts[1].equals("won")))
        .toList();
  }
}
