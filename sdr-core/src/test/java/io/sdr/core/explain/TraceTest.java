package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final Trace silent = Trace.silent();

  @Test
  void isOneAndTheSameWhenItIsSilent() {
    assertThat(Trace.silent()).isSameAs(silent);
    assertThat(silent.step("pay")).isSameAs(silent);
    assertThat(silent
            .given("a", BigMoney.parse("USD 1"))
            .given("b", Money.parse("USD 1.00"))
            .given("c", Percent.ZERO)
            .given("d", BigDecimal.ONE)
            .given("e", 1)
            .given("f", LocalDate.of(2024, 2, 29))
            .given("g", "ann")
            .given("h", Figure.of(1)))
        .isSameAs(silent);
  }

  @Test
  void returnsTheVeryOutcomeItIsTold() {
    BigMoney fine = BigMoney.parse("USD 1.000");
    Money money = Money.parse("USD 1.00");
    BigDecimal number = new BigDecimal("1.50");
    Measured<Figure> measured = Measured.of(Figure.of(1));

    for (Trace trace : new Trace[] {silent, new Recorder("pay", 1)}) {
      assertThat(trace.yields(Operation.STATED, fine)).isSameAs(fine);
      assertThat(trace.yields(Operation.STATED, money)).isSameAs(money);
      assertThat(trace.yields(Operation.STATED, number)).isSameAs(number);
      assertThat(trace.yields(Operation.STATED, Percent.ZERO)).isSameAs(Percent.ZERO);
      assertThat(trace.yields(Operation.STATED, measured)).isSameAs(measured);
    }
  }

  @Test
  void knowsWhetherAnyoneReadsIt() {
    assertThat(Trace.silent().isHeard()).isFalse();
    Explained.of("asked", Detail.TOTALS, trace -> {
      assertThat(trace.isHeard()).isTrue();
      assertThat(trace.step("first").isHeard()).isTrue();
      assertThat(trace.step("first").step("second").isHeard()).isFalse();
      return trace;
    });
  }
}
