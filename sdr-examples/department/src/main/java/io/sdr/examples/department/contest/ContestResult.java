package io.sdr.examples.department.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.contest.Contest;
import io.sdr.kpi.contest.ContestFact;
import io.sdr.kpi.contest.Discipline;
import io.sdr.kpi.contest.Entry;
import io.sdr.kpi.contest.Mark;
import io.sdr.kpi.contest.Standing;
import io.sdr.kpi.contest.Standings;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.Metrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How a contest ended.
 *
 * @param agreed what was agreed
 * @param contest the contest as it was announced for the period
 * @param standings how everyone stands, and why
 */
public record ContestResult(MonthContest agreed, Contest contest, Explained<Standings> standings) {
  /**
   * Judges a contest.
   *
   * @param credits what was credited; only what was sold directly and counts in the contest's period is looked at
   * @param performances what everyone did
   */
  public static ContestResult of(
      MonthContest agreed,
      Contest contest,
      List<Credit> credits,
      Function<PersonId, Performance> performances) {
    ImmutableMap<PersonId, Entry> counted =
        contest.count(facts(contest, credits), contest.frozenOn(), Detail.NONE).value();
    Map<PersonId, Entry> entries = new LinkedHashMap<>();
    counted.forEach((person, entry) ->
        entries.put(person, measured(contest, entry, performances.apply(person))));
    return new ContestResult(
        agreed, contest, contest.judge(entries, ImmutableList.of(), Detail.FULL));
  }

  /** Where a person stands; empty for someone who does not take part. */
  public Optional<Standing> standingOf(PersonId person) {
    return standings.value().find(person.text());
  }

  /** What schemes find of it for a person: the place, and the prize, which is nothing for a place that wins none. */
  public ImmutableMap<String, Figure> termsOf(PersonId person, CurrencyUnit currency) {
    ImmutableMap.Builder<String, Figure> terms = ImmutableMap.builder();
    standingOf(person).filter(Standing::isPlaced).ifPresent(standing -> {
      agreed
          .placeTerm()
          .ifPresent(name -> terms.put(name, Figure.of(standing.rank().getAsInt())));
      agreed
          .prizeTerm()
          .ifPresent(
              name -> terms.put(name, Figure.of(standing.prize().orElse(Money.zero(currency)))));
    });
    return terms.buildOrThrow();
  }

  private static Entry measured(Contest contest, Entry counted, Performance performance) {
    Entry read = contest.read(performance, Trace.silent());
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (Discipline discipline : contest.disciplines()) {
      String name = discipline.name();
      marks.put(
          name,
          discipline.measure().isPresent()
              ? read.mark(name)
              : Mark.builder()
                  .from(counted.mark(name))
                  .target(goalOf(performance))
                  .build());
    }
    return Entry.builder().from(counted).marks(marks).build();
  }

  private static Optional<Figure> goalOf(Performance performance) {
    return performance.goalOf(Measure.own(Metrics.revenue())).map(Goal::target);
  }

  private static ImmutableList<ContestFact> facts(Contest contest, List<Credit> credits) {
    ImmutableList<String> disciplines = contest.disciplines().stream()
        .filter(discipline -> discipline.measure().isEmpty())
        .map(Discipline::name)
        .collect(ImmutableList.toImmutableList());
    return credits.stream()
        .filter(credit -> credit.kind() == CreditKind.DIRECT)
        .filter(credit -> credit.takesBack().isPresent() || contest.period().contains(credit.day()))
        .flatMap(credit -> disciplines.stream().map(discipline -> fact(discipline, credit)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ContestFact fact(String discipline, Credit credit) {
    String sale = String.join(
        " ", credit.person().text(), credit.deal().text(), String.valueOf(credit.line()));
    return ContestFact.builder()
        .id(credit.takesBack().map(back -> sale + " " + back.text()).orElse(sale))
        .undoes(credit.takesBack().map(back -> sale))
        .person(credit.person())
        .discipline(discipline)
        .day(credit.day())
        .figure(Figure.of(credit.amount()))
        .build();
  }
}
