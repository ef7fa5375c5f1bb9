package io.sdr.kpi.pay;

import com.fasterxml.jackson.databind.JsonNode;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.rate.PayoutScale;
import io.sdr.kpi.scorecard.CardLine;
import io.sdr.kpi.scorecard.Cards;
import io.sdr.kpi.scorecard.Expectations;
import io.sdr.kpi.scorecard.KpiReading;
import io.sdr.kpi.scorecard.MissingKpi;
import io.sdr.kpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The cards behind cases about pay: the same figures without money. */
final class GoldenCards {
  private GoldenCards() {}

  /** What KPIs with given coefficients come to, as a fraction; one without a coefficient counts as nothing. */
  static BigDecimal weighted(JsonNode kpis) {
    Scorecard.Builder card = Scorecard.builder().name("golden").missing(MissingKpi.NOTHING);
    Map<String, KpiReading> readings = new HashMap<>();
    for (JsonNode kpi : kpis) {
      String name = "kpi-" + readings.size();
      card.addLine(CardLine.builder()
          .name(name)
          .weight(new Percent(kpi.get(0).decimalValue()))
          .expectation(Expectations.atLeast(Figure.of(1)))
          .build());
      readings.put(
          name,
          GoldenCase.optional(kpi.get(1))
              .map(coefficient -> KpiReading.of(Figure.of(coefficient)))
              .orElseGet(() -> KpiReading.undefined("not-measured")));
    }
    return score(card.build(), readings);
  }

  /** What a single KPI comes to through a scale, as a fraction. */
  static BigDecimal single(BigDecimal actual, BigDecimal plan, PayoutScale scale) {
    Scorecard card = Cards.of(Cards.line("kpi", "100")
            .expectation(Expectations.atLeast(Figure.of(plan)))
            .scale(scale))
        .build();
    return score(card, Map.of("kpi", KpiReading.of(Figure.of(actual))));
  }

  private static BigDecimal score(Scorecard card, Map<String, KpiReading> readings) {
    return Cards.score(card, readings).score().value().orElse(Percent.ZERO).fraction();
  }
}
