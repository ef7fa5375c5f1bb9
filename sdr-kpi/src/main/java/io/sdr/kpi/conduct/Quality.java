package io.sdr.kpi.conduct;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;

/** How well, by which rules, with what skill. */
final class Quality {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Quality() {}

  /** Points for calls that were listened to, as a share of all that there were. */
  record CallScore() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.call-score",
          tally.of(ConductQuantities.CALL_POINTS),
          tally.of(ConductQuantities.CALL_POINTS_AT_MOST),
          tally.of(ConductQuantities.CALLS_REVIEWED),
          "no-calls-reviewed",
          trace);
    }
  }

  /** Points for exams, as a share of all that there were. */
  record ExamScore() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.exam-score",
          tally.of(ConductQuantities.EXAM_POINTS),
          tally.of(ConductQuantities.EXAM_POINTS_AT_MOST),
          tally.of(ConductQuantities.EXAMS),
          "no-exams",
          trace);
    }
  }

  /** Answers that say content, as a share of all. */
  record Satisfaction() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long content = tally.of(ConductQuantities.CONTENT_ANSWERS);
      return Readings.share(
          "metric.satisfaction",
          content,
          tally.of(ConductQuantities.SATISFACTION_ANSWERS) - content,
          "no-survey-answers",
          trace);
    }
  }

  /** By how many of a hundred those who would recommend are more than those who would not. */
  record NetPromoters() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return perHundred(
          "metric.net-promoters",
          tally.of(ConductQuantities.PROMOTERS) - tally.of(ConductQuantities.DETRACTORS),
          tally.of(ConductQuantities.RECOMMENDATION_ANSWERS),
          "no-survey-answers",
          trace);
    }
  }

  /** Fields filled in time, as a share of those required. */
  record CrmDiscipline() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.share(
          "metric.crm-discipline",
          BigDecimal.valueOf(tally.of(ConductQuantities.FIELDS_FILLED)),
          BigDecimal.valueOf(tally.of(ConductQuantities.FIELDS_REQUIRED)),
          tally.of(ConductQuantities.AUDITS),
          "no-audits",
          trace);
    }
  }

  /** Deadlines kept, as a share of all. */
  record SlaCompliance() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long kept = tally.of(ConductQuantities.DEADLINES_KEPT);
      return Readings.share(
          "metric.sla-compliance",
          kept,
          tally.of(ConductQuantities.DEADLINES) - kept,
          "no-deadlines",
          trace);
    }
  }

  /** How often of a hundred cases a rule was broken. */
  record RuleBreaches() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return perHundred(
          "metric.rule-breaches",
          tally.of(ConductQuantities.RULES_BROKEN),
          tally.of(ConductQuantities.RULE_CASES),
          "no-rule-cases",
          trace);
    }
  }

  /** Courses taken, as a share of those assigned. */
  record TrainingDone() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long done = tally.of(ConductQuantities.COURSES_DONE);
      return Readings.share(
          "metric.training-done",
          done,
          tally.of(ConductQuantities.COURSES) - done,
          "no-courses",
          trace);
    }
  }

  /** How many levels of skill are missing. */
  record CompetenceGap() implements Conduct {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long assessed = tally.of(ConductQuantities.SKILLS_ASSESSED);
      return assessed == 0
          ? Readings.undefined("metric.competence-gap", "no-skills-assessed", trace)
          : Readings.of(
              "metric.competence-gap",
              Figure.of(tally.of(ConductQuantities.LEVELS_MISSING)),
              assessed,
              trace);
    }
  }

  private static Reading perHundred(String rule, long many, long cases, String none, Trace trace) {
    Measured<Figure> value = cases == 0
        ? Measured.undefined(none)
        : Measured.of(Figure.of(Decimals.quotient(
            BigDecimal.valueOf(many).multiply(HUNDRED), BigDecimal.valueOf(cases))));
    trace
        .step(rule)
        .given("many", many)
        .given("hundred", HUNDRED)
        .given("cases", cases)
        .yields(Operation.PRORATED, value);
    return Reading.of(value, cases);
  }
}
