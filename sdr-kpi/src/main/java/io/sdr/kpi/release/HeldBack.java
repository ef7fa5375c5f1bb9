package io.sdr.kpi.release;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable
abstract class HeldBack implements PayoutTiming {
  private static final int LONGEST = 3660;

  @Value.Parameter
  abstract Percent part();

  @Value.Parameter
  abstract int days();

  @Value.Parameter
  abstract PayoutTiming rest();

  @Value.Check
  void check() {
    Refusal.unless(
        !part().isNegative() && part().compareTo(Percent.HUNDRED) <= 0,
        "held-back.must-be-a-part",
        part());
    Refusal.unless(days() >= 0 && days() <= LONGEST, "held-back.must-be-for-sensible-days", days());
  }

  /**
   * On every day the part that is not held is due of what was released by then, and the held part of what has stayed released
   * for the whole time: a release that was taken back meanwhile is not paid out of what was held.
   */
  @Override
  public ImmutableList<Payout> payouts(Money earned, DealFlow flow) {
    NavigableMap<LocalDate, Money> released = released(earned, flow);
    ImmutableList.Builder<Payout> payouts = ImmutableList.builder();
    Money paid = Money.zero(earned.getCurrencyUnit());
    for (LocalDate day : daysOfChange(released)) {
      Money due = dueOn(day, released, earned);
      if (!due.isEqual(paid)) {
        payouts.add(new Payout(day, due.minus(paid), "payout.held-back"));
        paid = due;
      }
    }
    return payouts.build();
  }

  private NavigableMap<LocalDate, Money> released(Money earned, DealFlow flow) {
    NavigableMap<LocalDate, Money> released = new TreeMap<>();
    Money total = Money.zero(earned.getCurrencyUnit());
    for (Payout payout : rest().payouts(earned, flow)) {
      total = total.plus(payout.amount());
      released.put(payout.day(), total);
    }
    return released;
  }

  private TreeSet<LocalDate> daysOfChange(NavigableMap<LocalDate, Money> released) {
    TreeSet<LocalDate> changes = new TreeSet<>(released.keySet());
    released.keySet().forEach(day -> changes.add(day.plusDays(days())));
    return changes;
  }

  private Money dueOn(LocalDate day, NavigableMap<LocalDate, Money> released, Money earned) {
    LocalDate since = day.minusDays(days());
    Money now = on(day, released, earned);
    Money lasting = on(since, released, earned);
    for (Money then : released.subMap(since, false, day, true).values()) {
      lasting = then.getAmount().abs().compareTo(lasting.getAmount().abs()) < 0 ? then : lasting;
    }
    return now.minus(heldOf(now)).plus(heldOf(lasting));
  }

  private static Money on(LocalDate day, NavigableMap<LocalDate, Money> released, Money earned) {
    return Optional.ofNullable(released.floorEntry(day))
        .map(Map.Entry::getValue)
        .orElse(Money.zero(earned.getCurrencyUnit()));
  }

  private Money heldOf(Money amount) {
    BigDecimal held = part().points();
    return Allocation.byWeights(amount, List.of(Percent.HUNDRED.points().subtract(held), held))
        .get(1);
  }
}
