package io.sdr.kpi.payrun;

import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/** Made-up credits of a few people in the months of a quarter, in rows that are in no order. */
final class Facts {
  static final CurrencyUnit CURRENCY = CurrencyUnit.USD;
  static final Measure REVENUE = Measure.own(Metrics.revenue());
  static final int MONTHS = 3;
  static final List<CreditProfile> PROFILES = Profiles.ALL;

  private static final LocalDate START = LocalDate.of(2026, 4, 1);

  final List<Participant> participants = new ArrayList<>();
  final List<Row> rows;
  private final boolean hasGoals;
  private final long goal;

  /**
   * A row.
   *
   * @param participant whose: the number of a person times the months, and a month
   */
  record Row(int participant, LocalDate day, long cents, long quota, long margin, int profile) {}

  Facts(Random random) {
    int people = 1 + random.nextInt(2);
    this.hasGoals = random.nextInt(5) > 0;
    this.goal = 100L * (1 + random.nextInt(40)) * 25;
    for (int person = 0; person < people; person++) {
      LocalDate joined = START.plusDays(random.nextBoolean() ? 0 : random.nextInt(50));
      for (int month = 0; month < MONTHS; month++) {
        participants.add(participant(
            "p" + person, Period.of(START.plusMonths(month), START.plusMonths(month + 1)), joined));
      }
    }
    int size = random.nextInt(4) == 0 ? 0 : random.nextInt(24);
    this.rows = IntStream.range(0, size).mapToObj(row -> row(random)).toList();
  }

  private Row row(Random random) {
    int participant = random.nextInt(participants.size());
    int day = random.nextInt(random.nextBoolean() ? 30 : 3);
    // a coarse grid, so that totals often end exactly on a bound, and now and then a fine or a huge
    // one
    long cents = switch (random.nextInt(12)) {
      case 0 -> random.nextInt(200_000);
      case 1 -> -random.nextInt(60_000);
      case 2 -> -25_00L * random.nextInt(20);
      case 3 -> random.nextInt(400) == 0 ? 900_000_000_000_000L + random.nextInt(1000) : 1;
      default -> 25_00L * random.nextInt(40);
    };
    int profile = random.nextInt(PROFILES.size());
    return new Row(
        participant,
        START.plusMonths(participant % MONTHS).plusDays(day),
        cents,
        random.nextInt(3) == 0 ? cents / 2 : cents,
        cents / 4 - random.nextInt(3) * 10_00,
        profile);
  }

  private Participant participant(String id, Period period, LocalDate joined) {
    PersonId person = PersonId.of(id);
    Department department =
        Department.builder().addPerson(Person.of(person, "Somebody")).build();
    List<Goal> goals = new ArrayList<>();
    if (hasGoals) {
      goals.add(goal(person, period, goal));
      goals.add(goal(person, Period.parse("2026-Q2"), MONTHS * goal));
    }
    return Participant.builder()
        .performance(Performance.of(
            person,
            TallySheet.collecting(department, period, CURRENCY, ExchangeRates.none())
                .sheet(),
            Goals.of(goals)))
        .calendar(WorkingCalendar.mondayToFriday())
        .addPresence(LocalDateRange.of(joined, START.plusMonths(MONTHS)))
        .putTerm("extra", Figure.of(BigMoney.parse("USD 12.345")))
        .build();
  }

  private static Goal goal(PersonId person, Period period, long cents) {
    return Goal.builder()
        .person(person)
        .metric(REVENUE.metric())
        .period(period)
        .target(Figure.of(BigMoney.ofMinor(CURRENCY, cents)))
        .build();
  }

  /** The goal of a month, or of the quarter; nothing where there is none. */
  java.util.Optional<BigDecimal> goal(boolean ofQuarter) {
    return hasGoals
        ? java.util.Optional.of(BigDecimal.valueOf(ofQuarter ? MONTHS * goal : goal, 2))
        : java.util.Optional.empty();
  }

  /** On how many days of the period the participant was there. */
  int daysPresent(int who) {
    Participant participant = participants.get(who);
    LocalDate joined = participant.presence().get(0).getStart();
    LocalDate end = participant.period().end();
    return (int) Math.max(
        0,
        Math.min(
            participant.period().days(), java.time.temporal.ChronoUnit.DAYS.between(joined, end)));
  }

  /** So much of an amount as the participant was there. */
  BigDecimal byDays(BigDecimal amount, int who) {
    int days = participants.get(who).period().days();
    int present = daysPresent(who);
    return present == days
        ? amount
        : amount
            .multiply(BigDecimal.valueOf(present))
            .divide(BigDecimal.valueOf(days), java.math.MathContext.DECIMAL128);
  }

  CreditColumns columns() {
    return CreditColumns.builder(CURRENCY, 2)
        .participants(rows.stream().mapToInt(Row::participant).toArray())
        .days(rows.stream().mapToInt(row -> (int) row.day().toEpochDay()).toArray())
        .amounts(rows.stream().mapToLong(Row::cents).toArray())
        .quotas(rows.stream().mapToLong(Row::quota).toArray())
        .margins(rows.stream().mapToLong(Row::margin).toArray())
        .profiles(PROFILES, rows.stream().mapToInt(Row::profile).toArray())
        .build();
  }

  /** The rows of a participant in the order of time: sales before returns of the same day, then as they came. */
  List<Row> of(int participant) {
    return rows.stream()
        .filter(row -> row.participant() == participant)
        .sorted(java.util.Comparator.comparing(Row::day)
            .thenComparing(row -> PROFILES.get(row.profile()).isReturn()))
        .toList();
  }

  /** Those of the months before in the same quarter. */
  List<Row> before(int participant) {
    return rows.stream()
        .filter(row ->
            row.participant() / MONTHS == participant / MONTHS && row.participant() < participant)
        .toList();
  }
}
