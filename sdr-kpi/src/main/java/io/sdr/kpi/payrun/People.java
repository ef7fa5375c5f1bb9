package io.sdr.kpi.payrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Participant;
import java.time.LocalDate;
import java.util.List;

/** Who is settled, each in a period, and which rows are whose. */
abstract class People {
  private final ImmutableList<Participant> participants;
  private final CreditColumns credits;

  People(List<Participant> participants, CreditColumns credits) {
    this.participants = ImmutableList.copyOf(participants);
    this.credits = credits;
    for (Participant participant : participants) {
      Refusal.unless(
          participant.currency().equals(credits.currency()),
          "pay-run.must-have-one-currency",
          participant.currency());
    }
    Refusal.unless(
        credits.layout().participants() <= participants.size(),
        "pay-run.must-know-participants-of-credits",
        credits.layout().participants());
  }

  final int size() {
    return participants.size();
  }

  final Participant get(int number) {
    return participants.get(number);
  }

  final CreditColumns credits() {
    return credits;
  }

  /** The place of the first row of a participant that counts in the period. */
  abstract int start(int number);

  /** The place after the last. */
  final int end(int number) {
    return credits.layout().end(number);
  }

  /** The place of the first row of a participant from a day on; rows are in the order of time. */
  final int firstFrom(int number, LocalDate day) {
    int place = credits.layout().start(number);
    while (place < end(number) && credits.dayAt(place).isBefore(day)) {
      place++;
    }
    return place;
  }

  /** What everyone sold earlier in the span of the calendar in which the period begins. */
  abstract long[] earlier(SoldColumn column, Cadence since);

  /** The most rows that add up for one person. */
  abstract int mostRows();

  /** A participant with the credits of this and earlier periods as values. */
  abstract Participant withCredits(int number);

  /** Whether the rows came as columns, so that who asks knows them by their number. */
  abstract boolean isOfColumns();

  /** Whether the credits are in the columns; if not, rules must be asked. */
  abstract boolean mayBeColumnar();
}
