package io.sdr.examples.benchmarks.catalogue;

import static io.sdr.examples.benchmarks.catalogue.SalesFacts.OFFER_TO_WON;
import static io.sdr.kpi.clientele.ClienteleQuantities.ACQUISITION_COST;
import static io.sdr.kpi.clientele.ClienteleQuantities.ACQUISITION_COSTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.ASSIGNED_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.BUYING_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.CLIENTS_AT_START;
import static io.sdr.kpi.clientele.ClienteleQuantities.CLIENTS_KEPT;
import static io.sdr.kpi.clientele.ClienteleQuantities.CLIENTS_OF_KNOWN_COST;
import static io.sdr.kpi.clientele.ClienteleQuantities.LATE_INVOICES;
import static io.sdr.kpi.clientele.ClienteleQuantities.MARGIN_OF_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.NEW_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.OPEN_INVOICES;
import static io.sdr.kpi.clientele.ClienteleQuantities.OVERDUE;
import static io.sdr.kpi.clientele.ClienteleQuantities.OVERDUE_TIMES_DAYS;
import static io.sdr.kpi.clientele.ClienteleQuantities.REACTIVATED_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECEIVABLE;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECEIVABLE_DAYS;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_ADDED;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_AT_START;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_CLIENTS_KEPT;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_KEPT;
import static io.sdr.kpi.clientele.ClienteleQuantities.RETURNING_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.SELLING_COST;
import static io.sdr.kpi.clientele.ClienteleQuantities.SELLING_COSTS;
import static io.sdr.kpi.conduct.ConductQuantities.AUDITS;
import static io.sdr.kpi.conduct.ConductQuantities.CALLS_REVIEWED;
import static io.sdr.kpi.conduct.ConductQuantities.CALL_POINTS;
import static io.sdr.kpi.conduct.ConductQuantities.CALL_POINTS_AT_MOST;
import static io.sdr.kpi.conduct.ConductQuantities.CONTENT_ANSWERS;
import static io.sdr.kpi.conduct.ConductQuantities.COURSES;
import static io.sdr.kpi.conduct.ConductQuantities.COURSES_DONE;
import static io.sdr.kpi.conduct.ConductQuantities.DEADLINES;
import static io.sdr.kpi.conduct.ConductQuantities.DEADLINES_KEPT;
import static io.sdr.kpi.conduct.ConductQuantities.DETRACTORS;
import static io.sdr.kpi.conduct.ConductQuantities.EXAMS;
import static io.sdr.kpi.conduct.ConductQuantities.EXAM_POINTS;
import static io.sdr.kpi.conduct.ConductQuantities.EXAM_POINTS_AT_MOST;
import static io.sdr.kpi.conduct.ConductQuantities.FIELDS_FILLED;
import static io.sdr.kpi.conduct.ConductQuantities.FIELDS_REQUIRED;
import static io.sdr.kpi.conduct.ConductQuantities.LEVELS_MISSING;
import static io.sdr.kpi.conduct.ConductQuantities.PASSED_BOTH;
import static io.sdr.kpi.conduct.ConductQuantities.PASSED_FIRST_ALONE;
import static io.sdr.kpi.conduct.ConductQuantities.PASSED_SECOND_ALONE;
import static io.sdr.kpi.conduct.ConductQuantities.PROMOTERS;
import static io.sdr.kpi.conduct.ConductQuantities.RECOMMENDATION_ANSWERS;
import static io.sdr.kpi.conduct.ConductQuantities.REVIEWED_TWICE;
import static io.sdr.kpi.conduct.ConductQuantities.RULES_BROKEN;
import static io.sdr.kpi.conduct.ConductQuantities.RULE_CASES;
import static io.sdr.kpi.conduct.ConductQuantities.SATISFACTION_ANSWERS;
import static io.sdr.kpi.conduct.ConductQuantities.SKILLS_ASSESSED;
import static io.sdr.kpi.outlook.OutlookQuantities.DEALS_FORECAST;
import static io.sdr.kpi.outlook.OutlookQuantities.DEALS_OF_KNOWN_ACTIVITY;
import static io.sdr.kpi.outlook.OutlookQuantities.DEALS_SLIPPED;
import static io.sdr.kpi.outlook.OutlookQuantities.DEALS_WITH_NEXT_STEP;
import static io.sdr.kpi.outlook.OutlookQuantities.FORECAST;
import static io.sdr.kpi.outlook.OutlookQuantities.FORECASTS;
import static io.sdr.kpi.outlook.OutlookQuantities.FORECAST_ERROR;
import static io.sdr.kpi.outlook.OutlookQuantities.FORECAST_FACT;
import static io.sdr.kpi.outlook.OutlookQuantities.OPEN_DEALS;
import static io.sdr.kpi.outlook.OutlookQuantities.OPEN_DEALS_OF_KNOWN_CHANCE;
import static io.sdr.kpi.outlook.OutlookQuantities.OPEN_QUALIFIED_AMOUNT;
import static io.sdr.kpi.outlook.OutlookQuantities.OPEN_QUALIFIED_DEALS;
import static io.sdr.kpi.outlook.OutlookQuantities.OPEN_QUALIFIED_DEALS_OF_KNOWN_AMOUNT;
import static io.sdr.kpi.outlook.OutlookQuantities.PIPELINE_DAYS;
import static io.sdr.kpi.outlook.OutlookQuantities.PLANNED;
import static io.sdr.kpi.outlook.OutlookQuantities.STAGE_DAYS;
import static io.sdr.kpi.outlook.OutlookQuantities.STALE_DEALS;
import static io.sdr.kpi.outlook.OutlookQuantities.WEIGHTED;
import static io.sdr.kpi.staffing.StaffingQuantities.BELOW_QUOTA;
import static io.sdr.kpi.staffing.StaffingQuantities.LEAVERS;
import static io.sdr.kpi.staffing.StaffingQuantities.PERSON_DAYS;
import static io.sdr.kpi.staffing.StaffingQuantities.QUOTA_CARRIERS;
import static io.sdr.kpi.staffing.StaffingQuantities.RAMP_DAYS;
import static io.sdr.kpi.tallyrun.FactKind.adding;
import static io.sdr.kpi.tallyrun.FactKind.counting;

