package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scheme.SchemeHistory;
import io.sdr.kpi.scheme.SchemeVersion;
import io.sdr.kpi.whatif.ChangeDistribution;
import io.sdr.kpi.whatif.Impact;
import io.sdr.kpi.whatif.PersonalImpact;
import io.sdr.kpi.whatif.PlanChange;
import io.sdr.kpi.whatif.PlanChangeLimits;
import io.sdr.kpi.whatif.ScenarioTable;
import io.sdr.kpi.whatif.StatedFigure;
import io.sdr.kpi.whatif.WhatIf;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** One of everything about changes of schemes, for the tests that look at all there is. */
final class WhatIfSamples {
  private WhatIfSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    List<Participant> facts = List.of(Scenario.in("2011-05").credited("700").participant());
    WhatIf whatIf = WhatIf.of(scheme("5%"), scheme("4%"));
    Impact impact = whatIf.on(facts, Detail.NONE).value();
    samples.put(Impact.class, impact);
    samples.putAll(Impact.Change.class, impact.people());
    samples.putAll(Impact.Side.class, impact.winners(), impact.losers());
    ChangeDistribution distribution = impact.distribution(3);
    samples.put(ChangeDistribution.class, distribution);
    samples.putAll(ChangeDistribution.Quantile.class, distribution.quantiles());
    samples.putAll(ChangeDistribution.Bin.class, distribution.bins());
    samples.put(PersonalImpact.class, whatIf.on(facts.get(0)));
    samples.put(PlanChangeLimits.class, PlanChangeLimits.usual());
    samples.put(PlanChange.class, change(facts));
    samples.put(StatedFigure.class, new StatedFigure("/rate", Figure.of(Percent.of("5"))));
    io.sdr.kpi.whatif.Scenario scenario = new io.sdr.kpi.whatif.Scenario("Less", scheme("4%"));
    samples.put(io.sdr.kpi.whatif.Scenario.class, scenario);
    ScenarioTable table = ScenarioTable.of(scheme("5%"), List.of(scenario), facts);
    samples.put(ScenarioTable.class, table);
    samples.putAll(ScenarioTable.Row.class, table.rows());
    return samples.build();
  }

  private static PlanChange change(List<Participant> facts) {
    SchemeVersion before = SchemeHistory.beginningWith(scheme("5%"))
        .latest()
        .proposed()
        .agreed(LocalDate.parse("2011-04-01"), LocalDate.parse("2011-05-01"));
    SchemeVersion after = SchemeVersion.builder()
        .from(before)
        .number(2)
        .scheme(scheme("4%"))
        .change("Less")
        .reason("Costs")
        .build();
    return PlanChange.between(before, after, facts, PlanChangeLimits.usual());
  }

  static MotivationScheme scheme(String rate) {
    return MotivationScheme.builder()
        .name("Sales")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart("Commission", PayRules.commission(PayBases.credited(), Agreed.parse(rate)))
        .build();
  }
}
