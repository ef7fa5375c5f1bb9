package io.sdr.kpi.outlook;

import static io.sdr.kpi.metric.Better.HIGHER;
import static io.sdr.kpi.metric.Better.IN_BAND;
import static io.sdr.kpi.metric.Better.LOWER;
import static io.sdr.kpi.metric.MetricForm.howMany;
import static io.sdr.kpi.metric.MetricForm.middle;
import static io.sdr.kpi.metric.MetricForm.share;
import static io.sdr.kpi.metric.MetricForm.shareSeen;
import static io.sdr.kpi.metric.MetricProfile.ofPerson;
import static io.sdr.kpi.metric.MetricUnit.DAYS;
import static io.sdr.kpi.metric.MetricUnit.MINUTES;
import static io.sdr.kpi.metric.MetricUnit.MONEY;
import static io.sdr.kpi.metric.MetricUnit.MONEY_PER_DAY;
import static io.sdr.kpi.metric.MetricUnit.PERCENT;
import static io.sdr.kpi.metric.MetricUnit.PIECES;
import static io.sdr.kpi.metric.MetricUnit.TIMES;
import static io.sdr.kpi.outlook.OutlookQuantities.DEALS_FORECAST;
import static io.sdr.kpi.outlook.OutlookQuantities.DEALS_OF_KNOWN_ACTIVITY;
import static io.sdr.kpi.outlook.OutlookQuantities.DEALS_SLIPPED;
import static io.sdr.kpi.outlook.OutlookQuantities.DEALS_WITH_NEXT_STEP;
import static io.sdr.kpi.outlook.OutlookQuantities.LEADS;
import static io.sdr.kpi.outlook.OutlookQuantities.LEADS_MET;
import static io.sdr.kpi.outlook.OutlookQuantities.LEADS_QUALIFIED;
import static io.sdr.kpi.outlook.OutlookQuantities.LEADS_WITH_DEAL;
import static io.sdr.kpi.outlook.OutlookQuantities.OPEN_DEALS;
import static io.sdr.kpi.outlook.OutlookQuantities.RESPONSES_DUE;
import static io.sdr.kpi.outlook.OutlookQuantities.RESPONSES_IN_TIME;
import static io.sdr.kpi.outlook.OutlookQuantities.RESPONSE_MINUTES;
import static io.sdr.kpi.outlook.OutlookQuantities.STALE_DEALS;

import io.sdr.core.sales.StageId;
import io.sdr.kpi.metric.MetricCatalogue;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricProfile.Control;
import io.sdr.kpi.metric.MetricType;

/** What the metrics of this package are to those who are measured by them, said once. */
final class OutlookCatalogue {
  static final MetricCatalogue METRICS = of(new StageConversion(
      StagePair.of("offer-to-won", StageId.of("offer"), StageId.of("won")), StillOpen.UNDECIDED));

  private OutlookCatalogue() {}

  /**
   * All metrics.
   *
   * @param conversion between which stages of the pipeline, as no two pipelines have the same
   */
  static MetricCatalogue of(StageConversion conversion) {
    return MetricCatalogue.builder()
        .family(new MetricProfile(MetricType.ACQUISITION, Control.OTHERS))
        .add("leads", new Leads.Number(), howMany(LEADS), PIECES, HIGHER, "leads")
        .add(
            "lead-quality",
            new Leads.Quality(),
            share(LEADS_QUALIFIED, LEADS, "no-leads"),
            PERCENT,
            HIGHER,
            "leads")
        .family(ofPerson(MetricType.CONVERSION))
        .add(
            "lead-to-deal",
            new Leads.ToDeal(),
            share(LEADS_WITH_DEAL, LEADS, "no-leads"),
            PERCENT,
            HIGHER,
            "leads")
        .add(
            "lead-to-meeting",
            new Leads.ToMeeting(),
            shareSeen(LEADS_MET, LEADS, Leads::notMatched, "no-leads"),
            PERCENT,
            HIGHER,
            "leads",
            "activities")
        .add("stage-conversion", conversion, PERCENT, HIGHER, "deals", "stage-changes")
        .family(ofPerson(MetricType.SPEED))
        .add(
            "first-response",
            new Leads.FirstResponse(),
            middle(RESPONSE_MINUTES, "no-answers"),
            MINUTES,
            LOWER,
            "leads")
        .add(
            "response-in-time",
            new Leads.ResponseInTime(),
            share(RESPONSES_IN_TIME, RESPONSES_DUE, "no-answer-was-due"),
            PERCENT,
            HIGHER,
            "leads")
        .add(
            "velocity",
            new Pipeline.Velocity(),
            MONEY_PER_DAY,
            HIGHER,
            "pipeline-snapshots",
            "deals")
        .add("stage-age", new Pipeline.StageAge(), DAYS, LOWER, "pipeline-snapshots")
        .family(ofPerson(MetricType.PIPELINE))
        .add(
            "coverage",
            new Pipeline.Coverage(),
            TIMES,
            IN_BAND,
            "pipeline-snapshots",
            "plans",
            "deals",
            "returns")
        .add("weighted-pipeline", new Pipeline.Weighted(), MONEY, HIGHER, "pipeline-snapshots")
        .add(
            "stale-share",
            new Pipeline.StaleShare(),
            shareSeen(
                STALE_DEALS, DEALS_OF_KNOWN_ACTIVITY, Pipeline::notSeen, "no-known-activities"),
            PERCENT,
            LOWER,
            "pipeline-snapshots")
        .add(
            "next-step-share",
            new Pipeline.NextStepShare(),
            shareSeen(DEALS_WITH_NEXT_STEP, OPEN_DEALS, Pipeline::notSeen, "no-sample"),
            PERCENT,
            HIGHER,
            "pipeline-snapshots")
        .add(
            "slippage",
            new Pipeline.Slippage(),
            share(DEALS_SLIPPED, DEALS_FORECAST, "no-deals-forecast"),
            PERCENT,
            LOWER,
            "closing-forecasts")
        .add("forecast-error", new Foresight.Error(), PERCENT, LOWER, "sales-forecasts")
        .add("forecast-bias", new Foresight.Bias(), PERCENT, IN_BAND, "sales-forecasts")
        .build();
  }
}
