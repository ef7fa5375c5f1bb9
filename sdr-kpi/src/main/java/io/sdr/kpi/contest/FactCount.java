package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counting facts by the rules of fair play. */
final class FactCount {
  private final Contest contest;
  private final LocalDate asOf;
  private final ImmutableListMultimap<PersonId, ContestFact> byPerson;
  private final ImmutableMap<Key, ContestFact> byKey;

  FactCount(Contest contest, List<ContestFact> facts, LocalDate asOf) {
    Refusal.unless(
        facts.stream().map(Key::of).distinct().count() == facts.size(),
        "contest.must-count-each-fact-once");
    facts.forEach(fact -> Refusal.unless(
        contest.hasDiscipline(fact.discipline()),
        "contest.must-know-the-discipline-of-each-fact",
        fact.discipline()));
    this.contest = contest;
    this.asOf = asOf.isBefore(contest.frozenOn()) ? asOf : contest.frozenOn();
    this.byPerson = Multimaps.index(
        facts.stream().sorted(Comparator.comparing(ContestFact::id)).toList(), ContestFact::person);
    this.byKey = Maps.uniqueIndex(facts, Key::of);
  }

  ImmutableMap<PersonId, Entry> entries(Trace trace) {
    trace.given("contest", contest.name()).given("day", asOf);
    return contest.people().stream()
        .collect(ImmutableMap.toImmutableMap(person -> person, person -> entry(person, trace)));
  }

  private Entry entry(PersonId person, Trace trace) {
    Entry.Builder entry = Entry.builder();
    List<ContestFact> counted = new ArrayList<>();
    for (Discipline discipline : contest.disciplines()) {
      Trace step = trace
          .step("contest.count-of")
          .given("person", person.text())
          .given("discipline", discipline.name());
      List<ContestFact> counting = counting(person, discipline, step);
      Measured<Figure> sum =
          FigureSum.of(counting.stream().map(ContestFact::figure).toList());
      entry.putMark(
          discipline.name(),
          Mark.builder().actual(step.yields(Operation.SUM, sum)).build());
      counted.addAll(counting);
    }
    List<ContestFact> done =
        counted.stream().filter(fact -> fact.undoes().isEmpty()).toList();
    return entry.facts(done.size()).reachedOn(lastDay(done)).build();
  }

  private List<ContestFact> counting(PersonId person, Discipline discipline, Trace step) {
    return byPerson.get(person).stream()
        .filter(fact -> fact.discipline().equals(discipline.name()))
        .filter(fact -> counts(fact, step.step("contest.fact").given("fact", fact.id())))
        .toList();
  }

  private boolean counts(ContestFact fact, Trace step) {
    Optional<String> objection = objectionTo(fact);
    step.given("day", fact.day()).yields(Operation.GIVEN, fact.figure());
    objection.ifPresent(step::fails);
    return objection.isEmpty();
  }

  private Optional<String> objectionTo(ContestFact fact) {
    if (fact.undoes().isEmpty()) {
      return contest.fairPlay().objectionTo(fact, contest.period(), asOf);
    }
    if (fact.day().isAfter(asOf)) {
      return Optional.of("after-the-last-day-counted");
    }
    Optional<ContestFact> undone = Optional.ofNullable(
            byKey.get(new Key(fact.discipline(), fact.undoes().orElseThrow())))
        .filter(one -> one.person().equals(fact.person()) && one.undoes().isEmpty());
    return undone.isPresent() && objectionTo(undone.orElseThrow()).isEmpty()
        ? Optional.empty()
        : Optional.of("undoes-what-does-not-count");
  }

  private static Optional<LocalDate> lastDay(List<ContestFact> counted) {
    return counted.stream().map(ContestFact::day).max(Comparator.naturalOrder());
  }

  /** A fact by one discipline. */
  private record Key(String discipline, String id) {
    static Key of(ContestFact fact) {
      return new Key(fact.discipline(), fact.id());
    }
  }
}
