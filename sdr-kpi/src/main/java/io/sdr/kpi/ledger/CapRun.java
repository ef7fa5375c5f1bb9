package io.sdr.kpi.ledger;

import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Works out, period after period, what caps withhold of what one person earned. All amounts are in the currency of the caps.
 * Not thread-safe.
 */
public final class CapRun {
  /** What was earned with each part, by the first day of the period. */
  private final NavigableMap<LocalDate, Map<String, BigDecimal>> earned = new TreeMap<>();

  private final List<Taken> taken = new ArrayList<>();

  /** Starts with nothing earned. */
  public CapRun() {}

  /** Adds what a part of a scheme earned in a period; all that is earned by its end is added before its caps are applied. */
  public CapRun earn(Period period, String part, BigDecimal amount) {
    earned
        .computeIfAbsent(period.start(), start -> new TreeMap<>())
        .merge(part, amount, BigDecimal::add);
    return this;
  }

  /**
   * Applies the caps of a period; periods are given in the order of time. What one gives back is withheld by another that has
   * no room for it, whichever of them comes first.
   *
   * @param caps those that are in force together
   * @throws Refusal if they cannot be {@linkplain PayCap#inOrder(List) put in order}
   */
  public CapRun withhold(Period period, List<PayCap> caps) {
    List<PayCap> inOrder = PayCap.inOrder(caps);
    inOrder.forEach(cap -> take(cap, period, amount(cap, period)));
    inOrder.forEach(cap -> take(cap, period, amount(cap, period).min(BigDecimal.ZERO)));
    return this;
  }

  private void take(PayCap cap, Period period, BigDecimal amount) {
    if (amount.signum() != 0) {
      taken.add(new Taken(period, cap, amount));
    }
  }

  /** What is withheld, in the order in which it was found; a cap can be found twice in a period. */
  public ImmutableList<Withheld> withheld() {
    return taken.stream()
        .map(one -> new Withheld(one.period, one.cap.name(), one.amount))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What a cap withholds in a period (below zero), or gives back of what it withheld before: so much that what is paid in its
   * span to date is within it. What was paid in earlier periods of the span, without this cap, is not taken back. And room
   * that another cap makes gives nothing back: only what came back in the period does, and what was carried into the span.
   */
  private BigDecimal amount(PayCap cap, Period period) {
    LocalDate start = cap.per().periodOf(period.start()).start();
    BigDecimal covered = covered(cap, start, period.end());
    BigDecimal carried = carried(cap, start);
    BigDecimal paid = covered.add(carried).min(cap.amount().getAmount());
    BigDecimal amount = paid.subtract(covered).subtract(withheldBy(cap, start, period.end()));
    BigDecimal back = covered(cap, period.start(), period.end())
        .add(withheldBy(cap, period.start(), period.end()))
        .negate();
    return amount.min(back.max(BigDecimal.ZERO).add(carried)).max(back.min(BigDecimal.ZERO));
  }

  /** What a cap carries into a span; of what was lost under its name in an earlier version, nothing. */
  private BigDecimal carried(PayCap cap, LocalDate start) {
    return cap.excess() == Excess.CARRIED
        ? withheld(
                LocalDate.MIN,
                start,
                other -> isSame(cap, other) && other.excess() == Excess.CARRIED)
            .negate()
        : BigDecimal.ZERO;
  }

  /** What a cap covers of what was earned in some days, less what other caps withhold of it. */
  private BigDecimal covered(PayCap cap, LocalDate from, LocalDate to) {
    BigDecimal covered = BigDecimal.ZERO;
    for (Map<String, BigDecimal> parts : earned.subMap(from, to).values()) {
      for (Map.Entry<String, BigDecimal> part : parts.entrySet()) {
        covered = cap.covers(part.getKey()) ? covered.add(part.getValue()) : covered;
      }
    }
    return covered.add(withheld(from, to, other -> !isSame(cap, other) && cap.includes(other)));
  }

  private BigDecimal withheldBy(PayCap cap, LocalDate from, LocalDate to) {
    return withheld(from, to, other -> isSame(cap, other));
  }

  private BigDecimal withheld(LocalDate from, LocalDate to, Predicate<PayCap> wanted) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Taken one : taken) {
      LocalDate start = one.period.start();
      boolean isWithin = !start.isBefore(from) && start.isBefore(to);
      sum = isWithin && wanted.test(one.cap) ? sum.add(one.amount) : sum;
    }
    return sum;
  }

  private static boolean isSame(PayCap cap, PayCap other) {
    return cap.name().equals(other.name());
  }

  private record Taken(Period period, PayCap cap, BigDecimal amount) {}

  /**
   * What a cap does in a period.
   *
   * @param period the period
   * @param cap the name of the cap
   * @param amount below zero what it withholds, above zero what it gives back
   */
  public record Withheld(Period period, String cap, BigDecimal amount) {}
}
