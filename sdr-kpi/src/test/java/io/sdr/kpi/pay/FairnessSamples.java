package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.RoleId;
import io.sdr.kpi.fairness.AdjustedPayGap;
import io.sdr.kpi.fairness.AdjustmentAudit;
import io.sdr.kpi.fairness.AdverseImpact;
import io.sdr.kpi.fairness.AttainmentSpread;
import io.sdr.kpi.fairness.Concentration;
import io.sdr.kpi.fairness.FairnessCases;
import io.sdr.kpi.fairness.FairnessReport;
import io.sdr.kpi.fairness.Finding;
import io.sdr.kpi.fairness.Flow;
import io.sdr.kpi.fairness.Groups;
import io.sdr.kpi.fairness.ManualAdjustment;
import io.sdr.kpi.fairness.OpportunityFairness;
import io.sdr.kpi.fairness.PaidPerformance;
import io.sdr.kpi.fairness.PayCase;
import io.sdr.kpi.fairness.PayForPerformance;
import io.sdr.kpi.fairness.PayGap;
import io.sdr.kpi.fairness.QuotaCase;
import io.sdr.kpi.fairness.QuotaFairness;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** One of everything about fairness, for the tests that look at all there is. */
final class FairnessSamples {
  private static final PersonId ANNA = PersonId.of("Anna");
  private static final PersonId BORIS = PersonId.of("Boris");

  private FairnessSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.putAll(
        AdverseImpact.class,
        AdverseImpact.usual(),
        AdverseImpact.builder().leastRatio(Percent.of("75")).build());
    samples.put(PayGap.class, PayGap.usual());
    samples.put(AdjustedPayGap.class, AdjustedPayGap.usual());
    samples.put(AttainmentSpread.class, AttainmentSpread.usual());
    samples.put(QuotaFairness.class, QuotaFairness.usual());
    samples.put(PayForPerformance.class, PayForPerformance.usual());
    samples.put(Concentration.class, Concentration.usual());
    samples.put(OpportunityFairness.class, OpportunityFairness.usual());
    samples.put(AdjustmentAudit.class, AdjustmentAudit.usual());
    samples.putAll(Finding.class, FairnessCases.everyFinding());
    samples.putAll(
        Finding.Interval.class,
        FairnessCases.everyFinding().stream()
            .map(Finding::interval)
            .flatMap(Optional::stream)
            .toList());
    samples.put(FairnessReport.class, new FairnessReport(FairnessCases.everyFinding()));
    samples.put(Groups.class, Groups.of("sex", Map.of(ANNA, "F", BORIS, "M")));
    samples.put(
        PayCase.class,
        PayCase.of(
            ANNA,
            "F",
            Money.parse("USD 5.00"),
            Map.of("role", Figure.of("seller"), "years", Figure.of(3))));
    samples.put(
        QuotaCase.class,
        new QuotaCase(ANNA, new BigDecimal("1.50"), BigDecimal.TEN, Percent.of("90")));
    samples.put(
        PaidPerformance.class,
        new PaidPerformance(
            ANNA, RoleId.of("seller"), new BigDecimal("1.50"), Money.parse("USD 5.00")));
    samples.put(Flow.class, new Flow(ANNA, "warm", 1, 2, new BigDecimal("20.50")));
    samples.put(
        ManualAdjustment.class, new ManualAdjustment(ANNA, BORIS, Money.parse("USD -5.00")));
    return samples.build();
  }
}
