package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable
abstract class Instalments implements PayoutTiming {
  private static final int MOST = 1000;

  @Value.Parameter
  abstract int count();

  @Value.Parameter
  abstract Cadence every();

  @Value.Check
  void check() {
    Refusal.unless(
        count() > 0 && count() <= MOST, "instalments.must-be-a-sensible-number", count());
  }

  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    ImmutableList<Money> shares =
        Allocation.byWeights(earned, Collections.nCopies(count(), BigDecimal.ONE));
    return IntStream.range(0, count())
        .filter(i -> !shares.get(i).isZero())
        .mapToObj(i -> new Payout(dayOf(i, flow.booked()), shares.get(i), "payout.instalment"))
        .collect(ImmutableList.toImmutableList());
  }

  private LocalDate dayOf(int number, LocalDate booked) {
    return switch (every()) {
      case DAY -> booked.plusDays(number);
      case WEEK -> booked.plusWeeks(number);
      case MONTH -> booked.plusMonths(number);
      case QUARTER -> booked.plusMonths(3L * number);
      case HALF_YEAR -> booked.plusMonths(6L * number);
      case YEAR -> booked.plusYears(number);
    };
  }
}
