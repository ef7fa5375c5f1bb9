package io.sdr.kpi.conduct;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;

/** The metrics of quality, discipline and competence. */
public final class ConductMetrics {
  private ConductMetrics() {}

  /** All of them, with what is to be known about each. */
  public static MetricDictionary dictionary() {
    return ConductCatalogue.METRICS.dictionary();
  }

  /** Points for calls that were listened to as a share of all that there were; undefined where nobody listened. */
  public static Metric callScore() {
    return new Quality.CallScore();
  }

  /**
   * How often two people who review the same work, each by themselves, say the same of it, with its interval; undefined
   * where nothing was reviewed twice. Scores on which reviewers do not agree say more of the reviewers than of the work.
   */
  public static Metric reviewAgreement() {
    return new ReviewAgreement.Share();
  }

  /**
   * The same over chance: {@linkplain io.sdr.core.statistics.RaterTable#cohenKappa() Cohen's kappa}. Undefined where nothing
   * was reviewed twice, and where both said one and the same of everything. Where nearly all passes it is near 0 however
   * well reviewers agree; see {@link #reviewAgreementAc1}.
   */
  public static Metric reviewAgreementKappa() {
    return new ReviewAgreement.Kappa();
  }

  /**
   * The same over chance: {@linkplain io.sdr.core.statistics.RaterTable#gwetAc1() Gwet's AC1}, which holds where nearly all
   * passes. Undefined where nothing was reviewed twice.
   */
  public static Metric reviewAgreementAc1() {
    return new ReviewAgreement.Ac1();
  }

  /** Points for exams as a share of all that there were; undefined without exams. */
  public static Metric examScore() {
    return new Quality.ExamScore();
  }

  /** Answers of 4 or 5 of 5 as a share of all (CSAT), with its interval; undefined without answers. */
  public static Metric satisfaction() {
    return new Quality.Satisfaction();
  }

  /**
   * The net promoter score: of a hundred answers, those of 9 or 10 less those of 6 or below; from −100 to 100. It is the mean of
   * answers that are 100, 0 or −100, and from two answers on has the interval of one. Undefined without answers.
   */
  public static Metric netPromoters() {
    return new Quality.NetPromoters();
  }

  /** Fields of the CRM filled in time as a share of those required; undefined without audits. */
  public static Metric crmDiscipline() {
    return new Quality.CrmDiscipline();
  }

  /** Deadlines kept as a share of all, with its interval; undefined without deadlines. */
  public static Metric slaCompliance() {
    return new Quality.SlaCompliance();
  }

  /** How often of a hundred cases a rule was broken; undefined without cases. */
  public static Metric ruleBreaches() {
    return new Quality.RuleBreaches();
  }

  /** Courses taken as a share of those assigned, with its interval; undefined without courses. */
  public static Metric trainingDone() {
    return new Quality.TrainingDone();
  }

  /** How many levels of skill are missing in all, as each was last assessed; undefined where nobody was. */
  public static Metric competenceGap() {
    return new Quality.CompetenceGap();
  }
}
