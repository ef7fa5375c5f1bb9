package io.sdr.kpi.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scheme.SchemeCheck;
import io.sdr.kpi.scheme.SchemeLimits;
import io.sdr.kpi.scorecard.CardLine;
import io.sdr.kpi.scorecard.Cards;
import io.sdr.kpi.scorecard.Gate;
import io.sdr.kpi.scorecard.Penalties;
import io.sdr.kpi.scorecard.Scorecard;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ScorecardYardstickTest {
  private static final Yardstick CARD = Yardsticks.scorecard(card());
  private static final PayRule PAY =
      PayRules.target(Agreed.parse("USD 1000.00"), CARD, PayoutScales.linear());

  private static Scorecard card() {
    return Scorecard.builder()
        .name("Seller")
        .addLine(CardLine.builder()
            .name("revenue")
            .measure(Measure.own(Metrics.revenue()))
            .weight(Percent.of("60"))
            .build())
        .addLine(Cards.line("crm", "40").build())
        .addGate(new Gate("crm", Percent.of("50"), Penalties.capped(Percent.of("30"))))
        .build();
  }

  private static Scenario seller() {
    return Scenario.in("2011-05").revenueGoal("USD 200").sold("150");
  }

  @Test
  void paysByTheScoreOfACard() {
    Explained<Statement> paid = seller().term("crm", Figure.of(80)).settle(PAY);
    assertThat(paid.value().total()).isEqualTo(Money.parse("USD 770.00"));
    assertThat(Recalculation.contradictionsIn(paid.because().orElseThrow())).isEmpty();
  }

  @Test
  void paysWhatAClosedGateLeaves() {
    assertThat(seller().term("crm", Figure.of(49)).settle(PAY).value().total())
        .isEqualTo(Money.parse("USD 300.00"));
  }

  @Test
  void saysWhyACardHasNoScore() {
    assertThat(seller().earns(PAY)).isEqualTo(Measured.undefined("not-measured"));
    assertThat(seller().term("crm", Figure.of("much")).earns(PAY))
        .isEqualTo(Measured.undefined("term-of-another-kind"));
    assertThat(Scenario.in("2011-05").term("crm", Figure.of(80)).earns(PAY))
        .isEqualTo(Measured.undefined("no-goal"));
  }

  @Test
  void takesNothingFromTheHostThatTheLibraryReads() {
    assertThat(CARD.read(
            seller().term("crm", Figure.of(80)).term("revenue", Figure.of(9)).participant(),
            Trace.silent()))
        .isEqualTo(Measured.of(Figure.of(Percent.of("77"))));
  }

  @Test
  void doesNotLookAtCreditsSoThatManyPeopleCanBePaidAtOnce() {
    assertThat(CARD.looksAtCredits()).isFalse();
    assertThat(PAY.formulaFor(seller().participant())).isPresent();
  }

  @Test
  void countsAllKpisOfTheCardAmongThoseToKeepInMind() {
    MotivationScheme scheme = MotivationScheme.builder()
        .name("by card")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart("card", PAY)
        .build();
    assertThat(SchemeCheck.understandable(scheme, new SchemeLimits(1, 2, 1))).isEmpty();
    assertThat(SchemeCheck.understandable(scheme, new SchemeLimits(1, 1, 1)))
        .singleElement()
        .satisfies(found -> assertThat(found.facts()).containsEntry("found", "2"));
  }
}