import com.google.common.collect.ImmutableList;
import io.sdr.kpi.tallyrun.FactKind;
import java.util.Arrays;

/** What was observed of work, clients, people and the pipeline. The place of a constant is its kind in the table. */
enum Observed {
  CALL_REVIEWED(counting(CALLS_REVIEWED).withNumber(CALL_POINTS)),
  CALL_OUT_OF(adding(CALL_POINTS_AT_MOST)),
  EXAM(counting(EXAMS).withNumber(EXAM_POINTS)),
  EXAM_OUT_OF(adding(EXAM_POINTS_AT_MOST)),
  CONTENT(counting(SATISFACTION_ANSWERS, CONTENT_ANSWERS)),
  NOT_CONTENT(counting(SATISFACTION_ANSWERS)),
  PROMOTER(counting(RECOMMENDATION_ANSWERS, PROMOTERS)),
  PASSIVE(counting(RECOMMENDATION_ANSWERS)),
  DETRACTOR(counting(RECOMMENDATION_ANSWERS, DETRACTORS)),
  AUDIT(counting(AUDITS).withNumber(FIELDS_REQUIRED)),
  AUDIT_FILLED(counting().withNumber(FIELDS_FILLED)),
  DEADLINE_KEPT(counting(DEADLINES, DEADLINES_KEPT)),
  DEADLINE_MISSED(counting(DEADLINES)),
  RULE_KEPT(counting(RULE_CASES)),
  RULE_BROKEN(counting(RULE_CASES, RULES_BROKEN)),
  COURSE_DONE(counting(COURSES, COURSES_DONE)),
  COURSE_LEFT(counting(COURSES)),
  SKILL(counting(SKILLS_ASSESSED).withNumber(LEVELS_MISSING)),
  OPEN_STALE(counting(OPEN_DEALS, DEALS_OF_KNOWN_ACTIVITY, STALE_DEALS).withNumber(STAGE_DAYS)),
  OPEN_QUALIFIED(counting(
          OPEN_DEALS,
          DEALS_OF_KNOWN_ACTIVITY,
          OPEN_QUALIFIED_DEALS,
          OPEN_QUALIFIED_DEALS_OF_KNOWN_AMOUNT,
          DEALS_WITH_NEXT_STEP)
      .withAmount(OPEN_QUALIFIED_AMOUNT)
      .withNumber(STAGE_DAYS)),
  OPEN_WEIGHTED(counting(OPEN_DEALS_OF_KNOWN_CHANCE).withAmount(WEIGHTED)),
  FORECAST_KEPT(adding(DEALS_FORECAST)),
  FORECAST_SLIPPED(adding(DEALS_FORECAST).withName(DEALS_SLIPPED)),
  PLAN(adding(PLANNED)),
  SALES_FORECAST(counting(FORECASTS).withAmount(FORECAST)),
  SALES_FACT(adding(FORECAST_FACT)),
  SALES_ERROR(adding(FORECAST_ERROR)),
  OWED_LATE(counting(OPEN_INVOICES, LATE_INVOICES).withAmount(RECEIVABLE, OVERDUE)),
  OWED(counting(OPEN_INVOICES).withAmount(RECEIVABLE)),
  OWED_LONG(adding(OVERDUE_TIMES_DAYS)),
  BOUGHT_FIRST(adding(BUYING_CLIENTS).withName(NEW_CLIENTS)),
  BOUGHT_AGAIN(adding(BUYING_CLIENTS).withName(RETURNING_CLIENTS)),
  BOUGHT_AFTER_SILENCE(adding(BUYING_CLIENTS).withName(RETURNING_CLIENTS, REACTIVATED_CLIENTS)),
  CLIENT_GONE(adding(CLIENTS_AT_START)),
  CLIENT_KEPT(adding(CLIENTS_AT_START).withName(CLIENTS_KEPT)),
  CONTRACT_GONE(counting(RECURRING_CLIENTS).withAmount(RECURRING_AT_START)),
  CONTRACT_KEPT(counting(RECURRING_CLIENTS, RECURRING_CLIENTS_KEPT)
      .withAmount(RECURRING_AT_START, RECURRING_KEPT)),
  CONTRACT_GROWN(adding(RECURRING_ADDED)),
  COST_OF_SELLING(counting(SELLING_COSTS).withAmount(SELLING_COST)),
  COST_OF_WINNING(
      counting(SELLING_COSTS, ACQUISITION_COSTS).withAmount(SELLING_COST, ACQUISITION_COST)),
  ASSIGNED(adding(ASSIGNED_CLIENTS)),
  PRESENT(counting().withNumber(PERSON_DAYS)),
  LEFT(counting(LEAVERS)),
  QUOTA_REACHED(adding(QUOTA_CARRIERS)),
  QUOTA_MISSED(adding(QUOTA_CARRIERS).withName(BELOW_QUOTA)),
  RAMPED(adding(RAMP_DAYS)),
  STAGE_PASSED(counting(OFFER_TO_WON.passed())),
  STAGE_LEFT(counting(OFFER_TO_WON.ended())),
  STAGE_ENTERED(counting(OFFER_TO_WON.open())),
  PASSED_WITH_BOTH(counting(REVIEWED_TWICE, PASSED_BOTH)),
  PASSED_WITH_FIRST(counting(REVIEWED_TWICE, PASSED_FIRST_ALONE)),
  PASSED_WITH_SECOND(counting(REVIEWED_TWICE, PASSED_SECOND_ALONE)),
  PASSED_WITH_NEITHER(counting(REVIEWED_TWICE)),
  MARGIN(adding(CLIENTS_OF_KNOWN_COST).withAmount(MARGIN_OF_CLIENTS));

  private final FactKind kind;

  Observed(FactKind kind) {
    this.kind = kind;
  }

  /** What they add to, by number. */
  static ImmutableList<FactKind> kinds() {
    return Arrays.stream(values()).map(one -> one.kind).collect(ImmutableList.toImmutableList());
  }

  /** The days of snapshots, by number of kind: those of the pipeline and of what is owed. */
  static ImmutableList<FactKind> kindsOfDays() {
    return Arrays.stream(values())
        .map(one -> switch (one) {
          case OPEN_STALE, OPEN_QUALIFIED -> adding(PIPELINE_DAYS);
          case OWED_LATE, OWED -> adding(RECEIVABLE_DAYS);
          default -> counting();
        })
        .collect(ImmutableList.toImmutableList());
  }
}
