package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.StageId;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class LossValueTest {
  private final FunnelTally tally = counting(CountingMode.REACHED_OR_BEYOND)
      .add(path("A@0 L@2", "USD 0"), BigMoney.parse("USD 550"))
      .add(path("A@0 L@3", "USD 40.50"))
      .add(path("A@0 L@4"), BigMoney.parse("USD 450"))
      .add(path("B@0 L@4"))
      .add(path("A@0 W@9", "USD 100"))
      .add(path("A@0 W@9", "USD 200.10"))
      .tally();

  @Test
  void addsUpTheAmountsThatLostDealsHave() {
    assertThat(lostIn("A", LossValue.OWN_AMOUNT)).isEqualTo(money("USD 40.50"));
    assertThat(tally.find(StageId.of("A")).orElseThrow().losses().amounts().unknown())
        .isEqualTo(1);
  }

  @Test
  void addsUpTheListPricesThatWereGiven() {
    assertThat(lostIn("A", LossValue.LIST_PRICE)).isEqualTo(money("USD 1000"));
  }

  @Test
  void takesALostDealForAnAverageWonOne() {
    assertThat(lostIn("A", LossValue.AVERAGE_WON)).isEqualTo(money("USD 450.15"));
  }

  @Test
  void isUndefinedWhereNothingIsKnownOfTheLosses() {
    assertThat(lostIn("B", LossValue.OWN_AMOUNT)).isEqualTo(Measured.undefined("no-amount"));
    assertThat(lostIn("B", LossValue.LIST_PRICE)).isEqualTo(Measured.undefined("no-list-price"));
    assertThat(worth(
            counting(CountingMode.TOUCHED).add(path("A@0 L@1")).tally(),
            "A",
            LossValue.AVERAGE_WON))
        .isEqualTo(Measured.undefined("no-won-deals"));
  }

  @Test
  void isNothingWhereNothingWasLost() {
    for (LossValue value : LossValue.values()) {
      assertThat(lostIn("C", value)).isEqualTo(money("USD 0"));
    }
  }

  private static Measured<Figure> money(String text) {
    return Measured.of(Figure.of(BigMoney.parse(text)));
  }

  private Measured<Figure> lostIn(String stage, LossValue value) {
    return worth(tally, stage, value);
  }

  private static Measured<Figure> worth(FunnelTally tally, String stage, LossValue value) {
    return tally
        .read(FunnelRules.of(OpenDeals.UNDECIDED, value), Detail.NONE)
        .value()
        .find(StageId.of(stage))
        .orElseThrow()
        .lostValue();
  }
}
