package io.sdr.kpi.whatif;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.List;
import org.joda.money.Money;

/**
 * Many variations of a scheme side by side on the same facts.
 *
 * @param base what the scheme as it is costs
 * @param rows a row for each variation, in the order given
 */
@JsonPropertyOrder({"base", "rows"})
public record ScenarioTable(Money base, ImmutableList<Row> rows) {
  /**
   * The comparison.
   *
   * @throws Refusal if there are no variations or facts, two variations have one name, or one pays in another currency
   */
  public static ScenarioTable of(
      MotivationScheme base, List<Scenario> scenarios, List<Participant> facts) {
    Refusal.unless(!scenarios.isEmpty(), "scenario-table.must-have-scenarios");
    Refusal.unless(
        scenarios.stream().map(Scenario::name).distinct().count() == scenarios.size(),
        "scenario-table.must-have-each-name-once");
    ImmutableList<Impact> impacts = scenarios.stream()
        .map(scenario ->
            WhatIf.of(base, scenario.scheme()).on(facts, Detail.NONE).value())
        .collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int i = 0; i < impacts.size(); i++) {
      rows.add(Row.of(scenarios.get(i).name(), impacts.get(i)));
    }
    return new ScenarioTable(impacts.get(0).costBefore(), rows.build());
  }

  /**
   * What a variation would have done.
   *
   * @param scenario which
   * @param cost what it pays all together
   * @param difference by how much more than the scheme as it is
   * @param winners who would be paid more
   * @param losers who would be paid less
   */
  @JsonPropertyOrder({"scenario", "cost", "difference", "winners", "losers"})
  public record Row(
      String scenario, Money cost, Money difference, Impact.Side winners, Impact.Side losers) {
    private static Row of(String scenario, Impact impact) {
      return new Row(
          scenario, impact.costAfter(), impact.difference(), impact.winners(), impact.losers());
    }
  }
}
