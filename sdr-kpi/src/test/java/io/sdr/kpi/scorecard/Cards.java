package io.sdr.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cards of May 2011, told by the least that a test needs to say. */
public final class Cards {
  public static final Period MAY = Period.parse("2011-05");

  private Cards() {}

  /** A KPI that the host measures and of which a hundred is expected, so that a figure is its attainment. */
  public static CardLine.Builder line(String name, String weight) {
    return CardLine.builder()
        .name(name)
        .weight(Percent.of(weight))
        .expectation(Expectations.atLeast(Figure.of(100)));
  }

  public static Scorecard.Builder of(CardLine.Builder... lines) {
    return Scorecard.builder()
        .name("Seller")
        .lines(Stream.of(lines).map(CardLine.Builder::build).toList());
  }

  /** Readings by name: a number, or the reason why there is none. */
  public static Map<String, KpiReading> read(Object... namesAndReadings) {
    Map<String, KpiReading> readings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndReadings.length; i += 2) {
      readings.put((String) namesAndReadings[i], reading(namesAndReadings[i + 1]));
    }
    return readings;
  }

  private static KpiReading reading(Object reading) {
    return reading instanceof Integer number
        ? KpiReading.of(Figure.of(BigDecimal.valueOf(number)))
        : KpiReading.undefined((String) reading);
  }

  public static CardResult score(Scorecard.Builder card, Object... namesAndReadings) {
    return score(card.build(), read(namesAndReadings));
  }

  /** The result, with a reason that adds up. */
  public static CardResult score(Scorecard card, Map<String, KpiReading> readings) {
    return checked(card.score("anna", MAY, readings, Detail.FULL));
  }

  public static <T> T checked(Explained<T> explained) {
    assertThat(Recalculation.contradictionsIn(explained.because().orElseThrow()))
        .isEmpty();
    return explained.value();
  }

  /** The score in points, or the reason why there is none. */
  public static String scored(CardResult result) {
    return result
        .score()
        .value()
        .map(Percent::toString)
        .orElseGet(() -> result.score().undefined().orElseThrow());
  }

  /** The result of a card with a single KPI that has the given score. */
  public static CardResult of(String holder, Object reading) {
    return of(holder, MAY, reading);
  }

  public static CardResult of(String holder, Period period, Object reading) {
    return checked(of(line("sales", "100"))
        .build()
        .score(holder, period, read("sales", reading), Detail.FULL));
  }

  /** A little of everything a card may have. */
  public static Scorecard everything() {
    return Cards.of(
            line("sales", "40").limits(Limits.between(Percent.of("-50"), Percent.of("120"))),
            line("calls", "30")
                .expectation(Expectations.within(
                    Figure.of(40), Figure.of(60), FallOffs.evenlyOver(Figure.of(20)))),
            line("discounts", "20")
                .expectation(Expectations.atMost(Figure.of(10), LowerIsBetter.MIRROR)),
            line("CRM", "10"),
            line("safety", "0").critical(Percent.of("80")))
        .missing(MissingKpi.REDISTRIBUTED)
        .gates(List.of(
            new Gate("CRM", Percent.of("50"), Penalties.capped(Percent.of("60"))),
            new Gate("sales", Percent.of("20"), Penalties.nothing())))
        .grades(Grades.zones(Percent.of("70"), Percent.of("90")))
        .build();
  }
}
