package io.sdr.core.observation;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ObservationTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final LocalDate MARCH_1 = LocalDate.parse("2016-03-01");
  private static final LocalDate LEAP_DAY = LocalDate.parse("2016-02-29");

  private static OpenDeal.Builder deal() {
    return OpenDeal.builder()
        .deal(DealId.of("d"))
        .owner(ANN)
        .day(MARCH_1)
        .stage(StageId.of("offer"));
  }

  private static OpenInvoice.Builder invoice(String amount) {
    return OpenInvoice.builder()
        .invoice(InvoiceId.of("i"))
        .owner(ANN)
        .day(MARCH_1)
        .amount(BigMoney.parse(amount));
  }

  private static RecurringChange.Builder change(String before, String after) {
    return RecurringChange.builder()
        .client(ClientId.of("c"))
        .owner(ANN)
        .day(MARCH_1)
        .before(BigMoney.parse(before))
        .after(BigMoney.parse(after));
  }

  private static SurveyAnswer.Builder answer(SurveyAnswer.Question question, int score) {
    return SurveyAnswer.builder().owner(ANN).day(MARCH_1).question(question).score(score);
  }

  private static WorkScore.Builder score(String points, String outOf) {
    return WorkScore.builder()
        .owner(ANN)
        .day(MARCH_1)
        .kind(WorkScore.Kind.EXAM)
        .points(new BigDecimal(points))
        .outOf(new BigDecimal(outOf));
  }

  private static RecordAudit.Builder audit(int filled, int required) {
    return RecordAudit.builder()
        .deal(DealId.of("d"))
        .owner(ANN)
        .day(MARCH_1)
        .required(required)
        .filled(filled);
  }

  @Test
  void anOpenDealKnowsForHowManyDaysNothingHappened() {
    OpenDeal known =
        deal().lastActivity(LEAP_DAY.minusDays(1)).enteredStage(MARCH_1).build();
    assertThat(known.silentDays()).as("over the leap day").hasValue(2);
    assertThat(known.stageDays()).hasValue(0);
    assertThat(deal().build().silentDays()).isEmpty();
    assertThat(deal().build().stageDays()).isEmpty();
  }

  @Test
  void anOpenDealIsQualifiedUnlessSaidOtherwiseAndNormalised() {
    assertThat(deal().build().qualified()).isTrue();
    assertThat(deal().amount(BigMoney.parse("USD 5")).build())
        .isEqualTo(deal().amount(BigMoney.parse("USD 5.000")).build());
  }

  @Test
  void anOpenDealRefusesWhatCannotBe() {
    assertRefused(
        "open-deal.must-not-have-negative-amount",
        () -> deal().amount(BigMoney.parse("USD -1")).build());
    assertRefused(
        "open-deal.must-have-probability-within-the-whole",
        () -> deal().probability(Percent.of("100.1")).build());
    assertRefused(
        "open-deal.must-have-probability-within-the-whole",
        () -> deal().probability(Percent.of("-1")).build());
    assertRefused(
        "open-deal.must-not-know-later-days",
        () -> deal().lastActivity(MARCH_1.plusDays(1)).build());
    assertRefused(
        "open-deal.must-not-know-later-days",
        () -> deal().enteredStage(MARCH_1.plusDays(1)).build());
    assertThat(deal().probability(Percent.HUNDRED).build().probability()).contains(Percent.HUNDRED);
  }

  @Test
  void anInvoiceIsLateFromTheDayAfterItWasDue() {
    assertThat(invoice("USD 5").due(MARCH_1).build().daysLate()).isZero();
    assertThat(invoice("USD 5").due(LEAP_DAY).build().daysLate()).isEqualTo(1);
    assertThat(invoice("USD 5").due(MARCH_1.plusDays(9)).build().daysLate()).isZero();
    assertThat(invoice("USD 5").build().daysLate()).isZero();
    assertRefused(
        "open-invoice.must-have-positive-amount", () -> invoice("USD 0").build());
  }

  @Test
  void aRecurringPaymentChangesWithinItsCurrency() {
    assertThat(change("USD 0", "USD 5").build())
        .isEqualTo(change("USD 0.000", "USD 5.0000").build());
    assertRefused(
        "recurring-change.must-have-one-currency",
        () -> change("USD 0", "EUR 5").build());
    assertThat(change("USD 5", "USD 5.00").build().after())
        .as("a client is handed over")
        .isEqualTo(BigMoney.parse("USD 5.00"));
    assertRefused(
        "recurring-change.must-not-have-negative-amount",
        () -> change("USD 5", "USD -5").build());
    assertRefused(
        "recurring-change.must-not-have-negative-amount",
        () -> change("USD -5", "USD 5").build());
  }

  @Test
  void anAnswerLiesOnTheScaleOfItsQuestion() {
    assertThat(answer(SurveyAnswer.Question.RECOMMENDATION, 0).build().score()).isZero();
    assertRefused(
        "survey-answer.must-be-on-the-scale",
        () -> answer(SurveyAnswer.Question.SATISFACTION, 0).build());
    assertRefused(
        "survey-answer.must-be-on-the-scale",
        () -> answer(SurveyAnswer.Question.SATISFACTION, 6).build());
    assertRefused(
        "survey-answer.must-be-on-the-scale",
        () -> answer(SurveyAnswer.Question.RECOMMENDATION, 11).build());
  }

  @Test
  void noPointsCountWhereSomethingCriticalFailed() {
    assertThat(score("7.50", "10").build().counted()).isEqualByComparingTo("7.5");
    assertThat(score("7.5", "10").failedCritical(true).build().counted()).isZero();
    assertRefused(
        "work-score.must-have-points-within-all", () -> score("11", "10").build());
    assertRefused(
        "work-score.must-have-points-within-all", () -> score("-1", "10").build());
    assertRefused(
        "work-score.must-have-points-within-all", () -> score("0", "0").build());
  }

  @Test
  void anAuditFindsAtMostAsManyFieldsAsAreRequired() {
    assertThat(audit(0, 1).build().filled()).isZero();
    assertRefused(
        "record-audit.must-have-filled-within-required", () -> audit(2, 1).build());
    assertRefused(
        "record-audit.must-have-filled-within-required", () -> audit(-1, 1).build());
    assertRefused(
        "record-audit.must-have-filled-within-required", () -> audit(0, 0).build());
  }

  @Test
  void forecastsLookAhead() {
    assertRefused(
        "deal-forecast.must-look-ahead",
        () -> DealForecast.builder()
            .deal(DealId.of("d"))
            .owner(ANN)
            .made(MARCH_1)
            .expected(LEAP_DAY)
            .build());
    ForecastMade.Builder forecast = ForecastMade.builder()
        .owner(ANN)
        .period(Period.parse("2016-02"))
        .made(LEAP_DAY)
        .amount(BigMoney.parse("USD 0"));
    assertThat(forecast.build().amount().isZero()).isTrue();
    assertRefused(
        "forecast-made.must-not-come-after-its-period",
        () -> forecast.made(MARCH_1).build());
    assertRefused(
        "forecast-made.must-not-have-negative-amount",
        () -> forecast.made(LEAP_DAY).amount(BigMoney.parse("USD -1")).build());
  }

  @Test
  void aSkillIsMissingOnlyWhereMoreIsNeeded() {
    SkillCheck.Builder check = SkillCheck.builder()
        .owner(ANN)
        .day(MARCH_1)
        .skill(SkillId.of("s"))
        .need(3)
        .have(1);
    assertThat(check.build().missing()).isEqualTo(2);
    assertThat(check.have(5).build().missing()).isZero();
    assertRefused(
        "skill-check.must-not-have-negative-levels", () -> check.have(-1).build());
    assertRefused(
        "skill-check.must-not-have-negative-levels",
        () -> check.have(1).need(-1).build());
  }

  @Test
  void costsStandardsAndCoursesSayWhatTheyAre() {
    assertRefused(
        "selling-cost.must-not-have-negative-amount",
        () -> SellingCost.builder()
            .owner(ANN)
            .day(MARCH_1)
            .amount(BigMoney.parse("USD -1"))
            .build());
    assertRefused(
        "standard-check.must-name-a-standard",
        () -> StandardCheck.builder()
            .owner(ANN)
            .day(MARCH_1)
            .standard(" ")
            .deadline(true)
            .kept(true)
            .build());
    assertRefused(
        "training-duty.must-name-a-course",
        () -> TrainingDuty.builder().owner(ANN).day(MARCH_1).course("").build());
  }

  @Test
  void aStepWhoseDayHasPassedIsNoStepAhead() {
    OpenDeal.Builder deal = deal();
    assertThat(deal.build().stepAhead()).isEmpty();
    assertThat(deal.nextStep(MARCH_1).build().stepAhead()).contains(MARCH_1);
    assertThat(deal.nextStep(MARCH_1.minusDays(1)).build().stepAhead()).isEmpty();
  }
}
