package io.sdr.kpi.fairness;

import static io.sdr.kpi.fairness.People.person;
import static io.sdr.kpi.fairness.People.shares;
import static io.sdr.kpi.fairness.People.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.RoleId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpportunityFairnessTest {
  private static Flow flow(int number, long sales, long leads) {
    return new Flow(person(number), "visitors", sales, leads, BigDecimal.ONE);
  }

  private static List<Finding> find(Flow... flows) {
    return OpportunityFairness.usual().findingsIn(List.of(flows));
  }

  @Test
  void sixOfEighteenAreLessThanFourOfFive() {
    List<Finding> findings = find(flow(1, 6, 18), flow(2, 4, 5));

    assertThat(findings)
        .extracting(Finding::check)
        .containsExactly(Check.LEADS_PER_HEAD, Check.RESULTS_BY_FLOW);
    assertThat(findings.get(0).verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(findings.get(0).test().orElseThrow().statistic().orElseThrow())
        .isEqualByComparingTo("7.347826");
    Finding results = findings.get(1);
    assertThat(results.effect()).contains(Figure.of(1));
    assertThat(results.people())
        .containsEntry("more-sales", ImmutableList.of(person(1)))
        .containsEntry("better-conversion", ImmutableList.of(person(2)));
    assertThat(results.unknown()).contains("may-be-chance");
    assertThat(results.test().orElseThrow().p()).isEqualByComparingTo("0.126869");
  }

  @Test
  void flagsResultsThatTurnConversionsAroundForSure() {
    assertThat(find(flow(1, 60, 180), flow(2, 40, 50)).get(1).verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(find(flow(1, 60, 100), flow(2, 40, 100), flow(3, 30, 100)).get(1).verdict())
        .isEqualTo(Verdict.FAIR);
  }

  @Test
  void leadsMayFollowPresence() {
    Finding finding = OpportunityFairness.usual()
        .findingsIn(List.of(
            new Flow(person(1), "warm", 1, 20, BigDecimal.valueOf(20)),
            new Flow(person(2), "warm", 1, 10, BigDecimal.TEN)))
        .get(0);

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIR);
    assertThat(finding.effect()).contains(Figure.of(0));
  }

  @Test
  void comparesOnlyLikeWithLike() {
    List<Finding> findings = OpportunityFairness.usual()
        .findingsIn(List.of(
            new Flow(person(1), "warm", 1, 20, BigDecimal.ONE),
            new Flow(person(2), "cold", 1, 20, BigDecimal.ONE)));

    assertThat(findings).hasSize(4).allMatch(one -> one.verdict() == Verdict.UNKNOWN);
    assertThat(find(flow(1, 1, 4), flow(2, 1, 4)).get(0).unknown())
        .contains("expected-counts-below-five");
  }

  @Test
  void conversionWithoutLeadsIsUndefined() {
    assertThat(flow(1, 0, 0).conversion().share()).isEqualTo(Measured.undefined("no-sample"));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> flow(1, 2, 1));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Flow(person(1), "warm", 1, 2, BigDecimal.ZERO));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> find(flow(1, 1, 2), flow(1, 1, 2)));
  }

  @Test
  void concentrationNeedsSomethingToCompareWith() {
    Concentration check = Concentration.usual();
    Finding alone = check.findingIn("Leads", shares(1, 1, 1, 1, 6));

    assertThat(alone.unknown()).contains("nothing-to-compare-with");
    assertThat(alone.effect()).contains(Figure.of(new BigDecimal("0.4")));
    assertThat(alone.figures()).containsEntry("share", Figure.of(Percent.of("60")));
    assertThat(check
            .findingIn("Leads", shares(1, 1, 1, 1, 6), shares(2, 2, 2, 2, 12))
            .verdict())
        .isEqualTo(Verdict.FAIR);
    assertThat(check
            .findingIn("Leads", shares(1, 1, 1, 1, 6), shares(1, 1, 1, 1, 1))
            .verdict())
        .isEqualTo(Verdict.FLAGGED);
    assertThat(check.findingIn("Leads", shares(1, 1, 6), shares(1, 1, 1)).unknown())
        .contains("too-few-people");
    assertThat(check
            .findingIn("Leads", shares(0, 0, 0, 0, 0), shares(1, 1, 1, 1, 1))
            .unknown())
        .contains("nothing-to-share");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> check.findingIn("Leads", shares(1, 1), shares(1)));
  }

  private static PaidPerformance paid(int number, long performance, long incentive) {
    return new PaidPerformance(
        person(number),
        RoleId.of("seller"),
        BigDecimal.valueOf(performance),
        usd(incentive + ".00"));
  }

  @Test
  void namesThoseWhoAreNotPaidAsTheyPerform() {
    Finding finding = PayForPerformance.usual()
        .findingsIn(List.of(
            paid(1, 10, 500),
            paid(2, 20, 100),
            paid(3, 30, 300),
            paid(4, 40, 400),
            paid(5, 50, 200)))
        .get(0);

    assertThat(finding.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(finding.effect()).contains(Figure.of(new BigDecimal("-0.3")));
    assertThat(finding.subject()).contains("seller");
    assertThat(finding.people())
        .isEqualTo(Map.of("paid-below", List.of(person(5)), "paid-above", List.of(person(1))));
  }

  @Test
  void incentivesThatFollowPerformanceAreFair() {
    List<PaidPerformance> cases =
        List.of(paid(1, 1, 10), paid(2, 2, 20), paid(3, 2, 30), paid(4, 4, 40), paid(5, 5, 50));

    assertThat(PayForPerformance.usual().findingsIn(cases).get(0).verdict())
        .isEqualTo(Verdict.FAIR);
    assertThat(PayForPerformance.usual().findingsIn(cases.subList(0, 4)).get(0).effect())
        .contains(Figure.of(new BigDecimal("0.948683")));
    assertThat(PayForPerformance.usual().findingsIn(cases.subList(0, 4)).get(0).unknown())
        .contains("too-few-people");
  }
}
