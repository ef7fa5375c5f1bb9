package io.sdr.examples.benchmarks.contender;

import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.payrun.CreditColumns;
import io.sdr.kpi.payrun.PayColumns;
import io.sdr.kpi.payrun.PayRun;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** SDR by columns: a scheme resolved for every month of a person, and the credits as they lie. */
final class SdrColumns implements Contender {
  private static final int YEAR = 2026;
  private static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;
  private static final Measure REVENUE = Measure.own(Metrics.revenue());
  private static final PayBase SOLD = PayBases.credited(CreditFigure.AMOUNT, List.of(), REVENUE);
  private static final List<Period> MONTHS = IntStream.rangeClosed(1, Credits.MONTHS)
      .mapToObj(month -> Period.parse(YearMonth.of(YEAR, month).toString()))
      .toList();

  private final Credits credits;
  private final PayRun run;
  private final PayColumns pay;
  private final int threads;

  SdrColumns(Credits credits, PayRule rule, int threads) {
    this.credits = credits;
    this.threads = threads;
    MotivationScheme scheme = MotivationScheme.builder()
        .name("Commission of the month")
        .currency(CURRENCY)
        .rounding(Rounding.toMinorUnits(CURRENCY))
        .roundedAt(RoundingPlace.SALE)
        .addPart("Commission", rule)
        .build();
    this.run = PayRun.of(scheme, participants(credits), columns(credits));
    this.pay = run.unsettled();
  }

  /** The rule that the question asks about: five bands by the share of the quota. */
  static PayRule fiveBands() {
    return PayRules.bandedCommission(
        SOLD,
        Boundary.LOWER_INCLUSIVE,
        IntStream.range(0, Bands.COUNT).mapToObj(SdrColumns::band).toList());
  }

  private static RateBand band(int band) {
    return new RateBand(
        Figure.of(Percent.ofFraction(BigDecimal.valueOf(Bands.fromPercent(band), 2))),
        Agreed.of(Percent.ofFraction(BigDecimal.valueOf(Bands.rate(band), 4))),
        Reach.SLICE);
  }

  private static CreditColumns columns(Credits credits) {
    int[] participants = new int[credits.size()];
    int[] days = new int[credits.size()];
    for (int i = 0; i < participants.length; i++) {
      participants[i] = credits.group(i);
      days[i] =
          (int) MONTHS.get(credits.months()[i]).start().toEpochDay() + credits.days()[i] - 1;
    }
    return CreditColumns.builder(CURRENCY, 2)
        .participants(participants)
        .days(days)
        .amounts(credits.amounts())
        .build();
  }

  private static List<Participant> participants(Credits credits) {
    List<TallySheet> sheets = MONTHS.stream()
        .map(month -> TallySheet.collecting(
                Department.builder().build(), month, CURRENCY, ExchangeRates.none())
            .sheet())
        .toList();
    List<Participant> participants = new ArrayList<>();
    for (int i = 0; i < credits.quotas().length; i++) {
      PersonId person = PersonId.of("p" + i);
      BigMoney quota = BigMoney.ofMinor(CURRENCY, credits.quotas()[i]);
      Goals goals =
          Goals.of(MONTHS.stream().map(month -> goal(person, month, quota)).toList());
      for (TallySheet sheet : sheets) {
        participants.add(Participant.builder()
            .performance(Performance.of(person, sheet, goals))
            .calendar(WorkingCalendar.mondayToFriday())
            .build());
      }
    }
    return participants;
  }

  private static Goal goal(PersonId person, Period month, BigMoney quota) {
    return Goal.builder()
        .person(person)
        .metric(REVENUE.metric())
        .period(month)
        .target(Figure.of(quota))
        .build();
  }

  @Override
  public void compute() {
    Sharing.among(threads, run.participants(), (from, to) -> run.settle(from, to, pay));
  }

  @Override
  public long[] cents() {
    return credits.byRow(pay.sales(0));
  }
}
