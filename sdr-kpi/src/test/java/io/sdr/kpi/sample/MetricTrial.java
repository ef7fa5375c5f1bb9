package io.sdr.kpi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.time.Period;
import io.sdr.kpi.clientele.ClientOwners;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Facts of one seller in one period, and what metrics make of them. */
public final class MetricTrial {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(MetricTrial.class.getClassLoader());
  private static final Department ONE =
      Department.builder().addPerson(Person.of(Scenario.SELLER, "Seller")).build();

  /** Clients of the one seller. */
  public static final ClientOwners OWNERS = ClientOwners.in(ONE);

  private final TallySheet.Collector facts;

  private MetricTrial(String period, ExchangeRates rates) {
    this.facts = TallySheet.collecting(ONE, Period.parse(period), CurrencyUnit.USD, rates);
  }

  public static MetricTrial in(String period) {
    return new MetricTrial(period, ExchangeRates.none());
  }

  public static MetricTrial in(String period, ExchangeRates rates) {
    return new MetricTrial(period, rates);
  }

  /** The tally of some facts. */
  public static <T> Tally tally(
      String period, List<T> facts, BiConsumer<T, TallySheet.Collector> adding) {
    MetricTrial trial = in(period, World.RATES);
    facts.forEach(fact -> adding.accept(fact, trial.facts));
    return trial.tally();
  }

  public MetricTrial with(Consumer<TallySheet.Collector> adding) {
    adding.accept(facts);
    return this;
  }

  public Tally tally() {
    return facts.sheet().of(Scenario.SELLER, Scope.OWN);
  }

  public Reading reading(Metric metric) {
    return metric.read(tally(), Trace.silent());
  }

  public Measured<Figure> read(Metric metric) {
    return reading(metric).value();
  }

  /** The metric says what it is, and explains itself without contradiction or holes, of many facts and of none. */
  public static void assertExplains(Metric metric, Tally many) {
    assertThat(metric.profile()).isPresent();
    for (Tally tally : List.of(many, Tally.empty(CurrencyUnit.USD))) {
      Explained<Reading> read =
          Explained.of("month.reading", Detail.FULL, trace -> metric.read(tally, trace));
      Explanation because = read.because().orElseThrow();
      because.steps().forEach(step -> {
        assertThat(Recalculation.contradictionsIn(step)).isEmpty();
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
          assertSays(REGISTRY.wording(language), step);
        }
      });
      assertThat(read.value()).isEqualTo(metric.read(tally, Trace.silent()));
    }
  }

  private static void assertSays(Wording wording, Explanation step) {
    assertThat(wording.say(step)).doesNotContain("{", "metric.");
    step.steps().forEach(below -> assertSays(wording, below));
  }

  public static Measured<Figure> usd(String amount) {
    return Measured.of(Figure.of(BigMoney.parse("USD " + amount)));
  }

  public static Measured<Figure> percent(String points) {
    return Measured.of(Figure.of(Percent.of(points)));
  }

  public static Measured<Figure> share(long part, long whole) {
    return Measured.of(Figure.of(Percent.ofFraction(
        Decimals.quotient(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)))));
  }

  public static Measured<Figure> number(String number) {
    return Measured.of(Figure.of(new BigDecimal(number)));
  }
}
