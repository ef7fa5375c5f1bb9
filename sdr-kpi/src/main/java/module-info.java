/** What is measured, promised and earned. */
module io.sdr.kpi {
  requires transitive io.sdr.core;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports io.sdr.kpi.agreement;
  exports io.sdr.kpi.audit;
  exports io.sdr.kpi.cascade;
  exports io.sdr.kpi.clawback;
  exports io.sdr.kpi.clientele;
  exports io.sdr.kpi.comparison;
  exports io.sdr.kpi.conduct;
  exports io.sdr.kpi.contest;
  exports io.sdr.kpi.credit;
  exports io.sdr.kpi.earning;
  exports io.sdr.kpi.effect;
  exports io.sdr.kpi.fairness;
  exports io.sdr.kpi.formula;
  exports io.sdr.kpi.goal;
  exports io.sdr.kpi.ledger;
  exports io.sdr.kpi.metric;
  exports io.sdr.kpi.outlook;
  exports io.sdr.kpi.pay;
  exports io.sdr.kpi.payout;
  exports io.sdr.kpi.payrun;
  exports io.sdr.kpi.rate;
  exports io.sdr.kpi.recognition;
  exports io.sdr.kpi.release;
  exports io.sdr.kpi.rule;
  exports io.sdr.kpi.scheme;
  exports io.sdr.kpi.scorecard;
  exports io.sdr.kpi.smart;
  exports io.sdr.kpi.staffing;
  exports io.sdr.kpi.standing;
  exports io.sdr.kpi.tallyrun;
  exports io.sdr.kpi.tracking;
  exports io.sdr.kpi.whatif;
  exports io.sdr.kpi.workload;

  opens io.sdr.kpi.agreement to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.audit to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.cascade to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.clawback to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.clientele to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.comparison to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.conduct to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.contest to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.credit to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.earning to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.effect to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.fairness to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.goal to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.ledger to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.metric to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.outlook to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.pay to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.payout to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.payrun to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.rate to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.recognition to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.release to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.rule to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.scheme to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.scorecard to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.smart to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.staffing to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.standing to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.tallyrun to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.tracking to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.whatif to
      com.fasterxml.jackson.databind,
      io.sdr.core;
  opens io.sdr.kpi.workload to
      com.fasterxml.jackson.databind,
      io.sdr.core;

  provides io.sdr.core.policy.PolicyBundle with
      io.sdr.kpi.agreement.AgreementWording,
      io.sdr.kpi.audit.AuditWording,
      io.sdr.kpi.cascade.CascadePolicies,
      io.sdr.kpi.clawback.ClawbackPolicies,
      io.sdr.kpi.clientele.ClientelePolicies,
      io.sdr.kpi.comparison.ComparisonWording,
      io.sdr.kpi.conduct.ConductPolicies,
      io.sdr.kpi.contest.ContestPolicies,
      io.sdr.kpi.credit.CreditPolicies,
      io.sdr.kpi.earning.EarningPolicies,
      io.sdr.kpi.effect.EffectWording,
      io.sdr.kpi.fairness.FairnessWording,
      io.sdr.kpi.goal.GoalWording,
      io.sdr.kpi.ledger.LedgerWording,
      io.sdr.kpi.metric.MetricPolicies,
      io.sdr.kpi.outlook.OutlookPolicies,
      io.sdr.kpi.pay.PayWording,
      io.sdr.kpi.payout.PayoutPolicies,
      io.sdr.kpi.payrun.PayRunWording,
      io.sdr.kpi.rate.RatePolicies,
      io.sdr.kpi.recognition.RecognitionPolicies,
      io.sdr.kpi.release.ReleasePolicies,
      io.sdr.kpi.rule.RulePolicies,
      io.sdr.kpi.scheme.SchemeWording,
      io.sdr.kpi.scorecard.ScorecardPolicies,
      io.sdr.kpi.smart.SmartWording,
      io.sdr.kpi.staffing.StaffingPolicies,
      io.sdr.kpi.standing.StandingPolicies,
      io.sdr.kpi.tallyrun.TallyRunWording,
      io.sdr.kpi.tracking.TrackingPolicies,
      io.sdr.kpi.whatif.WhatIfWording,
      io.sdr.kpi.workload.WorkloadWording;
}
