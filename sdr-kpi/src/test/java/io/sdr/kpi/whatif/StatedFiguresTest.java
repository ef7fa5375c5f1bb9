package io.sdr.kpi.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StatedFiguresTest {
  private static final MotivationScheme SCHEME = Months.scheme(PayRules.bandedCommission(
      PayBases.credited(),
      Boundary.LOWER_INCLUSIVE,
      List.of(
          new RateBand(Figure.of(BigMoney.parse("USD 0")), Agreed.parse("5%"), Reach.SLICE),
          new RateBand(Figure.of(BigMoney.parse("USD 2000")), Agreed.parse("7%"), Reach.SLICE))));
  private static final StatedFigures FIGURES = StatedFigures.in(SCHEME, Months.JSON);
  private static final String RATE = "/parts/0/rule/bands/1/rate";
  private static final String BOUND = "/parts/0/rule/bands/1/from/money";

  @Test
  void findsEveryAmountAndPercentageByItsPlace() {
    assertThat(FIGURES.all())
        .containsExactlyInAnyOrder(
            new StatedFigure("/parts/0/rule/bands/0/from/money", usd("0")),
            new StatedFigure("/parts/0/rule/bands/0/rate", percent("5")),
            new StatedFigure(BOUND, usd("2000")),
            new StatedFigure(RATE, percent("7")));
  }

  @Test
  void findsFiguresBehindNamesWithQuotationMarksAndBackslashes() {
    MotivationScheme named =
        MotivationScheme.builder().from(SCHEME).name("The \"best\" \\ scheme").build();
    StatedFigures figures = StatedFigures.in(named, Months.JSON);
    assertThat(figures.all()).isEqualTo(FIGURES.all());
    assertThat(figures.with(RATE, percent("7")).orRefuse()).isEqualTo(named);
  }

  @Test
  void aFigureReplacedByItselfLeavesTheScheme() {
    for (StatedFigure stated : FIGURES.all()) {
      assertThat(FIGURES.with(stated.pointer(), stated.figure()).orRefuse()).isEqualTo(SCHEME);
    }
  }

  @Test
  void aRateIsVariedOverARangeAndTheVariationsCompared() {
    ImmutableList<Figure> rates = StatedFigures.range(percent("6"), percent("8"), percent("1"));
    Checked<ImmutableList<Scenario>> scenarios = FIGURES.varied(RATE, rates);
    List<Participant> facts = List.of(Months.sold("Anna", "1000"), Months.sold("Boris", "5000"));
    ScenarioTable table = ScenarioTable.of(SCHEME, scenarios.orRefuse(), facts);
    // Anna sells below the bound: 50. Boris: 100 for the first 2000, and 6, 7 or 8 percent of 3000
    assertThat(table.base()).isEqualTo(Money.parse("USD 360.00"));
    assertThat(table.rows())
        .extracting(row ->
            row.scenario() + ": " + row.cost() + ", losers " + row.losers().count())
        .containsExactly(
            "Sales 6%: USD 330.00, losers 1",
            "Sales 7%: USD 360.00, losers 0", "Sales 8%: USD 390.00, losers 0");
  }

  @Test
  void aVariationThatIsNoSchemeIsAProblemAndNoScenario() {
    Checked<ImmutableList<Scenario>> varied = FIGURES.varied(BOUND, List.of(usd("3000"), usd("0")));
    assertThat(varied.value()).isEmpty();
    assertThat(varied.diagnostics())
        .extracting(problem -> problem.code())
        .containsExactly("banded-commission.must-have-rising-bounds");
  }

  @Test
  void refusesWhatIsNotThereOrOfAnotherKind() {
    assertThatThrownBy(() -> FIGURES.with("/parts/9", percent("1")))
        .hasMessageContaining("must exist");
    assertThatThrownBy(() -> FIGURES.with(RATE, usd("1"))).hasMessageContaining("of its kind");
    assertThatThrownBy(() -> FIGURES.with("/name", "\"}")).hasMessageContaining("must be plain");
    assertThatThrownBy(() -> StatedFigures.range(percent("1"), percent("9"), percent("0")))
        .hasMessageContaining("upwards");
    assertThatThrownBy(() -> StatedFigures.range(percent("1"), usd("9"), percent("1")))
        .hasMessageContaining("of one kind");
  }

  private static Figure usd(String amount) {
    return Figure.of(BigMoney.parse("USD " + amount));
  }

  private static Figure percent(String points) {
    return Figure.of(Percent.of(points));
  }
}
