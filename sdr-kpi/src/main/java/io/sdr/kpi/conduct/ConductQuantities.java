package io.sdr.kpi.conduct;

import io.sdr.kpi.metric.Quantity.Count;
import io.sdr.kpi.metric.Quantity.Sum;

/** What reviews, answers, audits, checks and exams add up to. */
public final class ConductQuantities {
  /** Calls that somebody listened to. */
  public static final Count CALLS_REVIEWED = new Count("calls-reviewed");

  /** The points that count of these calls. */
  public static final Sum CALL_POINTS = new Sum("call-points");

  /** The points that there were at most. */
  public static final Sum CALL_POINTS_AT_MOST = new Sum("call-points-at-most");

  /** Work that two people reviewed. */
  public static final Count REVIEWED_TWICE = new Count("reviewed-twice");

  /** Of this, what passed with both. */
  public static final Count PASSED_BOTH = new Count("passed-both");

  /** Of this, what passed with the first alone. */
  public static final Count PASSED_FIRST_ALONE = new Count("passed-first-alone");

  /** Of this, what passed with the second alone. */
  public static final Count PASSED_SECOND_ALONE = new Count("passed-second-alone");

  /** Exams taken. */
  public static final Count EXAMS = new Count("exams");

  /** The points that count of these exams. */
  public static final Sum EXAM_POINTS = new Sum("exam-points");

  /** The points that there were at most. */
  public static final Sum EXAM_POINTS_AT_MOST = new Sum("exam-points-at-most");

  /** Answers to how content clients are. */
  public static final Count SATISFACTION_ANSWERS = new Count("satisfaction-answers");

  /** Those of them that say content: 4 or 5 of 5. */
  public static final Count CONTENT_ANSWERS = new Count("content-answers");

  /** Answers to whether clients would recommend the company. */
  public static final Count RECOMMENDATION_ANSWERS = new Count("recommendation-answers");

  /** Those of them who would: 9 or 10 of 10. */
  public static final Count PROMOTERS = new Count("promoters");

  /** Those of them who would rather not: 6 or less. */
  public static final Count DETRACTORS = new Count("detractors");

  /** Records that were audited. */
  public static final Count AUDITS = new Count("audits");

  /** The fields of these that had to be filled. */
  public static final Count FIELDS_REQUIRED = new Count("fields-required");

  /** Those of them that were filled, and in time. */
  public static final Count FIELDS_FILLED = new Count("fields-filled");

  /** Cases in which a deadline was to be kept. */
  public static final Count DEADLINES = new Count("deadlines");

  /** Those of them in which it was. */
  public static final Count DEADLINES_KEPT = new Count("deadlines-kept");

  /** Cases in which another rule was to be kept. */
  public static final Count RULE_CASES = new Count("rule-cases");

  /** Those of them in which it was not. */
  public static final Count RULES_BROKEN = new Count("rules-broken");

  /** Courses that were to be taken. */
  public static final Count COURSES = new Count("courses");

  /** Those of them that were. */
  public static final Count COURSES_DONE = new Count("courses-done");

  /** Skills of people that were assessed. */
  public static final Count SKILLS_ASSESSED = new Count("skills-assessed");

  /** Levels that were missing of them the last time. */
  public static final Count LEVELS_MISSING = new Count("levels-missing");

  private ConductQuantities() {}
}
