package io.sdr.examples.benchmarks.contender;

import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;
import io.sdr.kpi.credit.Credit;
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
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The question in SDR's words: a scheme, and everybody's months with a goal each. */
public final class Agreement {
  /** The currency of everything. */
  public static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;

  private static final int YEAR = 2026;
  private static final DealId DEAL = DealId.of("ledger");
  private static final Measure REVENUE = Measure.own(Metrics.revenue());
  private static final PayBase SOLD = PayBases.credited(CreditFigure.AMOUNT, List.of(), REVENUE);
  private static final List<Period> MONTHS = IntStream.rangeClosed(1, Credits.MONTHS)
      .mapToObj(month -> Period.parse(YearMonth.of(YEAR, month).toString()))
      .toList();

  private Agreement() {}

  /** A scheme of one rule, rounded sale by sale. */
  public static MotivationScheme scheme(PayRule rule) {
    return MotivationScheme.builder()
        .name("Commission of the month")
        .currency(CURRENCY)
        .rounding(Rounding.toMinorUnits(CURRENCY))
        .roundedAt(RoundingPlace.SALE)
        .addPart("Commission", rule)
        .build();
  }

  /** The rule that the question asks about: five bands by the share of the quota. */
  public static PayRule fiveBands() {
    return PayRules.bandedCommission(
        SOLD,
        Boundary.LOWER_INCLUSIVE,
        IntStream.range(0, Bands.COUNT).mapToObj(Agreement::band).toList());
  }

  private static RateBand band(int band) {
    return new RateBand(
        Figure.of(Percent.ofFraction(BigDecimal.valueOf(Bands.fromPercent(band), 2))),
        Agreed.of(Percent.ofFraction(BigDecimal.valueOf(Bands.rate(band), 4))),
        Reach.SLICE);
  }

  /** On which day a credit counts. */
  static LocalDate day(Credits credits, int index) {
    return MONTHS.get(credits.months()[index]).start().plusDays(credits.days()[index] - 1L);
  }

  /** Whose credits they are: everybody in each month, in the order of groups. */
  static List<Participant> participants(Credits credits) {
    List<TallySheet> sheets = MONTHS.stream().map(Agreement::sheet).toList();
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

  /** The same with their credits as values. */
  public static List<Participant> withCredits(Credits unordered) {
    Credits credits = unordered.grouped();
    int[] starts = credits.groupStarts();
    List<Participant> people = participants(credits);
    return IntStream.range(0, people.size())
        .mapToObj(i -> with(people.get(i), credits, starts[i], starts[i + 1]))
        .toList();
  }

  private static Participant with(Participant participant, Credits credits, int from, int to) {
    List<Credit> own = IntStream.range(from, to)
        .mapToObj(i -> credit(
            participant.person(), credits.rows()[i], day(credits, i), credits.amounts()[i]))
        .toList();
    return Participant.builder()
        .from(participant)
        .credits(io.sdr.kpi.credit.Credits.of(CURRENCY, own))
        .build();
  }

  private static TallySheet sheet(Period month) {
    return TallySheet.collecting(
            Department.builder().build(), month, CURRENCY, ExchangeRates.none())
        .sheet();
  }

  private static Goal goal(PersonId person, Period month, BigMoney quota) {
    return Goal.builder()
        .person(person)
        .metric(REVENUE.metric())
        .period(month)
        .target(Figure.of(quota))
        .build();
  }

  /** A month of somebody with this quota and these credits, all in cents, one after the other. */
  public static Participant month(long quota, long... cents) {
    PersonId person = PersonId.of("anna");
    Goals goals = Goals.of(List.of(goal(person, MONTHS.get(0), BigMoney.ofMinor(CURRENCY, quota))));
    List<Credit> credits = new ArrayList<>();
    for (int i = 0; i < cents.length; i++) {
      credits.add(credit(person, i, MONTHS.get(0).start(), cents[i]));
    }
    return Participant.builder()
        .performance(Performance.of(person, sheet(MONTHS.get(0)), goals))
        .calendar(WorkingCalendar.mondayToFriday())
        .credits(io.sdr.kpi.credit.Credits.of(CURRENCY, credits))
        .build();
  }

  /** A credit that its line tells from others. */
  static Credit credit(PersonId person, int line, LocalDate day, long cents) {
    return Credit.builder()
        .person(person)
        .deal(DEAL)
        .line(line)
        .day(day)
        .amount(BigMoney.ofMinor(CURRENCY, cents))
        .build();
  }
}
