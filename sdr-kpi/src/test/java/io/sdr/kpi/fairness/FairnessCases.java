package io.sdr.kpi.fairness;

import static io.sdr.kpi.fairness.People.groups;
import static io.sdr.kpi.fairness.People.numbered;
import static io.sdr.kpi.fairness.People.pay;
import static io.sdr.kpi.fairness.People.person;
import static io.sdr.kpi.fairness.People.shares;
import static io.sdr.kpi.fairness.People.usd;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.RoleId;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Findings of every check with every verdict, for the tests that look at all there is. */
public final class FairnessCases {
  private FairnessCases() {}

  public static ImmutableList<Finding> everyFinding() {
    return ImmutableList.<Finding>builder()
        .addAll(selections())
        .addAll(gaps())
        .addAll(adjustedGaps())
        .addAll(quotas())
        .addAll(performances())
        .addAll(opportunities())
        .addAll(adjustments())
        .addAll(swaps())
        .build();
  }

  public static List<Finding> fair() {
    return AdverseImpact.usual()
        .findingsIn(Map.of("M", Proportion.of(30, 50), "F", Proportion.of(30, 50)));
  }

  private static List<Finding> selections() {
    return ImmutableList.<Finding>builder()
        .addAll(fair())
        .addAll(AdverseImpact.usual()
            .findingsIn(Map.of(
                "M", Proportion.of(30, 50), "F", Proportion.of(4, 50), "X", Proportion.of(0, 0))))
        .build();
  }

  private static List<Finding> gaps() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    List<Integer> low = numbered(40, i -> 100 + i);
    List<Integer> high = numbered(40, i -> 200 + i);
    for (Map<String, List<Integer>> members : List.of(
        Map.of("M", low, "F", low),
        Map.of("M", high, "F", low),
        Map.of("M", low, "F", List.of(1)),
        Map.of("M", Collections.nCopies(20, 0), "F", Collections.nCopies(20, 0)))) {
      findings.addAll(PayGap.usual().findingsIn(groups(members), "M", pay(members)));
    }
    return findings.build();
  }

  static List<Finding> adjustedGaps() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (int less : List.of(0, 200)) {
      findings.addAll(AdjustedPayGap.usual().findingsIn(cases(60, less), "M"));
    }
    return findings.addAll(AdjustedPayGap.usual().findingsIn(cases(20, 0), "M")).build();
  }

  static List<PayCase> cases(int many, int less) {
    return numbered(
        many,
        i -> PayCase.of(
            person(i),
            i % 2 == 0 ? "F" : "M",
            usd((1000 + i % 7 - (i % 2 == 0 ? less : 0)) + ".00"),
            Map.of("years", Figure.of(i % 5))));
  }

  private static List<Finding> quotas() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    findings.addAll(QuotaFairness.usual().findingsIn(quotas(25, 1, 0)));
    findings.addAll(QuotaFairness.usual().findingsIn(quotas(25, -1, 3)));
    findings.addAll(QuotaFairness.usual().findingsIn(quotas(3, 1, 0)));
    for (int reached : List.of(3, 6, 9)) {
      findings.add(AttainmentSpread.usual()
          .findingIn(numbered(10, i -> i < reached ? Percent.HUNDRED : Percent.of("70"))));
    }
    return findings
        .add(AttainmentSpread.usual().findingIn(List.of(Percent.HUNDRED)))
        .build();
  }

  private static List<QuotaCase> quotas(int many, int slope, int fall) {
    return numbered(
        many,
        i -> new QuotaCase(
            person(i),
            BigDecimal.valueOf(100 + 10L * i),
            BigDecimal.valueOf(1000 + slope * 20L * i),
            new Percent(BigDecimal.valueOf(100 + 7L * i % 5 - (long) fall * i))));
  }

  private static List<Finding> performances() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (int direction : List.of(1, -1)) {
      findings.addAll(PayForPerformance.usual().findingsIn(performances(8, direction)));
    }
    findings.addAll(PayForPerformance.usual().findingsIn(performances(2, 1)));
    Concentration concentration = Concentration.usual();
    return findings
        .add(concentration.findingIn("Leads", shares(1, 1, 1, 1, 6)))
        .add(concentration.findingIn("Leads", shares(1, 1, 1, 1, 6), shares(1, 1, 1, 1, 6)))
        .add(concentration.findingIn("Leads", shares(1, 1, 1, 1, 6), shares(1, 1, 1, 1, 1)))
        .build();
  }

  private static List<PaidPerformance> performances(int many, int direction) {
    return numbered(
        many,
        i -> new PaidPerformance(
            person(i),
            RoleId.of("Sellers"),
            BigDecimal.valueOf(i),
            usd((1000 + direction * 10 * i) + ".00")));
  }

  private static List<Finding> opportunities() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (List<Long> counts : List.of(
        List.of(60L, 180L, 40L, 50L),
        List.of(60L, 100L, 40L, 100L),
        List.of(6L, 18L, 4L, 5L),
        List.of(1L, 2L, 1L, 2L))) {
      findings.addAll(OpportunityFairness.usual()
          .findingsIn(List.of(
              new Flow(person(1), "Visitors", counts.get(0), counts.get(1), BigDecimal.ONE),
              new Flow(person(2), "Visitors", counts.get(2), counts.get(3), BigDecimal.ONE))));
    }
    return findings.build();
  }

  private static List<Finding> adjustments() {
    Map<String, List<Integer>> members =
        Map.of("F", Collections.nCopies(10, 1000), "M", Collections.nCopies(10, 1000));
    List<ManualAdjustment> all = numbered(
        20,
        i -> new ManualAdjustment(
            person(i),
            PersonId.of("Head"),
            usd(i < 10 ? "-90.00" : i % 2 == 0 ? "9.00" : "-9.00")));
    AdjustmentAudit audit = AdjustmentAudit.usual();
    return ImmutableList.<Finding>builder()
        .addAll(audit.findingsIn(all, pay(members), groups(members)))
        .addAll(audit.findingsIn(List.of(), Map.of(person(1), usd("0.00")), groups(members)))
        .build();
  }

  /** A rule that somebody wrote for a friend. */
  private record Favouring(PersonId friend) implements PayRule {
    @Override
    public Measured<Earnings> earn(Participant participant, Trace trace) {
      boolean isFriend = participant.person().equals(friend);
      return Measured.of(Earnings.of(BigMoney.parse(isFriend ? "USD 70" : "USD 50")));
    }
  }

  private static List<Finding> swaps() {
    MotivationScheme scheme = MotivationScheme.builder()
        .name("Sales")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart("Bonus", PayRules.bonus(Agreed.term("bonus")))
        .addPart("Extra", new Favouring(Scenario.HEAD))
        .build();
    Scenario scenario = Scenario.in("2011-05").term("bonus", Figure.of(BigMoney.parse("USD 40")));
    return ImmutableList.<Finding>builder()
        .addAll(
            SwapCheck.findingsIn(scheme, List.of(scenario.participant(), scenario.headOfTeam())))
        .addAll(SwapCheck.findingsIn(scheme, List.of()))
        .build();
  }
}
