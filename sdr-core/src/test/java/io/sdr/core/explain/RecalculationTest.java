package io.sdr.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecalculationTest {
  private static final Figure FIVE_PERCENT = Figure.of(Percent.of("5"));

  @Test
  void multipliesTheFirstTwoNumbersOfAProduct() {
    assertAddsUp(money("USD 5.00"), Operation.PRODUCT, money("USD 100.00"), FIVE_PERCENT);
    assertAddsUp(money("USD 5.00"), Operation.PRODUCT, FIVE_PERCENT, money("USD 100.00"));
    assertAddsUp(
        money("USD 5.00"),
        Operation.PRODUCT,
        money("USD 100"),
        Figure.of("ann"),
        FIVE_PERCENT,
        money("EUR 7"));
    assertAddsUp(Figure.of(new BigDecimal("0.5")), Operation.PRODUCT, Figure.of(10), FIVE_PERCENT);
    assertAddsUp(Figure.of(Percent.of("50")), Operation.PRODUCT, Figure.of(10), FIVE_PERCENT);
  }

  @Test
  void dividesTheProductOfAProrationByItsThirdNumber() {
    BigDecimal share = Decimals.quotient(new BigDecimal("70000"), new BigDecimal("3"));

    assertAddsUp(
        money("RUB " + share), Operation.PRORATED, money("RUB 10000"), Figure.of(7), Figure.of(3));
    assertAddsUp(
        money("USD 50.00"), Operation.PRORATED, money("USD 100"), money("USD 10"), money("USD 20"));
    assertAddsUp(Figure.of(1), Operation.PRORATED, Figure.of(2), money("USD 10"), money("USD 20"));
  }

  @Test
  void dividesTheFirstNumberOfAQuotientByTheSecond() {
    assertAddsUp(money("USD 2.50"), Operation.QUOTIENT, money("USD 10"), Figure.of(4));
    assertAddsUp(Figure.of(Percent.of("25")), Operation.QUOTIENT, Figure.of(1), Figure.of(4));
    assertAddsUp(Figure.of(4), Operation.QUOTIENT, money("JPY 400"), money("JPY 100"));
  }

  @Test
  void subtractsTheSecondNumberOfADifference() {
    assertAddsUp(money("USD -1.00"), Operation.DIFFERENCE, money("USD 2"), money("USD 3"));
    assertAddsUp(Figure.of(1), Operation.DIFFERENCE, Figure.of(3), Figure.of(2), Figure.of(9));
  }

  @Test
  void addsTheOutcomesOfTheStepsThatHaveOne() {
    assertAddsUp(step(Operation.SUM)
        .outcome(money("BHD 1.500"))
        .addSteps(given(money("BHD 1.000")), notApplied(), given(money("BHD 0.500")))
        .build());
    assertAddsUp(
        step(Operation.SUM).outcome(money("USD 0.00")).addStep(notApplied()).build());
  }

  @Test
  void takesOverTheOutcomeOfTheLastStepThatHasOneOfAnyKind() {
    for (Figure figure :
        List.of(money("USD 1"), Figure.of(7), FIVE_PERCENT, Figure.of("ann"), day("2024-02-29"))) {
      assertAddsUp(step(Operation.SAME)
          .outcome(figure)
          .addSteps(given(Figure.of(1)), given(figure), notApplied())
          .build());
    }
  }

  @Test
  void roundsTheOutcomeOfTheLastStep() {
    assertAddsUp(rounded(money("USD 1.01"), Figure.of(2), "HALF_UP", money("USD 1.005")));
    assertAddsUp(rounded(money("USD 1.00"), Figure.of(2), "HALF_DOWN", money("USD 1.005")));
    assertAddsUp(rounded(money("USD 1200"), Figure.of(-2), "DOWN", money("USD 1299.99")));
    assertAddsUp(rounded(money("JPY 2"), Figure.of(0), "HALF_EVEN", money("JPY 2.5")));
  }

  @Test
  void takesFactsAndStatementsAtTheirWord() {
    assertAddsUp(given(Figure.of(7)));
    assertAddsUp(step(Operation.STATED).outcome(Figure.of(7)).build());
    assertAddsUp(step(Operation.STATED).build());
    assertAddsUp(notApplied());
  }

  @Test
  void contradictsAnotherCurrencyOrKindOfFigure() {
    assertContradicted(money("EUR 5.00"), Operation.PRODUCT, money("USD 100"), FIVE_PERCENT);
    assertContradicted(Figure.of(5), Operation.PRODUCT, money("USD 100"), FIVE_PERCENT);
    assertContradicted(money("USD 50"), Operation.PRODUCT, Figure.of(1000), FIVE_PERCENT);
    assertContradicted(money("USD 6"), Operation.PRODUCT, money("USD 2"), money("USD 3"));
    assertContradicted(money("USD 2"), Operation.QUOTIENT, money("USD 4"), money("USD 2"));
    assertContradicted(Figure.of(2), Operation.QUOTIENT, money("USD 4"), money("EUR 2"));
    assertContradicted(Figure.of(2), Operation.QUOTIENT, Figure.of(4), money("USD 2"));
    assertContradicted(Figure.of(1), Operation.DIFFERENCE, money("USD 2"), Figure.of(1));
    assertContradicted(money("USD 1"), Operation.DIFFERENCE, money("USD 2"), money("EUR 1"));
    assertContradicted(step(Operation.SUM)
        .outcome(money("USD 3"))
        .addSteps(given(money("USD 1")), given(money("EUR 2")))
        .build());
  }

  @ParameterizedTest
  @EnumSource(names = {"SUM", "PRODUCT", "PRORATED", "QUOTIENT", "DIFFERENCE", "SAME", "ROUNDED"})
  void contradictsAnOutcomeThatFollowsFromNothing(Operation operation) {
    assertContradicted(step(operation).build());
    assertContradicted(step(operation).outcome(Figure.of(1)).build());
  }

  @Test
  void contradictsADivisionByZero() {
    assertContradicted(Figure.of(0), Operation.QUOTIENT, Figure.of(0), Figure.of(0));
    assertContradicted(Figure.of(0), Operation.PRORATED, Figure.of(0), Figure.of(1), Figure.of(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "201", "-201", "1000000000", "100000000000000000000000"})
  void contradictsARoundingToDecimalsThatAreNone(String decimals) {
    assertContradicted(
        rounded(money("USD 1.00"), Figure.of(new BigDecimal(decimals)), "DOWN", money("USD 1.00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNNECESSARY", "half_up", ""})
  void contradictsARoundingWithoutDirection(String mode) {
    assertContradicted(rounded(money("USD 1.00"), Figure.of(2), mode, money("USD 1.00")));
  }

  @Test
  void contradictsAResultThatIsOutOfBounds() {
    Figure huge = Figure.of(BigDecimal.TEN.pow(150));

    assertContradicted(huge, Operation.PRODUCT, huge, huge);
  }

  @Test
  void saysWhereAndWhatFollowsInstead() {
    Explanation wrong = step(Operation.PRODUCT, money("USD 100"), FIVE_PERCENT)
        .outcome(money("USD 6"))
        .build();
    Explanation pay = step(Operation.SUM)
        .outcome(money("USD 6.00"))
        .addSteps(
            notApplied(),
            step(Operation.SAME).outcome(money("USD 6")).addStep(wrong).build())
        .build();

    assertThat(Recalculation.contradictionsIn(pay))
        .containsExactly(new Contradiction(
            "/steps/1/steps/0",
            "pay",
            Optional.of(money("USD 6.00")),
            Optional.of(money("USD 5.00"))));
  }

  private static void assertAddsUp(Figure outcome, Operation operation, Figure... inputs) {
    assertAddsUp(step(operation, inputs).outcome(outcome).build());
  }

  private static void assertAddsUp(Explanation explanation) {
    assertThat(Recalculation.contradictionsIn(explanation)).isEmpty();
  }

  private static void assertContradicted(Figure outcome, Operation operation, Figure... inputs) {
    assertContradicted(step(operation, inputs).outcome(outcome).build());
  }

  private static void assertContradicted(Explanation explanation) {
    assertThat(Recalculation.contradictionsIn(explanation)).hasSize(1);
  }

  private static Explanation rounded(Figure outcome, Figure decimals, String mode, Figure exact) {
    return step(Operation.ROUNDED)
        .putInput("decimals", decimals)
        .putInput("mode", Figure.of(mode))
        .outcome(outcome)
        .addStep(given(exact))
        .build();
  }

  private static Explanation given(Figure figure) {
    return step(Operation.GIVEN).outcome(figure).build();
  }

  private static Explanation notApplied() {
    return step(Operation.NOT_APPLIED)
        .unmet(new Unmet("no-sample", Optional.empty(), Optional.empty()))
        .build();
  }

  private static Explanation.Builder step(Operation operation, Figure... inputs) {
    Explanation.Builder step = Explanation.builder().rule("pay").operation(operation);
    for (int i = 0; i < inputs.length; i++) {
      step.putInput("input" + i, inputs[i]);
    }
    return step;
  }

  private static Figure money(String amount) {
    return Figure.of(BigMoney.parse(amount));
  }

  private static Figure day(String day) {
    return Figure.of(LocalDate.parse(day));
  }
}
