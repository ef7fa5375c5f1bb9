package io.sdr.kpi.conduct;

import static io.sdr.kpi.metric.Better.HIGHER;
import static io.sdr.kpi.metric.Better.LOWER;
import static io.sdr.kpi.metric.MetricUnit.PERCENT;
import static io.sdr.kpi.metric.MetricUnit.PIECES;
import static io.sdr.kpi.metric.MetricUnit.POINTS;

import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;

/** What the metrics of this package are to those who are measured by them, said once. */
final class ConductCatalogue {
  static final MetricDictionary METRICS = MetricDictionary.builder()
      .family(MetricProfile.ofPerson(MetricType.QUALITY))
      .add("call-score", new Quality.CallScore(), PERCENT, HIGHER, "work-scores")
      .add("exam-score", new Quality.ExamScore(), PERCENT, HIGHER, "work-scores")
      .add("satisfaction", new Quality.Satisfaction(), PERCENT, HIGHER, "survey-answers")
      .add("net-promoters", new Quality.NetPromoters(), POINTS, HIGHER, "survey-answers")
      .add("crm-discipline", new Quality.CrmDiscipline(), PERCENT, HIGHER, "record-audits")
      .add("sla-compliance", new Quality.SlaCompliance(), PERCENT, HIGHER, "standard-checks")
      .add("rule-breaches", new Quality.RuleBreaches(), PIECES, LOWER, "standard-checks")
      .add("training-done", new Quality.TrainingDone(), PERCENT, HIGHER, "training-duties")
      .add("competence-gap", new Quality.CompetenceGap(), POINTS, LOWER, "skill-checks")
      .build();

  private ConductCatalogue() {}
}
