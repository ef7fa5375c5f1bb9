/** How work is done. */
module io.sdr.process {
  requires transitive io.sdr.kpi;
  requires org.apache.commons.statistics.distribution;
  requires org.jgrapht.core;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports io.sdr.process.accuracy;
  exports io.sdr.process.blueprint;
  exports io.sdr.process.calibration;
  exports io.sdr.process.flow;
  exports io.sdr.process.forecast;
  exports io.sdr.process.funnel;
  exports io.sdr.process.funnelrun;
  exports io.sdr.process.lead;
  exports io.sdr.process.leadaudit;
  exports io.sdr.process.leadchance;
  exports io.sdr.process.leadpool;
  exports io.sdr.process.leadsource;
  exports io.sdr.process.loss;
  exports io.sdr.process.matching;
  exports io.sdr.process.pipeline;
  exports io.sdr.process.qualification;
  exports io.sdr.process.scoring;
  exports io.sdr.process.segment;
  exports io.sdr.process.survival;

  opens io.sdr.process.accuracy to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.blueprint to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.calibration to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.flow to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.forecast to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.funnel to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.funnelrun to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.lead to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.leadaudit to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.leadchance to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.leadpool to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.leadsource to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.loss to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.matching to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.pipeline to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.qualification to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.scoring to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.segment to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.process.survival to
      com.fasterxml.jackson.databind,
      io.sdr.core;

  provides io.sdr.core.policy.PolicyBundle with
      io.sdr.process.accuracy.AccuracyWording,
      io.sdr.process.blueprint.BlueprintWording,
      io.sdr.process.calibration.CalibrationPolicies,
      io.sdr.process.flow.FlowPolicies,
      io.sdr.process.forecast.ForecastPolicies,
      io.sdr.process.funnel.FunnelWording,
      io.sdr.process.funnelrun.FunnelRunWording,
      io.sdr.process.lead.LeadPolicies,
      io.sdr.process.leadaudit.LeadAuditWording,
      io.sdr.process.leadchance.LeadChancePolicies,
      io.sdr.process.leadpool.LeadPoolWording,
      io.sdr.process.leadsource.LeadSourcePolicies,
      io.sdr.process.loss.LossWording,
      io.sdr.process.matching.MatchingWording,
      io.sdr.process.pipeline.PipelinePolicies,
      io.sdr.process.qualification.QualificationWording,
      io.sdr.process.scoring.ScoringPolicies,
      io.sdr.process.segment.SegmentPolicies,
      io.sdr.process.survival.SurvivalWording;
}
