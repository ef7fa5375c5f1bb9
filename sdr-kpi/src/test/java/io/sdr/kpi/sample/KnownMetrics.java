package io.sdr.kpi.sample;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.kpi.clientele.ClienteleMetrics;
import io.sdr.kpi.conduct.ConductMetrics;
import io.sdr.kpi.metric.CycleDays;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.outlook.OutlookMetrics;
import io.sdr.kpi.outlook.StagePair;
import io.sdr.kpi.outlook.StillOpen;
import io.sdr.kpi.staffing.StaffingMetrics;

/** One of each metric that comes with the library. */
public final class KnownMetrics {
  public static final StagePair OFFER_TO_WON =
      StagePair.of("offer-to-won", StageId.of("offer"), StageId.of("won"));

  public static final ImmutableList<Metric> ALL = ImmutableList.of(
      Metrics.revenue(),
      Metrics.unitsSold(),
      Metrics.newRecurring(),
      Metrics.invoiced(),
      Metrics.paid(),
      Metrics.grossMargin(),
      Metrics.marginShare(),
      Metrics.averageDiscount(),
      Metrics.overLimitDiscounts(),
      Metrics.returnRate(),
      Metrics.dealsWon(),
      Metrics.averageDeal(),
      Metrics.medianDeal(),
      Metrics.crossSell(),
      Metrics.mixShare(Category.of("Tools")),
      Metrics.upsellOfKind(DealKind.of("expansion")),
      Metrics.revenuePerBuyer(),
      Metrics.winRate(),
      Metrics.winRateByAmount(),
      Metrics.showRate(),
      Metrics.answerRate(),
      Metrics.calls(),
      Metrics.talks(),
      Metrics.talkMinutes(),
      Metrics.meetings(),
      Metrics.demos(),
      Metrics.proposals(),
      Metrics.clientsTouched(),
      Metrics.callsPerDemo(),
      Metrics.activityPerResult(Quantities.PROPOSALS, Quantities.DEALS_WON),
      Metrics.collectionRate(),
      Metrics.cycleDays(Outcome.WON, CycleDays.Statistic.MEDIAN),
      OutlookMetrics.leads(),
      OutlookMetrics.leadQuality(),
      OutlookMetrics.leadToDeal(),
      OutlookMetrics.leadToMeeting(),
      OutlookMetrics.stageConversion(OFFER_TO_WON, StillOpen.NOT_PASSED),
      OutlookMetrics.firstResponse(),
      OutlookMetrics.responseInTime(),
      OutlookMetrics.coverage(),
      OutlookMetrics.weightedPipeline(),
      OutlookMetrics.staleShare(),
      OutlookMetrics.nextStepShare(),
      OutlookMetrics.stageAge(),
      OutlookMetrics.slippage(),
      OutlookMetrics.velocity(),
      OutlookMetrics.forecastError(),
      OutlookMetrics.forecastBias(),
      ClienteleMetrics.daysSalesOutstanding(90),
      ClienteleMetrics.overdueShare(),
      ClienteleMetrics.overdueAge(),
      ClienteleMetrics.newClients(),
      ClienteleMetrics.reactivated(),
      ClienteleMetrics.acquisitionCost(),
      ClienteleMetrics.acquisitionPayback(),
      ClienteleMetrics.clientRetention(),
      ClienteleMetrics.clientChurn(),
      ClienteleMetrics.repeatRate(),
      ClienteleMetrics.contractRetention(),
      ClienteleMetrics.grossRetention(),
      ClienteleMetrics.netRetention(),
      ClienteleMetrics.recurringChurn(),
      ClienteleMetrics.upsell(),
      ClienteleMetrics.lifetimeValue(),
      ClienteleMetrics.accountCoverage(),
      ClienteleMetrics.costOfSales(),
      ConductMetrics.callScore(),
      ConductMetrics.examScore(),
      ConductMetrics.satisfaction(),
      ConductMetrics.netPromoters(),
      ConductMetrics.crmDiscipline(),
      ConductMetrics.slaCompliance(),
      ConductMetrics.ruleBreaches(),
      ConductMetrics.trainingDone(),
      ConductMetrics.competenceGap(),
      ConductMetrics.reviewAgreement(),
      ConductMetrics.reviewAgreementKappa(),
      ConductMetrics.reviewAgreementAc1(),
      StaffingMetrics.atQuotaShare(),
      StaffingMetrics.newHireRamp(),
      StaffingMetrics.turnover(),
      StaffingMetrics.revenuePerHead(31),
      Metrics.withEnough(2, Metrics.winRate()));

  /** All of them, with what is to be known about each, but for the one that is made of another. */
  public static final MetricDictionary DICTIONARY = Metrics.dictionary()
      .plus(OutlookMetrics.dictionary())
      .plus(ClienteleMetrics.dictionary())
      .plus(ConductMetrics.dictionary())
      .plus(StaffingMetrics.dictionary());

  private KnownMetrics() {}
}
