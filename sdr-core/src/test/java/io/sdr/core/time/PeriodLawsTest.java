package io.sdr.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodLawsTest {
  private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST = LocalDate.of(9997, 12, 31).toEpochDay();

  @Property
  void readsBackWhatItWrites(@ForAll("spans") Period span) {
    assertThat(Period.parse(span.toString())).isEqualTo(span);
  }

  @Property
  void readsBackThePeriodOfEveryCadence(@ForAll("days") LocalDate day, @ForAll Cadence cadence) {
    Period period = cadence.periodOf(day);

    assertThat(Period.parse(period.toString())).isEqualTo(period);
  }

  @Property
  void containsTheDayItIsThePeriodOf(@ForAll("days") LocalDate day, @ForAll Cadence cadence) {
    Period period = cadence.periodOf(day);

    assertThat(period.contains(day)).isTrue();
    assertThat(cadence.periodOf(period.start())).isEqualTo(period);
    assertThat(cadence.periodOf(period.lastDay())).isEqualTo(period);
    assertThat(cadence.periodOf(period.end())).isNotEqualTo(period);
  }

  @Property
  void fallsIntoPeriodsThatHoldEachDayExactlyOnce(
      @ForAll("shortSpans") Period span, @ForAll Cadence cadence) {
    PeriodSequence sequence = PeriodSequence.of(cadence, span);

    assertCoversEachDayOnce(sequence, span);
    assertThat(sequence.periods())
        .allMatch(period -> cadence.periodOf(period.start()).equals(period));
  }

  @Property
  void fallsIntoPeriodsOfAnyStartsThatHoldEachDayExactlyOnce(
      @ForAll("shortSpans") Period span, @ForAll("offsets") List<Integer> offsets) {
    List<LocalDate> starts =
        offsets.stream().map(days -> span.start().plusDays(days % span.days())).toList();
    PeriodSequence sequence = PeriodSequence.startingOn(starts, span.end());

    assertCoversEachDayOnce(
        sequence, Period.of(starts.stream().min(LocalDate::compareTo).orElseThrow(), span.end()));
  }

  private static void assertCoversEachDayOnce(PeriodSequence sequence, Period span) {
    span.dates().stream()
        .forEach(day -> assertThat(sequence.periods())
            .filteredOn(period -> period.contains(day))
            .containsExactly(sequence.periodOf(day).orElseThrow()));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(FIRST, LAST).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Period> spans() {
    return Combinators.combine(days(), days())
        .as((a, b) -> a.isBefore(b) ? Period.of(a, b.plusDays(1)) : Period.of(b, a.plusDays(1)));
  }

  @Provide
  Arbitrary<Period> shortSpans() {
    return Combinators.combine(days(), Arbitraries.integers().between(1, 100))
        .as((start, days) -> Period.of(start, start.plusDays(days)));
  }

  @Provide
  Arbitrary<List<Integer>> offsets() {
    return Arbitraries.integers().between(0, 99).list().ofMinSize(1).ofMaxSize(5);
  }
}
