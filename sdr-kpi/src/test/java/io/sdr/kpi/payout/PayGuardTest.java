package io.sdr.kpi.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayGuardTest {
  private static final Period MAY = Period.parse("2026-05");

  private static Money rub(String amount) {
    return Money.parse("RUB " + amount);
  }

  private static Reduction sanction(String amount) {
    return new Reduction("late", true, Optional.of(MAY), rub(amount));
  }

  private static List<String> verdicts(String pay, String premium, Reduction... reductions) {
    return PayGuards.russia()
        .judge(
            ImmutableList.copyOf(reductions),
            new Reducible(
                MAY,
                rub(pay),
                rub(premium),
                ImmutableMap.of(MAY, rub(premium)),
                ImmutableSet.of("late", "defects")),
            Trace.silent())
        .stream()
        .map(verdict -> verdict.allowed().getAmount()
            + verdict.refused().map(why -> " " + why).orElse(""))
        .toList();
  }

  @Test
  void disciplinaryReductionsTogetherStayWithinAFifthOfThePay() {
    assertThat(verdicts("100000", "40000", sanction("20000"))).containsExactly("20000.00");
    assertThat(verdicts("100000", "40000", sanction("20000.01")))
        .containsExactly("20000.00 reduction-above-limit");
    assertThat(verdicts("100000", "40000", sanction("15000"), sanction("15000")))
        .containsExactly("15000.00", "5000.00 reduction-above-limit");
    assertThat(verdicts("0.09", "0.09", sanction("1")))
        .containsExactly("0.01 reduction-above-limit");
  }

  @Test
  void nothingButThePremiumIsReduced() {
    assertThat(verdicts("100000", "5000", sanction("20000")))
        .containsExactly("5000.00 reduction-above-limit");
    assertThat(verdicts("100000", "0", sanction("1")))
        .containsExactly("0.00 sanction-of-another-period");
    Reduction quality = new Reduction("defects", false, Optional.empty(), rub("30000"));
    assertThat(verdicts("100000", "40000", quality)).containsExactly("30000.00");
    assertThat(verdicts("100000", "40000", quality, sanction("20000")))
        .containsExactly("30000.00", "10000.00 reduction-above-limit");
  }

  @Test
  void everyReductionNeedsAGroundOfTheLocalActAndItsOwnPeriod() {
    assertThat(
            verdicts("100000", "40000", new Reduction("mood", false, Optional.empty(), rub("1"))))
        .containsExactly("0.00 no-such-ground");
    assertThat(verdicts(
            "100000",
            "40000",
            new Reduction("late", true, Optional.of(Period.parse("2026-04")), rub("1"))))
        .containsExactly("0.00 sanction-of-another-period");
  }

  @Test
  void aSanctionTouchesOnlyThePremiumOfItsPeriod() {
    Period april = Period.parse("2026-04");
    ImmutableList<ReductionVerdict> verdicts = PayGuards.russia()
        .judge(
            ImmutableList.of(
                sanction("300"),
                new Reduction("late", true, Optional.of(april), rub("500")),
                sanction("300")),
            new Reducible(
                MAY,
                rub("10000"),
                rub("1000"),
                ImmutableMap.of(april, rub("600"), MAY, rub("400")),
                ImmutableSet.of("late")),
            Trace.silent());
    assertThat(verdicts)
        .extracting(ReductionVerdict::allowed)
        .containsExactly(rub("300"), rub("500"), rub("100"));
  }

  @Test
  void aReductionSaysWhatItIsFor() {
    assertThatThrownBy(() -> new Reduction(" ", false, Optional.empty(), rub("1")))
        .hasMessageContaining("reduction must have a ground");
    assertThatThrownBy(() -> new Reduction("late", true, Optional.empty(), rub("1")))
        .hasMessageContaining("reduction must name period exactly when disciplinary");
    assertThatThrownBy(() -> new Reduction("late", false, Optional.of(MAY), rub("1")))
        .hasMessageContaining("reduction must name period exactly when disciplinary");
    assertThatThrownBy(() -> sanction("0")).hasMessageContaining("reduction must be positive");
    assertThatThrownBy(
            () -> new Reducible(MAY, rub("1"), rub("2"), ImmutableMap.of(), ImmutableSet.of()))
        .hasMessageContaining("reducible must not exceed pay");
    assertThatThrownBy(() -> PayGuards.premiumReductionLimit(Percent.of("101")))
        .hasMessageContaining("pay guard must have a part as limit");
  }
}
