package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainedTest {
  @ParameterizedTest
  @EnumSource
  void computesTheSameWhateverIsWrittenDown(Detail detail) {
    assertThat(Explained.of("pay", detail, ExplainedTest::pay).value())
        .isEqualTo(BigMoney.parse("USD 12.0000"));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOTALS", "FULL"})
  void addsUpWhateverIsWrittenDown(Detail detail) {
    assertThat(Recalculation.contradictionsIn(explained(detail))).isEmpty();
  }

  @Test
  void writesNothingDownUnlessAsked() {
    assertThat(Explained.of("pay", Detail.NONE, ExplainedTest::pay).because()).isEmpty();
  }

  @Test
  void writesDownTheResultAndItsPartsForTotals() {
    Explanation totals = explained(Detail.TOTALS);

    assertThat(totals.operation()).isEqualTo(Operation.SUM);
    assertThat(totals.steps())
        .extracting(Explanation::rule)
        .containsExactly("share", "bonus", "extra");
    assertThat(totals.steps()).allMatch(step -> step.steps().isEmpty());
  }

  @Test
  void statesAnOutcomeWhoseStepsAreLeftOut() {
    assertThat(explained(Detail.TOTALS).steps())
        .extracting(Explanation::operation)
        .containsExactly(Operation.PRODUCT, Operation.STATED, Operation.NOT_APPLIED);
    assertThat(explained(Detail.FULL).steps())
        .extracting(Explanation::operation)
        .containsExactly(Operation.PRODUCT, Operation.SAME, Operation.NOT_APPLIED);
  }

  @Test
  void writesDownEveryStepForFull() {
    assertThat(explained(Detail.FULL).steps().get(1).steps())
        .containsExactly(Explanation.builder()
            .rule("agreed")
            .operation(Operation.GIVEN)
            .outcome(Figure.of(BigMoney.parse("USD 2.00")))
            .build());
  }

  @Test
  void writesDownInputsOfEveryKindInTheOrderTheyAreSaid() {
    Explanation written = written(trace -> trace
        .given("z", BigMoney.parse("USD 1.5"))
        .given("money", Money.parse("JPY 7"))
        .given("share", Percent.of("5"))
        .given("number", new BigDecimal("1.50"))
        .given("count", 3)
        .given("day", LocalDate.of(2024, 2, 29))
        .given("word", "ann")
        .given("a", Figure.of(0))
        .yields(Operation.STATED, BigDecimal.ONE));

    assertThat(written.inputs())
        .containsExactly(
            entry("z", Figure.of(BigMoney.parse("USD 1.50"))),
            entry("money", Figure.of(Money.parse("JPY 7"))),
            entry("share", Figure.of(Percent.of("5"))),
            entry("number", Figure.of(new BigDecimal("1.5"))),
            entry("count", Figure.of(3)),
            entry("day", Figure.of(LocalDate.of(2024, 2, 29))),
            entry("word", Figure.of("ann")),
            entry("a", Figure.of(0)));
  }

  @Test
  void writesDownTheFirstConditionThatFailed() {
    Explanation written = written(trace -> {
      trace.fails("below-threshold", Figure.of(3), Figure.of(5));
      trace.fails("not-present");
    });

    assertThat(written.operation()).isEqualTo(Operation.NOT_APPLIED);
    assertThat(written.outcome()).isEmpty();
    assertThat(written.unmet())
        .contains(
            new Unmet("below-threshold", Optional.of(Figure.of(3)), Optional.of(Figure.of(5))));
  }

  @Test
  void writesDownWhyAMeasurementIsUndefined() {
    Explanation written =
        written(trace -> trace.yields(Operation.QUOTIENT, Measured.<Figure>undefined("no-sample")));

    assertThat(written.unmet().map(Unmet::condition)).contains("no-sample");
  }

  @Test
  void takesTheLastWordOfAStep() {
    Explanation written = written(trace -> {
      trace.fails("below-threshold");
      trace.yields(Operation.STATED, Percent.HUNDRED);
    });

    assertThat(written.unmet()).isEmpty();
    assertThat(written.outcome()).contains(Figure.of(Percent.HUNDRED));
  }

  private static Explanation explained(Detail detail) {
    return Explained.of("pay", detail, ExplainedTest::pay).because().orElseThrow();
  }

  private static Explanation written(Consumer<Trace> calculation) {
    return Explained.of("pay", Detail.FULL, trace -> {
          calculation.accept(trace);
          return 0;
        })
        .because()
        .orElseThrow();
  }

  private static BigMoney pay(Trace trace) {
    BigMoney base = BigMoney.parse("USD 200.00");
    BigMoney share = trace
        .step("share")
        .given("base", base)
        .given("rate", Percent.of("5"))
        .yields(Operation.PRODUCT, base.multipliedBy(new BigDecimal("0.05")));
    Trace bonus = trace.step("bonus");
    BigMoney agreed = bonus.step("agreed").yields(Operation.GIVEN, BigMoney.parse("USD 2.00"));
    BigMoney paid = bonus.yields(Operation.SAME, agreed);
    trace.step("extra").fails("below-threshold");
    return trace.yields(Operation.SUM, share.plus(paid));
  }
}
