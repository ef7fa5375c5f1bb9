package io.sdr.kpi.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scheme.TermBounds;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class SwapCheckTest {
  private static final Measure REVENUE = Measure.own(Metrics.revenue());

  /** A rule that somebody wrote for a friend. */
  private record Favouring(PersonId friend) implements PayRule {
    @Override
    public Measured<Earnings> earn(Participant participant, Trace trace) {
      boolean isFriend = participant.person().equals(friend);
      return Measured.of(Earnings.of(BigMoney.parse(isFriend ? "USD 70" : "USD 50")));
    }
  }

  private static MotivationScheme.Builder scheme() {
    return MotivationScheme.builder()
        .name("Sales")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart("Commission", PayRules.commission(PayBases.credited(), Agreed.parse("5%")))
        .addPart(
            "Plan",
            PayRules.when(
                Condition.atLeast(REVENUE.attainment(), Figure.of(Percent.HUNDRED)),
                PayRules.bonus(Agreed.term("bonus"))));
  }

  private static Scenario facts() {
    return Scenario.in("2011-05")
        .sold("100", "900")
        .credited("700.10", "300.07")
        .revenueGoal("USD 1000")
        .term("bonus", Figure.of(BigMoney.parse("USD 40")));
  }

  private static final List<Participant> TEAM =
      List.of(facts().participant(), facts().headOfTeam());

  @Test
  void sameFactsPayTheSameUnderEveryName() {
    List<Finding> findings = SwapCheck.findingsIn(scheme().build(), TEAM);

    assertThat(findings)
        .filteredOn(one -> one.check() == Check.IDENTITY_SWAP)
        .allMatch(one -> one.verdict() == Verdict.FAIR)
        .extracting(one -> one.subject().orElseThrow())
        .containsExactly("Commission", "Plan");
  }

  @Test
  void underAnotherNameEverythingIsThere() {
    Participant renamed = SwapCheck.renamed(TEAM.get(0), Scenario.HEAD);

    assertThat(renamed.person()).isEqualTo(Scenario.HEAD);
    assertThat(renamed.creditsOfPeriod().all()).hasSize(2);
    assertThat(renamed.performance().goalOf(REVENUE).orElseThrow().person())
        .isEqualTo(Scenario.HEAD);
    assertThat(renamed.performance().read(REVENUE.attainment(), Trace.silent()).value())
        .contains(Figure.of(Percent.HUNDRED));
  }

  @Test
  void namesThePartThatPaysAFriend() {
    MotivationScheme scheme =
        scheme().addPart("Extra", new Favouring(Scenario.HEAD)).build();

    List<Finding> flagged = SwapCheck.findingsIn(scheme, TEAM).stream()
        .filter(one -> one.verdict() == Verdict.FLAGGED && one.check() == Check.IDENTITY_SWAP)
        .toList();

    assertThat(flagged).singleElement().satisfies(one -> {
      assertThat(one.subject()).contains("Extra");
      assertThat(one.effect()).contains(Figure.of(BigMoney.parse("USD 20")));
      assertThat(one.people().get("facts")).containsExactly(Scenario.HEAD, Scenario.SELLER);
      assertThat(one.people().get("names")).containsExactly(Scenario.HEAD, Scenario.SELLER);
    });
  }

  @Test
  void onlyDeclaredTermsMayChangePay() {
    Finding undeclared = terms(scheme().build());
    assertThat(undeclared.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(undeclared.effect()).contains(Figure.of(BigMoney.parse("USD 40")));
    assertThat(undeclared.people().get("people")).containsExactly(Scenario.SELLER);

    TermBounds bounds = new TermBounds(
        "bonus", Figure.of(BigMoney.parse("USD 0")), Figure.of(BigMoney.parse("USD 99")));
    assertThat(terms(scheme().addTerm(bounds).build()).verdict()).isEqualTo(Verdict.FAIR);
  }

  private static Finding terms(MotivationScheme scheme) {
    return SwapCheck.findingsIn(scheme, TEAM).stream()
        .filter(one -> one.check() == Check.UNDECLARED_TERMS
            && one.subject().filter("Plan"::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneAloneHasNobodyToSwapWith() {
    assertThat(SwapCheck.findingsIn(scheme().build(), TEAM.subList(0, 1)).get(0).unknown())
        .contains("nobody-to-swap-with");
    assertThat(SwapCheck.findingsIn(scheme().build(), List.of()))
        .allMatch(one -> one.verdict() == Verdict.UNKNOWN);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> SwapCheck.findingsIn(scheme().build(), List.of(TEAM.get(0), TEAM.get(0))));
  }
}
