package io.sdr.kpi.payrun;

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

/** People whose credits are in columns only; what they sold earlier are the rows of their earlier periods. */
final class LinkedPeople extends People {
  private final ImmutableListMultimap<PersonId, Integer> byPerson;

  LinkedPeople(List<Participant> participants, CreditColumns credits) {
    super(participants, credits);
    ImmutableListMultimap.Builder<PersonId, Integer> numbers = ImmutableListMultimap.builder();
    for (int i = 0; i < participants.size(); i++) {
      numbers.put(participants.get(i).person(), i);
      check(i);
    }
    this.byPerson = numbers.build();
  }

  private void check(int number) {
    Refusal.unless(
        get(number).credits().all().isEmpty(), "pay-run.must-have-credits-in-columns-only");
    int start = start(number);
    int end = end(number);
    Refusal.unless(
        start == end
            || (get(number).period().contains(credits().dayAt(start))
                && get(number).period().contains(credits().dayAt(end - 1))),
        "pay-run.must-have-credits-within-period-of-participant",
        number);
  }

  @Override
  int start(int number) {
    return credits().layout().start(number);
  }

  @Override
  long[] earlier(SoldColumn column, Cadence since) {
    long[] own = new long[size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = column.sum(start(i), end(i));
    }
    long[] earlier = new long[size()];
    for (int i = 0; i < earlier.length; i++) {
      LocalDate from = since.periodOf(get(i).period().start()).start();
      for (int other : before(i)) {
        earlier[i] += get(other).period().start().isBefore(from)
            ? column.sum(firstFrom(other, from), end(other))
            : own[other];
      }
    }
    return earlier;
  }

  private List<Integer> before(int number) {
    LocalDate start = get(number).period().start();
    return byPerson.get(get(number).person()).stream()
        .filter(other -> !get(other).period().end().isAfter(start))
        .toList();
  }

  @Override
  int mostRows() {
    return byPerson.asMap().values().stream()
        .mapToInt(numbers -> numbers.stream().mapToInt(i -> end(i) - start(i)).sum())
        .max()
        .orElse(0);
  }

  @Override
  Participant withCredits(int number) {
    List<Credit> all = new ArrayList<>();
    before(number).forEach(earlier -> addCredits(earlier, all));
    addCredits(number, all);
    return Participant.builder()
        .from(get(number))
        .credits(Credits.of(credits().currency(), all))
        .build();
  }

  private void addCredits(int number, List<Credit> all) {
    for (int place = start(number); place < end(number); place++) {
      all.add(credits().credit(place, get(number).person()));
    }
  }

  @Override
  boolean isOfColumns() {
    return true;
  }

  @Override
  boolean mayBeColumnar() {
    return true;
  }
}
