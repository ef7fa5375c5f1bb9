package io.sdr.kpi.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static Draw.Builder draw(String amount) {
    return Draw.builder().amount(usd(amount));
  }

  private static DrawResult settled(Draw draw, String earned, String owed, int period) {
    Explained<DrawResult> settled = draw.settle(usd(earned), usd(owed), period, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(settled.because().orElseThrow())).isEmpty();
    return settled.value();
  }

  @Test
  void advancesWhatIsMissingAndRecoversItLater() {
    DrawResult poor = settled(draw("2000").build(), "1500", "0", 1);
    assertThat(poor.paid()).isEqualTo(usd("2000"));
    assertThat(poor.owed()).isEqualTo(usd("500"));
    DrawResult good = settled(draw("2000").build(), "2375", "500", 2);
    assertThat(good.paid()).isEqualTo(usd("2000"));
    assertThat(good.recovered()).isEqualTo(usd("375"));
    assertThat(good.owed()).isEqualTo(usd("125"));
  }

  @Test
  void mayRecoverBelowTheDrawWhereThatWasAgreed() {
    Draw hard = draw("2000").recoveryLeavesDraw(false).build();
    assertThat(settled(hard, "2100", "500", 2).paid()).isEqualTo(usd("1600"));
    assertThat(settled(hard, "1900", "500", 2).owed()).isEqualTo(usd("600"));
  }

  @Test
  void owesNothingForAGuarantee() {
    Draw guarantee = draw("2000").kind(DrawKind.NON_RECOVERABLE).build();
    DrawResult poor = settled(guarantee, "-10", "0", 1);
    assertThat(poor.paid()).isEqualTo(usd("2000"));
    assertThat(poor.advanced()).isEqualTo(usd("2010"));
    assertThat(poor.owed()).isEqualTo(usd("0"));
  }

  @Test
  void waitsWithRecoveryAndRecoversNoMoreThanAgreed() {
    Draw gentle = draw("100").recoveredFrom(3).mostRecovered(usd("50")).build();
    assertThat(settled(gentle, "1000", "400", 2).recovered()).isEqualTo(usd("0"));
    assertThat(settled(gentle, "1000", "400", 3).recovered()).isEqualTo(usd("50"));
    assertThat(settled(gentle, "120", "400", 3).recovered()).isEqualTo(usd("20"));
  }

  @Test
  void endsAndForgives() {
    Draw ending = draw("100").paidUntil(2).forgivenAfter(3).build();
    assertThat(settled(ending, "10", "0", 2).paid()).isEqualTo(usd("100"));
    assertThat(settled(ending, "10", "0", 2).forgiven()).isEqualTo(usd("0"));
    assertThat(settled(ending, "10", "0", 2).owed()).isEqualTo(usd("90"));
    assertThat(settled(ending, "10", "90", 3).paid()).isEqualTo(usd("10"));
    assertThat(settled(ending, "10", "90", 3).forgiven()).isEqualTo(usd("90"));
    assertThat(settled(ending, "10", "90", 3).owed()).isEqualTo(usd("0"));
  }

  @Test
  void refusesWhatCannotBeAgreed() {
    assertThatThrownBy(() -> draw("-1").build()).hasMessageContaining("draw must not be negative");
    assertThatThrownBy(() -> draw("1").recoveredFrom(0).build())
        .hasMessageContaining("draw must count periods from one");
    assertThatThrownBy(() -> draw("1").mostRecovered(Money.parse("EUR 1")).build())
        .hasMessageContaining("draw must recover a sensible amount");
    Draw draw = draw("1").build();
    assertThatThrownBy(() -> draw.settle(usd("1"), usd("-1"), 1, Detail.NONE))
        .hasMessageContaining("draw must not owe less than nothing");
    assertThatThrownBy(() -> draw.settle(usd("1"), usd("0"), 0, Detail.NONE))
        .hasMessageContaining("draw must count periods from one");
    assertThatThrownBy(() -> draw.settle(Money.parse("EUR 1"), usd("0"), 1, Detail.NONE))
        .hasMessageContaining("draw must have one currency");
  }
}
