package io.sdr.kpi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.time.Period;
import io.sdr.kpi.audit.PayProfile.Shape;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PayProfileTest {
  private static List<String> pieces(MotivationScheme scheme, TypicalSeller seller, Selling way) {
    return SchemeLint.usual()
        .profile(scheme, seller, way, Sellers.JSON)
        .lines()
        .get(0)
        .pieces()
        .stream()
        .map(piece -> piece.from() + " to " + piece.to() + ": " + piece.earnedFrom() + " to "
            + piece.earnedTo() + (piece.shape() == Shape.STRAIGHT ? "" : " " + piece.shape()))
        .toList();
  }

  @Test
  void slicesAreStraightPiecesThatMeet() {
    assertThat(pieces(
            Sellers.scheme(Sellers.banded(Reach.SLICE, "5%", "10000", "8%")),
            Sellers.anna(),
            Selling.ONE_SALE))
        .containsExactly(
            "USD 0.00 to USD 10000.00: USD 0.00 to USD 500.00",
            "USD 10000.00 to USD 20000.00: USD 500.00 to USD 1300.00");
  }

  @Test
  void aBoundOfTheWholeIsAStepOneCentWide() {
    assertThat(pieces(
            Sellers.scheme(Sellers.banded(Reach.WHOLE, "5%", "10000", "8%")),
            Sellers.anna(),
            Selling.ONE_SALE))
        .containsExactly(
            "USD 0.00 to USD 9999.99: USD 0.00 to USD 499.9995",
            "USD 9999.99 to USD 10000.00: USD 499.9995 to USD 800.00 STEP",
            "USD 10000.00 to USD 20000.00: USD 800.00 to USD 1600.00");
  }

  @Test
  void aCapThatIsReachedBetweenTwoCentsBendsAndMakesNoStep() {
    // 100 at 3 % are reached with 3 333.333…
    List<String> pieces = pieces(
        Sellers.scheme(
            PayRules.capped(Agreed.parse("USD 100.00"), CapPer.PERIOD, Sellers.commission("3%"))),
        Sellers.anna(),
        Selling.ONE_SALE);
    assertThat(pieces)
        .containsExactly(
            "USD 0.00 to USD 3333.33: USD 0.00 to USD 99.9999",
            "USD 3333.33 to USD 3333.34: USD 99.9999 to USD 100.00",
            "USD 3333.34 to USD 20000.00: USD 100.00 to USD 100.00");
  }

  @Test
  void inMoreSalesABoundWithinASaleBends() {
    assertThat(pieces(
            Sellers.scheme(Sellers.banded(Reach.SLICE, "5%", "2500", "8%")),
            Sellers.anna(),
            Selling.MORE_SALES))
        .containsExactly(
            "USD 0.00 to USD 2000.00: USD 0.00 to USD 100.00",
            "USD 2000.00 to USD 3000.00: USD 100.00 to USD 165.00",
            "USD 3000.00 to USD 20000.00: USD 165.00 to USD 1525.00");
  }

  @Test
  void aCurrencyWithoutCentsGrowsByItsWholeUnit() {
    TypicalSeller seller = TypicalSeller.builder()
        .period(Period.parse("2026-06"))
        .sale(Credit.builder()
            .person(Sellers.ANNA)
            .deal(DealId.of("d"))
            .day(Period.parse("2026-06").start())
            .amount(BigMoney.parse("JPY 500000"))
            .build())
        .build();
    MotivationScheme scheme = MotivationScheme.builder()
        .name("Sales")
        .currency(CurrencyUnit.JPY)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.JPY))
        .roundedAt(RoundingPlace.SALE)
        .addPart(
            "Commission",
            PayRules.commission(
                PayBases.above(Agreed.parse("JPY 100000"), PayBases.credited()),
                Agreed.parse("5%")))
        .build();
    assertThat(pieces(scheme, seller, Selling.ONE_SALE))
        .containsExactly(
            "JPY 0 to JPY 100000: JPY 0 to JPY 0", "JPY 100000 to JPY 1000000: JPY 0 to JPY 45000");
    assertThat(SchemeLint.usual()
            .examine(scheme, seller, List.of(), Sellers.JSON)
            .of("audit.dead-zone"))
        .extracting(Sellers::line)
        .containsExactly("audit.dead-zone [] JPY 0 pays JPY 0, JPY 100000 pays JPY 0: JPY 100000");
  }
}
