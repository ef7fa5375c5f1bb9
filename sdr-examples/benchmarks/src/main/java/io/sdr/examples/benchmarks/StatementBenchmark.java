package io.sdr.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.examples.benchmarks.contender.Agreement;
import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a person waits for: one statement of a month with a hundred credits, explained in full. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", Machine.COLLECTOR})
public class StatementBenchmark {
  private static final int CREDITS = 100;
  private static final long QUOTA_CENTS = 20_000_000;
  private static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;
  private static final PersonId PERSON = PersonId.of("anna");
  private static final Period PERIOD = Period.parse("2026-10");
  private static final Measure REVENUE = Measure.own(Metrics.revenue());

  private final long[] cents = LongStream.range(0, CREDITS)
      .map(credit -> 50_000 + (credit * 7_919_317) % 400_000)
      .toArray();
  private final Participant month = Agreement.month(QUOTA_CENTS, cents);
  private final MotivationScheme bands = Agreement.scheme(Agreement.fiveBands());
  private final ImmutableList<Deal> deals = IntStream.range(0, CREDITS)
      .mapToObj(credit -> deal(credit, cents[credit]))
      .collect(ImmutableList.toImmutableList());
  private final Department department =
      Department.builder().addPerson(Person.of(PERSON, "Anna")).build();
  private final Goals goals = Goals.of(ImmutableList.of(Goal.builder()
      .person(PERSON)
      .metric(Metrics.revenue())
      .period(PERIOD)
      .target(Figure.of(Money.ofMinor(CURRENCY, QUOTA_CENTS)))
      .build()));
  private final MotivationScheme scheme = MotivationScheme.builder()
      .name("Five bands")
      .currency(CURRENCY)
      .rounding(Rounding.toMinorUnits(CURRENCY))
      .roundedAt(RoundingPlace.LINE)
      .addPart(
          "Commission",
          PayRules.bandedCommission(
              REVENUE,
              Boundary.LOWER_INCLUSIVE,
              IntStream.range(0, Bands.COUNT).mapToObj(StatementBenchmark::band).toList()))
      .build();

  private static Deal deal(int credit, long cents) {
    return Deal.builder()
        .id(DealId.of(Integer.toString(credit)))
        .owner(PERSON)
        .stage(StageId.of("Won"))
        .outcome(Outcome.WON)
        .closed(LocalDate.of(2026, 10, 1 + credit % 30))
        .amount(BigMoney.ofMinor(CURRENCY, cents))
        .build();
  }

  private static RateBand band(int band) {
    return new RateBand(
        Figure.of(Percent.ofFraction(BigDecimal.valueOf(Bands.fromPercent(band), 2))),
        Agreed.of(Percent.ofFraction(BigDecimal.valueOf(Bands.rate(band), 4))),
        Reach.SLICE);
  }

  /** What each of the credits earns, and why. */
  @Benchmark
  public Explained<Statement> everyCreditExplained() {
    return Settlement.settle(bands, month, Detail.FULL);
  }

  /** From a hundred deals to a statement of the month that explains its total. */
  @Benchmark
  public Explained<Statement> statementOfDeals() {
    TallySheet.Collector collector =
        TallySheet.collecting(department, PERIOD, CURRENCY, ExchangeRates.none());
    deals.forEach(collector::add);
    Participant participant = Participant.builder()
        .performance(Performance.of(PERSON, collector.sheet(), goals))
        .calendar(WorkingCalendar.mondayToFriday())
        .build();
    return Settlement.settle(scheme, participant, Detail.FULL);
  }
}
