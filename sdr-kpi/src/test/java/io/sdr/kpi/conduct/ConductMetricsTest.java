package io.sdr.kpi.conduct;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.percent;
import static io.sdr.kpi.sample.MetricTrial.share;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.observation.DoubleReview;
import io.sdr.core.observation.RecordAudit;
import io.sdr.core.observation.SkillCheck;
import io.sdr.core.observation.StandardCheck;
import io.sdr.core.observation.SurveyAnswer;
import io.sdr.core.observation.TrainingDuty;
import io.sdr.core.observation.WorkScore;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.DealId;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.team.SkillId;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductMetricsTest {
  private static final LocalDate MAY_10 = LocalDate.parse("2011-05-10");

  private final MetricTrial may = MetricTrial.in("2011-05");

  private void score(WorkScore.Kind kind, String points, String outOf, boolean failed) {
    may.with(sheet -> ConductFacts.add(
        WorkScore.builder()
            .owner(Scenario.SELLER)
            .day(MAY_10)
            .kind(kind)
            .points(new BigDecimal(points))
            .outOf(new BigDecimal(outOf))
            .failedCritical(failed)
            .build(),
        sheet));
  }

  private void answered(SurveyAnswer.Question question, int... scores) {
    for (int score : scores) {
      may.with(sheet -> ConductFacts.add(
          SurveyAnswer.builder()
              .owner(Scenario.SELLER)
              .day(MAY_10)
              .question(question)
              .score(score)
              .build(),
          sheet));
    }
  }

  private void audited(int filled, int required) {
    may.with(sheet -> ConductFacts.add(
        RecordAudit.builder()
            .deal(DealId.of("d"))
            .owner(Scenario.SELLER)
            .day(MAY_10)
            .required(required)
            .filled(filled)
            .build(),
        sheet));
  }

  private void checked(boolean deadline, boolean kept) {
    may.with(sheet -> ConductFacts.add(
        StandardCheck.builder()
            .owner(Scenario.SELLER)
            .day(MAY_10)
            .standard("answer")
            .deadline(deadline)
            .kept(kept)
            .build(),
        sheet));
  }

  private void reviewed(int times, boolean first, boolean second) {
    DoubleReview review = DoubleReview.builder()
        .owner(Scenario.SELLER)
        .day(MAY_10)
        .passedFirst(first)
        .passedSecond(second)
        .build();
    for (int i = 0; i < times; i++) {
      may.with(sheet -> ConductFacts.add(review, sheet));
    }
  }

  private void assigned(String day, boolean done) {
    TrainingDuty.Builder duty =
        TrainingDuty.builder().owner(Scenario.SELLER).day(LocalDate.parse(day)).course("prices");
    may.with(sheet -> ConductFacts.add((done ? duty.done(MAY_10) : duty).build(), sheet));
  }

  private static SkillCheck assessed(String skill, String day, int need, int have) {
    return SkillCheck.builder()
        .owner(Scenario.SELLER)
        .day(LocalDate.parse(day))
        .skill(SkillId.of(skill))
        .need(need)
        .have(have)
        .build();
  }

  private void known(SkillCheck... checks) {
    may.with(SkillHistory.of(List.of(checks))::addTo);
  }

  @Test
  void callsWeighByTheirPointsAndACriticalErrorCountsNothing() {
    score(WorkScore.Kind.CALL, "8", "10", false);
    score(WorkScore.Kind.CALL, "22.5", "30", false);
    score(WorkScore.Kind.CALL, "10", "10", true);
    score(WorkScore.Kind.EXAM, "1", "1", false);
    assertThat(may.read(ConductMetrics.callScore())).isEqualTo(percent("61"));
    assertThat(may.reading(ConductMetrics.callScore()).sample()).isEqualTo(3);
    assertThat(may.read(ConductMetrics.examScore())).isEqualTo(percent("100"));
  }

  @Test
  void contentIsFourOrFive() {
    answered(SurveyAnswer.Question.SATISFACTION, 1, 3, 4, 5);
    assertThat(may.read(ConductMetrics.satisfaction())).isEqualTo(percent("50"));
    assertThat(may.reading(ConductMetrics.satisfaction()).interval()).isPresent();
    assertThat(may.read(ConductMetrics.netPromoters()))
        .as("another question")
        .isEqualTo(Measured.undefined("no-survey-answers"));
  }

  @Test
  void promotersLessDetractorsMayBeNegative() {
    answered(SurveyAnswer.Question.RECOMMENDATION, 9, 10, 8, 7, 6);
    assertThat(may.read(ConductMetrics.netPromoters())).isEqualTo(number("20"));
    answered(SurveyAnswer.Question.RECOMMENDATION, 0, 1, 2, 3, 4);
    assertThat(may.read(ConductMetrics.netPromoters())).isEqualTo(number("-40"));
    assertThat(may.reading(ConductMetrics.netPromoters()).sample()).isEqualTo(10);
  }

  @Test
  void recordsWeighByTheirFields() {
    audited(1, 1);
    audited(0, 3);
    assertThat(may.read(ConductMetrics.crmDiscipline())).isEqualTo(percent("25"));
    assertThat(may.reading(ConductMetrics.crmDiscipline()).sample()).isEqualTo(2);
  }

  @Test
  void deadlinesAreToldFromOtherRules() {
    checked(true, true);
    checked(true, true);
    checked(true, false);
    checked(false, true);
    checked(false, false);
    assertThat(may.read(ConductMetrics.slaCompliance())).isEqualTo(share(2, 3));
    assertThat(may.read(ConductMetrics.ruleBreaches())).isEqualTo(number("50"));
  }

  @Test
  void reviewersWhoLetNearlyEverythingPassAgreeMoreThanKappaSays() {
    reviewed(20, true, true);
    reviewed(2, true, false);
    reviewed(2, false, true);
    assertThat(may.read(ConductMetrics.reviewAgreement())).isEqualTo(share(20, 24));
    assertThat(may.reading(ConductMetrics.reviewAgreement()).interval()).isPresent();
    assertThat(may.read(ConductMetrics.reviewAgreementKappa()))
        .as("1 − 24 × 4 ÷ (22 × 2 + 2 × 22)")
        .isEqualTo(number("-0.09090909090909090909090909090909091"));
    assertThat(may.read(ConductMetrics.reviewAgreementAc1()))
        .as("1 − 4 × 24 × 4 ÷ (48² − 2 × 44 × 4)")
        .isEqualTo(number("0.8032786885245901639344262295081967"));
    assertThat(may.reading(ConductMetrics.reviewAgreementKappa()).sample()).isEqualTo(24);
  }

  @Test
  void whoFindsNothingWrongCannotShowWhetherTheyAgreeMoreThanByChance() {
    assertThat(may.read(ConductMetrics.reviewAgreement()))
        .isEqualTo(Measured.undefined("no-double-reviews"));
    assertThat(may.read(ConductMetrics.reviewAgreementKappa()))
        .isEqualTo(Measured.undefined("no-double-reviews"));
    reviewed(3, true, true);
    assertThat(may.read(ConductMetrics.reviewAgreement())).isEqualTo(percent("100"));
    assertThat(may.read(ConductMetrics.reviewAgreementKappa()))
        .isEqualTo(Measured.undefined("no-variation"));
    assertThat(may.read(ConductMetrics.reviewAgreementAc1())).isEqualTo(number("1"));
    reviewed(3, false, false);
    assertThat(may.read(ConductMetrics.reviewAgreementKappa())).isEqualTo(number("1"));
  }

  @Test
  void coursesCountInThePeriodInWhichTheyAreDue() {
    assigned("2011-05-31", true);
    assigned("2011-05-31", false);
    assigned("2011-06-01", false);
    assertThat(may.read(ConductMetrics.trainingDone())).isEqualTo(percent("50"));
  }

  @Test
  void aStrengthDoesNotMakeUpForAGap() {
    known(assessed("calls", "2011-05-10", 3, 1), assessed("offers", "2011-05-10", 2, 5));
    assertThat(may.read(ConductMetrics.competenceGap())).isEqualTo(number("2"));
    assertThat(may.reading(ConductMetrics.competenceGap()).sample()).isEqualTo(2);
  }

  @Test
  void noGapIsNotTheSameAsNoAssessment() {
    assertThat(may.read(ConductMetrics.competenceGap()))
        .isEqualTo(Measured.undefined("no-skills-assessed"));
    known(assessed("calls", "2011-05-10", 2, 2));
    assertThat(may.read(ConductMetrics.competenceGap())).isEqualTo(number("0"));
  }

  @Test
  void everythingIsUndefinedWithoutObservations() {
    assertThat(may.read(ConductMetrics.callScore()))
        .isEqualTo(Measured.undefined("no-calls-reviewed"));
    assertThat(may.read(ConductMetrics.examScore())).isEqualTo(Measured.undefined("no-exams"));
    assertThat(may.read(ConductMetrics.satisfaction()))
        .isEqualTo(Measured.undefined("no-survey-answers"));
    assertThat(may.read(ConductMetrics.crmDiscipline())).isEqualTo(Measured.undefined("no-audits"));
    assertThat(may.read(ConductMetrics.slaCompliance()))
        .isEqualTo(Measured.undefined("no-deadlines"));
    assertThat(may.read(ConductMetrics.ruleBreaches()))
        .isEqualTo(Measured.undefined("no-rule-cases"));
    assertThat(may.read(ConductMetrics.trainingDone())).isEqualTo(Measured.undefined("no-courses"));
  }

  @Test
  void everyMetricExplainsItself() {
    score(WorkScore.Kind.CALL, "1", "3", false);
    score(WorkScore.Kind.EXAM, "2", "3", false);
    answered(SurveyAnswer.Question.SATISFACTION, 1, 4, 5);
    answered(SurveyAnswer.Question.RECOMMENDATION, 1, 2, 9);
    audited(2, 3);
    checked(true, true);
    checked(false, false);
    assigned("2011-05-31", true);
    known(assessed("calls", "2011-05-10", 3, 1));
    reviewed(1, true, true);
    reviewed(1, true, false);
    ConductMetrics.dictionary().entries().stream()
        .map(MetricDictionary.Entry::metric)
        .forEach(metric -> MetricTrial.assertExplains(metric, may.tally()));
  }

  @Test
  void aSkillThatIsAssessedAgainIsMissingOnceAndAsItWasLastFound() {
    SkillCheck april = assessed("calls", "2011-04-30", 4, 0);
    SkillCheck early = assessed("calls", "2011-05-02", 4, 1);
    SkillCheck last = assessed("calls", "2011-05-31", 4, 2);
    known(last, assessed("calls", "2011-06-01", 4, 4), april, early, last);
    assertThat(may.read(ConductMetrics.competenceGap())).isEqualTo(number("2"));
    assertThat(may.reading(ConductMetrics.competenceGap()).sample()).isEqualTo(1);
    MetricTrial june = MetricTrial.in("2011-06").with(SkillHistory.of(List.of(early))::addTo);
    assertThat(june.read(ConductMetrics.competenceGap()))
        .as("nobody looked in June")
        .isEqualTo(Measured.undefined("no-skills-assessed"));
    assertRefused(
        "skill-history.must-have-one-check-a-day",
        () -> SkillHistory.of(List.of(early, assessed("calls", "2011-05-02", 4, 3))));
  }

  @Test
  void howFarOffNetPromotersMayBeIsThatOfAMeanOfAnswers() {
    answered(SurveyAnswer.Question.RECOMMENDATION, 10);
    assertThat(may.reading(ConductMetrics.netPromoters()).mean())
        .as("one answer says nothing of it")
        .isEmpty();
    answered(SurveyAnswer.Question.RECOMMENDATION, 9, 8, 0);
    Estimate mean = may.reading(ConductMetrics.netPromoters()).mean().orElseThrow();
    assertThat(mean.method()).isEqualTo("student-t");
    assertThat(mean.n()).isEqualTo(4);
    assertThat(mean.value()).isEqualByComparingTo("25");
    // 3.182 × 95.74 ÷ √4
    assertThat(mean.high()).isBetween(new BigDecimal("177.3"), new BigDecimal("177.4"));
  }
}
