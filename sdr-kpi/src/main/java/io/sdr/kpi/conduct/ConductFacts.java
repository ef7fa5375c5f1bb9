package io.sdr.kpi.conduct;

import io.sdr.core.observation.DoubleReview;
import io.sdr.core.observation.RecordAudit;
import io.sdr.core.observation.StandardCheck;
import io.sdr.core.observation.SurveyAnswer;
import io.sdr.core.observation.TrainingDuty;
import io.sdr.core.observation.WorkScore;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;

/** Counts what was observed of people's work, each observation if its day is in the period of the sheet. */
public final class ConductFacts {
  private static final int CONTENT = 4;
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;

  private ConductFacts() {}

  /** Counts the points of a call or an exam. */
  public static void add(WorkScore score, TallySheet.Collector sheet) {
    sheet.count(score.owner(), score.day(), counter -> {
      switch (score.kind()) {
        case CALL ->
          counter
              .add(ConductQuantities.CALLS_REVIEWED)
              .add(ConductQuantities.CALL_POINTS, score.counted())
              .add(ConductQuantities.CALL_POINTS_AT_MOST, score.outOf());
        case EXAM ->
          counter
              .add(ConductQuantities.EXAMS)
              .add(ConductQuantities.EXAM_POINTS, score.counted())
              .add(ConductQuantities.EXAM_POINTS_AT_MOST, score.outOf());
      }
    });
  }

  /** Counts what two people said of the same work. */
  public static void add(DoubleReview review, TallySheet.Collector sheet) {
    sheet.count(
        review.owner(),
        review.day(),
        counter -> counter
            .add(ConductQuantities.REVIEWED_TWICE)
            .add(
                ConductQuantities.PASSED_BOTH,
                review.passedFirst() && review.passedSecond() ? 1 : 0)
            .add(
                ConductQuantities.PASSED_FIRST_ALONE,
                review.passedFirst() && !review.passedSecond() ? 1 : 0)
            .add(
                ConductQuantities.PASSED_SECOND_ALONE,
                review.passedSecond() && !review.passedFirst() ? 1 : 0));
  }

  /** Counts an answer of a client. */
  public static void add(SurveyAnswer answer, TallySheet.Collector sheet) {
    sheet.count(answer.owner(), answer.day(), counter -> {
      switch (answer.question()) {
        case SATISFACTION -> satisfaction(answer.score(), counter);
        case RECOMMENDATION -> recommendation(answer.score(), counter);
      }
    });
  }

  private static void satisfaction(int score, Tally.Counter counter) {
    counter.add(ConductQuantities.SATISFACTION_ANSWERS);
    if (score >= CONTENT) {
      counter.add(ConductQuantities.CONTENT_ANSWERS);
    }
  }

  private static void recommendation(int score, Tally.Counter counter) {
    counter.add(ConductQuantities.RECOMMENDATION_ANSWERS);
    if (score >= PROMOTER) {
      counter.add(ConductQuantities.PROMOTERS);
    } else if (score <= DETRACTOR) {
      counter.add(ConductQuantities.DETRACTORS);
    }
  }

  /** Counts the fields of a record. */
  public static void add(RecordAudit audit, TallySheet.Collector sheet) {
    sheet.count(
        audit.owner(),
        audit.day(),
        counter -> counter
            .add(ConductQuantities.AUDITS)
            .add(ConductQuantities.FIELDS_REQUIRED, audit.required())
            .add(ConductQuantities.FIELDS_FILLED, audit.filled()));
  }

  /** Counts whether a standard was kept. */
  public static void add(StandardCheck check, TallySheet.Collector sheet) {
    sheet.count(check.owner(), check.day(), counter -> {
      if (check.deadline()) {
        counter
            .add(ConductQuantities.DEADLINES)
            .add(ConductQuantities.DEADLINES_KEPT, check.kept() ? 1 : 0);
      } else {
        counter
            .add(ConductQuantities.RULE_CASES)
            .add(ConductQuantities.RULES_BROKEN, check.kept() ? 0 : 1);
      }
    });
  }

  /** Counts a course, on the day by which it was to be taken. */
  public static void add(TrainingDuty duty, TallySheet.Collector sheet) {
    sheet.count(
        duty.owner(),
        duty.day(),
        counter -> counter
            .add(ConductQuantities.COURSES)
            .add(ConductQuantities.COURSES_DONE, duty.done().isPresent() ? 1 : 0));
  }
}
