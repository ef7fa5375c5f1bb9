package io.sdr.process.flow;

import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.StageId;
import io.sdr.process.flow.VelocityRules.Cycle;
import io.sdr.process.flow.VelocityRules.WinRate;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class StageVelocityTest {
  private static final FunnelRules READING =
      FunnelRules.of(OpenDeals.UNDECIDED, LossValue.AVERAGE_WON);

  /** Ten that are won after 4, 2 and 1 days, five that are lost in A on the day they came. */
  private static final FunnelTally FIFTEEN =
      tally(CountingMode.TOUCHED, Map.of("A@0 B@4 C@6 W@7", 10, "A@0 L@4", 5));

  @Test
  void dividesWhatPassesByTheDaysThatItTakes() {
    List<StageVelocity> stages = read(VelocityRules.honest(), FIFTEEN).value();

    assertThat(stages)
        .extracting(StageVelocity::stage)
        .extracting(StageId::text)
        .containsExactly("A", "B", "C");
    assertThat(stages)
        .extracting(StageVelocity::perDay)
        .containsExactly(money("USD 225.00"), money("USD 450.00"), money("USD 900.00"));
    assertThat(stages.get(0).conversion().counts().trials()).isEqualTo(15);
    assertThat(stages.get(0).days()).isEqualTo(Measured.of(new BigDecimal("4")));
  }

  @Test
  void takesStaysThatLastIntoAccount() {
    FunnelTally waiting =
        tally(CountingMode.TOUCHED, Map.of("A@0 B@4 C@6 W@7", 10, "A@0 B@4", 1, "A@10", 11));
    VelocityRules mean = new VelocityRules(WinRate.BY_AGE, Cycle.MEAN, 10);

    assertThat(read(VelocityRules.honest(), waiting).value().get(0).perDay())
        .isEqualTo(money("USD 247.50"));
    assertThat(read(mean, waiting).value().get(0).days())
        .isEqualTo(Measured.of(new BigDecimal("47")));
    assertThat(read(
                VelocityRules.honest(),
                tally(CountingMode.TOUCHED, Map.of("A@0 B@4 C@6 W@7", 10, "A@10", 11)))
            .value()
            .get(0)
            .perDay())
        .isEqualTo(Measured.undefined("not-reached"));
  }

  @Test
  void saysNothingOfAFewNorWhereNoTimeIsTaken() {
    VelocityRules strict = new VelocityRules(WinRate.BY_AGE, Cycle.MEDIAN, 11);
    FunnelTally quick = tally(CountingMode.TOUCHED, Map.of("A@0 B@0 C@6 W@7", 10, "A@0 C@1", 1));

    assertThat(read(strict, FIFTEEN).value())
        .extracting(StageVelocity::perDay)
        .containsOnly(Measured.undefined("small-sample"));
    assertThat(read(strict, FIFTEEN).value().get(1).days())
        .isEqualTo(Measured.undefined("small-sample"));
    assertThat(read(VelocityRules.honest(), quick).value().get(0).perDay())
        .isEqualTo(Measured.undefined("no-time-taken"));
    assertThat(read(VelocityRules.honest(), tally(CountingMode.TOUCHED, Map.of("A@0 W@5", 10)))
            .value()
            .get(1)
            .perDay())
        .isEqualTo(Measured.undefined("no-sample"));
    assertThat(read(
                VelocityRules.honest(), tally(CountingMode.SNAPSHOT, Map.of("A@0 B@4 C@6 W@7", 10)))
            .value()
            .get(0)
            .perDay())
        .isEqualTo(Measured.undefined("snapshot-shows-no-passage"));
  }

  @Test
  void explainsItself() {
    Explained<?> read = read(VelocityRules.honest(), FIFTEEN);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(read.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(read.because().orElseThrow()))
        .isEqualTo("""
            Velocity of 3 stages of “sales” on 10 Jun 2026.
              A won deal brings USD\u00a090.00 on average: USD\u00a0900.00 of 10.
              A passes on USD\u00a0225.00 a day: 10 deals at USD\u00a090.00, in 4 days.
              B passes on USD\u00a0450.00 a day: 10 deals at USD\u00a090.00, in 2 days.
              C passes on USD\u00a0900.00 a day: 10 deals at USD\u00a090.00, in 1 days.
            """);
    assertThat(policies.wording(Locale.forLanguageTag("ru")).tell(read.because().orElseThrow()))
        .contains("A пропускает 225,00\u00a0USD в день");
  }

  private static Explained<ImmutableList<StageVelocity>> read(
      VelocityRules rules, FunnelTally tally) {
    return rules.readStages(tally, READING, Detail.FULL);
  }

  private static Measured<BigMoney> money(String amount) {
    return Measured.of(BigMoney.parse(amount));
  }

  private static FunnelTally tally(CountingMode mode, Map<String, Integer> paths) {
    FunnelCounter counter = counting(mode);
    paths.forEach((steps, times) -> {
      for (int i = 0; i < times; i++) {
        counter.add(path(steps, "USD 90"));
      }
    });
    return counter.tally();
  }
}
