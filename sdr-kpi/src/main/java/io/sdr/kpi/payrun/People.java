package io.sdr.kpi.payrun;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.earning.Participant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who is settled, each in a period, and which rows are whose. */
final class People {
  private final ImmutableList<Participant> participants;
  private final ImmutableListMultimap<PersonId, Integer> byPerson;
  private final CreditColumns credits;

  People(List<Participant> participants, CreditColumns credits) {
    this.participants = ImmutableList.copyOf(participants);
    this.credits = credits;
    ImmutableListMultimap.Builder<PersonId, Integer> numbers = ImmutableListMultimap.builder();
    for (int i = 0; i < participants.size(); i++) {
      numbers.put(participants.get(i).person(), i);
      check(participants.get(i), i);
    }
    this.byPerson = numbers.build();
    Refusal.unless(
        credits.layout().participants() <= participants.size(),
        "pay-run.must-know-participants-of-credits",
        credits.layout().participants());
  }

  private void check(Participant participant, int number) {
    Refusal.unless(
        participant.currency().equals(credits.currency()),
        "pay-run.must-have-one-currency",
        participant.currency());
    Refusal.unless(
        participant.credits().all().isEmpty(), "pay-run.must-have-credits-in-columns-only");
    Layout layout = credits.layout();
    int start = layout.start(number);
    int end = layout.end(number);
    Refusal.unless(
        start == end
            || (participant.period().contains(credits.dayOf(layout.row(start)))
                && participant.period().contains(credits.dayOf(layout.row(end - 1)))),
        "pay-run.must-have-credits-within-period-of-participant",
        number);
  }

  int size() {
    return participants.size();
  }

  Participant get(int number) {
    return participants.get(number);
  }

  /** The same person in earlier periods of the span of the calendar in which the period begins. */
  List<Integer> earlier(int number, Cadence since) {
    LocalDate start = get(number).period().start();
    LocalDate from = since.periodOf(start).start();
    return before(number).stream()
        .filter(other -> !get(other).period().start().isBefore(from))
        .toList();
  }

  private List<Integer> before(int number) {
    LocalDate start = get(number).period().start();
    return byPerson.get(get(number).person()).stream()
        .filter(other -> !get(other).period().end().isAfter(start))
        .toList();
  }

  /** The most rows that one person has. */
  int mostRows() {
    return byPerson.asMap().values().stream()
        .mapToInt(numbers -> numbers.stream()
            .mapToInt(number -> credits.layout().end(number) - credits.layout().start(number))
            .sum())
        .max()
        .orElse(0);
  }

  /** A participant with the credits of this and earlier periods as values. */
  Participant withCredits(int number) {
    List<Credit> all = new ArrayList<>();
    before(number).forEach(earlier -> addCredits(earlier, all));
    addCredits(number, all);
    return Participant.builder()
        .from(get(number))
        .credits(Credits.of(credits.currency(), all))
        .build();
  }

  private void addCredits(int number, List<Credit> all) {
    for (int place = credits.layout().start(number);
        place < credits.layout().end(number);
        place++) {
      all.add(credits.credit(credits.layout().row(place), get(number).person()));
    }
  }
}
