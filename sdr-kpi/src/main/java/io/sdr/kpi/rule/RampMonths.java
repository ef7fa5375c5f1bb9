package io.sdr.kpi.rule;

import com.google.common.primitives.Ints;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.earning.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.threeten.extra.LocalDateRange;

/**
 * Which months of work a period covers. The month of joining is the first, whatever the day.
 *
 * @param joined the day of joining
 * @param period the days of the period from that of joining on
 */
record RampMonths(LocalDate joined, Period period) {
  /** Of someone who is present. */
  static RampMonths of(Participant participant) {
    LocalDate joined = participant.presence().stream()
        .map(LocalDateRange::getStart)
        .min(Comparator.naturalOrder())
        .orElseThrow();
    Period period = participant.period();
    return new RampMonths(
        joined, joined.isAfter(period.start()) ? Period.of(joined, period.end()) : period);
  }

  int first() {
    return of(period.start());
  }

  int last() {
    return of(period.lastDay());
  }

  Stream<Integer> numbers() {
    return IntStream.rangeClosed(first(), last()).boxed();
  }

  /** The number of the month of a day; days before that of joining count with it. */
  int of(LocalDate day) {
    long months = ChronoUnit.MONTHS.between(YearMonth.from(joined), YearMonth.from(day)) + 1;
    return Ints.saturatedCast(Math.max(1, months));
  }

  /** So much of an amount for the whole period as the month has of its days. */
  BigMoney partOf(BigMoney amount, int month) {
    LocalDate within = period.start().plusMonths((long) month - first());
    int days =
        period.within(Cadence.MONTH.periodOf(within).dates()).map(Period::days).orElse(0);
    BigDecimal part = Decimals.quotient(
        amount.getAmount().multiply(BigDecimal.valueOf(days)), BigDecimal.valueOf(period.days()));
    return BigMoney.of(amount.getCurrencyUnit(), part);
  }
}
