package io.sdr.kpi.recognition;

import static io.sdr.kpi.recognition.Recognitions.gift;
import static io.sdr.kpi.recognition.Recognitions.log;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Period;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetCapTest {
  private static final Period QUARTER = Period.parse("2011-Q2");

  private static BudgetDecision decide(
      String limit, BudgetCap.Excess excess, RecognitionLog log, Recognition... proposed) {
    Explained<BudgetDecision> decided = BudgetCap.of(QUARTER, Money.parse(limit), excess)
        .decide(List.of(proposed), log, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(decided.because().orElseThrow())).isEmpty();
    return decided.value();
  }

  private static List<String> allowed(BudgetDecision decision) {
    return decision.lines().stream()
        .map(line -> line.recognition()
            + " "
            + line.allowed()
            + line.unmet().map(reason -> " " + reason).orElse(""))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void allowsEverythingThatFits(BudgetCap.Excess excess) {
    assertThat(allowed(decide(
            "USD 100.00",
            excess,
            RecognitionLog.empty(),
            gift("1", "2011-04-01", "USD 60.00"),
            gift("2", "2011-06-30", "USD 40.00"))))
        .containsExactly("1 USD 60.00", "2 USD 40.00");
  }

  @Test
  void sharesOutWhatIsLeftToTheCent() {
    BudgetDecision decision = decide(
        "USD 100.00",
        BudgetCap.Excess.IN_PROPORTION,
        log(gift("before", "2011-04-02", "USD 90.00"), gift("last year", "2010-04-02", "USD 5.00")),
        gift("1", "2011-05-01", "USD 20.00"),
        gift("2", "2011-05-02", "USD 20.00"),
        gift("3", "2011-05-03", "USD 20.00"));
    assertThat(allowed(decision))
        .containsExactly(
            "1 USD 3.34 over-the-budget",
            "2 USD 3.33 over-the-budget",
            "3 USD 3.33 over-the-budget");
    assertThat(decision.total()).isEqualTo(Money.parse("USD 10.00"));
    assertThat(decision.spent()).isEqualTo(Money.parse("USD 90.00"));
  }

  @Test
  void refusesTheLatestFirst() {
    assertThat(allowed(decide(
            "USD 50.00",
            BudgetCap.Excess.REFUSE_LATEST,
            RecognitionLog.empty(),
            gift("c", "2011-05-02", "USD 1.00"),
            gift("b", "2011-05-02", "USD 40.00"),
            gift("a", "2011-05-01", "USD 20.00"),
            gift("d", "2011-05-03", "USD 0.00"))))
        .containsExactly(
            "a USD 20.00",
            "b USD 0.00 over-the-budget",
            "c USD 0.00 over-the-budget",
            "d USD 0.00");
  }

  @ParameterizedTest
  @EnumSource
  void allowsNothingMoreWhenTheBudgetIsOverspent(BudgetCap.Excess excess) {
    BudgetDecision decision = decide(
        "USD 50.00",
        excess,
        log(gift("before", "2011-04-02", "USD 80.00")),
        gift("1", "2011-05-01", "USD 5.00"));
    assertThat(allowed(decision)).containsExactly("1 USD 0.00 over-the-budget");
  }

  @ParameterizedTest
  @EnumSource
  void paysNothingOutsideItsPeriod(BudgetCap.Excess excess) {
    assertThat(allowed(decide(
            "USD 50.00",
            excess,
            RecognitionLog.empty(),
            gift("1", "2011-03-31", "USD 5.00"),
            gift("2", "2011-07-01", "USD 5.00"),
            gift("3", "2011-06-30", "USD 50.00"))))
        .containsExactly(
            "1 USD 0.00 outside-the-period-of-the-budget",
            "3 USD 50.00",
            "2 USD 0.00 outside-the-period-of-the-budget");
  }

  @Test
  void saysOfEachProposalWhatItMayCostOrWhyNothing() {
    Explanation lines = BudgetCap.of(
            QUARTER, Money.parse("USD 50.00"), BudgetCap.Excess.REFUSE_LATEST)
        .decide(
            List.of(gift("1", "2011-05-01", "USD 50.00"), gift("2", "2011-05-02", "USD 1.00")),
            RecognitionLog.empty(),
            Detail.FULL)
        .because()
        .orElseThrow()
        .steps()
        .get(1);
    assertThat(lines.steps().get(0).outcome()).contains(Figure.of(Money.parse("USD 50.00")));
    assertThat(lines.steps().get(1).unmet().orElseThrow().condition()).isEqualTo("over-the-budget");
  }
}
