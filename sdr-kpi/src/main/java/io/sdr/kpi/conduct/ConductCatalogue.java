package io.sdr.kpi.conduct;

import static io.sdr.kpi.conduct.ConductQuantities.AUDITS;
import static io.sdr.kpi.conduct.ConductQuantities.CALLS_REVIEWED;
import static io.sdr.kpi.conduct.ConductQuantities.CALL_POINTS;
import static io.sdr.kpi.conduct.ConductQuantities.CALL_POINTS_AT_MOST;
import static io.sdr.kpi.conduct.ConductQuantities.CONTENT_ANSWERS;
import static io.sdr.kpi.conduct.ConductQuantities.COURSES;
import static io.sdr.kpi.conduct.ConductQuantities.COURSES_DONE;
import static io.sdr.kpi.conduct.ConductQuantities.DEADLINES;
import static io.sdr.kpi.conduct.ConductQuantities.DEADLINES_KEPT;
import static io.sdr.kpi.conduct.ConductQuantities.EXAMS;
import static io.sdr.kpi.conduct.ConductQuantities.EXAM_POINTS;
import static io.sdr.kpi.conduct.ConductQuantities.EXAM_POINTS_AT_MOST;
import static io.sdr.kpi.conduct.ConductQuantities.FIELDS_FILLED;
import static io.sdr.kpi.conduct.ConductQuantities.FIELDS_REQUIRED;
import static io.sdr.kpi.conduct.ConductQuantities.REVIEWED_TWICE;
import static io.sdr.kpi.conduct.ConductQuantities.RULES_BROKEN;
import static io.sdr.kpi.conduct.ConductQuantities.RULE_CASES;
import static io.sdr.kpi.conduct.ConductQuantities.SATISFACTION_ANSWERS;
import static io.sdr.kpi.conduct.ReviewAgreement.NO_DOUBLE_REVIEWS;
import static io.sdr.kpi.metric.Better.HIGHER;
import static io.sdr.kpi.metric.Better.LOWER;
import static io.sdr.kpi.metric.MetricForm.perHundred;
import static io.sdr.kpi.metric.MetricForm.share;
import static io.sdr.kpi.metric.MetricProfile.Level.TEAM;
import static io.sdr.kpi.metric.MetricUnit.COEFFICIENT;
import static io.sdr.kpi.metric.MetricUnit.PERCENT;
import static io.sdr.kpi.metric.MetricUnit.PIECES;
import static io.sdr.kpi.metric.MetricUnit.POINTS;

import io.sdr.core.statistics.RaterTable;
import io.sdr.kpi.metric.MetricCatalogue;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;

/** What the metrics of this package are to those who are measured by them, said once. */
final class ConductCatalogue {
  static final MetricCatalogue METRICS = MetricCatalogue.builder()
      .family(MetricProfile.ofPerson(MetricType.QUALITY))
      .add(
          "call-score",
          new Quality.CallScore(),
          share(CALL_POINTS, CALL_POINTS_AT_MOST, CALLS_REVIEWED, "no-calls-reviewed"),
          PERCENT,
          HIGHER,
          "work-scores")
      .add(
          "exam-score",
          new Quality.ExamScore(),
          share(EXAM_POINTS, EXAM_POINTS_AT_MOST, EXAMS, "no-exams"),
          PERCENT,
          HIGHER,
          "work-scores")
      .add(
          "satisfaction",
          new Quality.Satisfaction(),
          share(CONTENT_ANSWERS, SATISFACTION_ANSWERS, "no-survey-answers"),
          PERCENT,
          HIGHER,
          "survey-answers")
      .add("net-promoters", new Quality.NetPromoters(), POINTS, HIGHER, "survey-answers")
      .add(
          "crm-discipline",
          new Quality.CrmDiscipline(),
          share(FIELDS_FILLED, FIELDS_REQUIRED, AUDITS, "no-audits"),
          PERCENT,
          HIGHER,
          "record-audits")
      .add(
          "sla-compliance",
          new Quality.SlaCompliance(),
          share(DEADLINES_KEPT, DEADLINES, "no-deadlines"),
          PERCENT,
          HIGHER,
          "standard-checks")
      .add(
          "rule-breaches",
          new Quality.RuleBreaches(),
          perHundred(RULES_BROKEN, RULE_CASES, "no-rule-cases"),
          PIECES,
          LOWER,
          "standard-checks")
      .add(
          "training-done",
          new Quality.TrainingDone(),
          share(COURSES_DONE, COURSES, "no-courses"),
          PERCENT,
          HIGHER,
          "training-duties")
      .add("competence-gap", new Quality.CompetenceGap(), POINTS, LOWER, "skill-checks")
      .family(new MetricProfile(MetricType.QUALITY, MetricProfile.Control.OTHERS, TEAM))
      .add(
          "review-agreement",
          new ReviewAgreement.Share(),
          share(ReviewAgreement::agreed, tally -> tally.of(REVIEWED_TWICE), NO_DOUBLE_REVIEWS),
          PERCENT,
          HIGHER,
          "double-reviews")
      .add(
          "review-agreement-kappa",
          new ReviewAgreement.Kappa(),
          ReviewAgreement.overChance(RaterTable::cohenKappa),
          COEFFICIENT,
          HIGHER,
          "double-reviews")
      .add(
          "review-agreement-ac1",
          new ReviewAgreement.Ac1(),
          ReviewAgreement.overChance(RaterTable::gwetAc1),
          COEFFICIENT,
          HIGHER,
          "double-reviews")
      .build();

  private ConductCatalogue() {}
}
