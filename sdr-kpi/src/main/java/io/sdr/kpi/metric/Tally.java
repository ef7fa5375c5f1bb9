package io.sdr.kpi.metric;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What a set of facts adds up to: counts, exact sums of money, and the days that decisions took.
 *
 * <p>Tallies of disjoint sets of facts {@linkplain #plus(Tally) add} to the tally of all of them; the empty tally adds
 * nothing; order and grouping do not matter. That makes them fit for parallel streams and cluster engines.
 */
@Value.Immutable
public abstract class Tally {
  Tally() {}

  /** The tally of no facts. */
  public static Tally empty(CurrencyUnit currency) {
    return counting(currency).tally();
  }

  /** Starts to count facts whose amounts are given in a currency. */
  public static Counter counting(CurrencyUnit currency) {
    return new Counter(currency);
  }

  /** Deals won. */
  public abstract long won();

  /** Deals lost. */
  public abstract long lost();

  /** Returns of goods or money. */
  public abstract long returns();

  /** The amounts of the deals won, before returns. */
  public abstract BigMoney sold();

  /** The amounts of the returns. */
  public abstract BigMoney returned();

  /** Days from opening to winning, for the deals won whose opening is known. */
  public abstract DayCounts daysToWin();

  /** Days from opening to losing, for the deals lost whose opening is known. */
  public abstract DayCounts daysToLose();

  /** The currency of all sums. */
  public CurrencyUnit currency() {
    return sold().getCurrencyUnit();
  }

  /** Revenue: what was sold less what came back. */
  public BigMoney revenue() {
    return sold().minus(returned());
  }

  /**
   * The tally of both sets of facts.
   *
   * @throws Refusal if the currencies differ
   */
  public Tally plus(Tally other) {
    Refusal.unless(
        currency().equals(other.currency()),
        "tally.must-have-one-currency",
        currency(),
        other.currency());
    return builder()
        .won(Math.addExact(won(), other.won()))
        .lost(Math.addExact(lost(), other.lost()))
        .returns(Math.addExact(returns(), other.returns()))
        .sold(sold().plus(other.sold()))
        .returned(returned().plus(other.returned()))
        .daysToWin(daysToWin().plus(other.daysToWin()))
        .daysToLose(daysToLose().plus(other.daysToLose()))
        .build();
  }

  @Value.Check
  Tally normalized() {
    Refusal.unless(
        sold().isSameCurrency(returned()), "tally.must-have-one-currency", sold(), returned());
    Refusal.unless(
        won() >= 0
            && lost() >= 0
            && returns() >= 0
            && !sold().isNegative()
            && !returned().isNegative(),
        "tally.must-not-be-negative");
    Refusal.unless(
        daysToWin().size() <= won() && daysToLose().size() <= lost(),
        "tally.must-not-have-more-days-than-deals");
    BigMoney sold = plain(sold());
    BigMoney returned = plain(returned());
    return sold.equals(sold()) && returned.equals(returned())
        ? this
        : builder().from(this).sold(sold).returned(returned).build();
  }

  private static BigMoney plain(BigMoney sum) {
    BigDecimal amount = sum.getAmount().stripTrailingZeros();
    return BigMoney.of(sum.getCurrencyUnit(), amount.scale() < 0 ? amount.setScale(0) : amount);
  }

  private static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableTally.Builder {
    Builder() {}
  }

  /** Counts facts one by one. Not thread-safe: one for each thread, and then {@link Tally#plus(Tally)}. */
  public static final class Counter {
    private final CurrencyUnit currency;
    private final Map<Long, Long> daysToWin = new TreeMap<>();
    private final Map<Long, Long> daysToLose = new TreeMap<>();
    private BigDecimal sold = BigDecimal.ZERO;
    private BigDecimal returned = BigDecimal.ZERO;
    private long won;
    private long lost;
    private long returns;

    private Counter(CurrencyUnit currency) {
      this.currency = currency;
    }

    /** Counts a won deal at its amount in the currency of this tally. */
    public void addWon(Deal deal, BigMoney amount) {
      Refusal.unless(deal.outcome() == Outcome.WON, "tally.must-count-won-deals-as-won", deal.id());
      checkCurrency(amount);
      won++;
      sold = sold.add(amount.getAmount());
      deal.cycleDays().ifPresent(days -> daysToWin.merge(days, 1L, Math::addExact));
    }

    /** Counts a lost deal. */
    public void addLost(Deal deal) {
      Refusal.unless(
          deal.outcome() == Outcome.LOST, "tally.must-count-lost-deals-as-lost", deal.id());
      lost++;
      deal.cycleDays().ifPresent(days -> daysToLose.merge(days, 1L, Math::addExact));
    }

    /** Counts a return at its amount in the currency of this tally. */
    public void addReturn(BigMoney amount) {
      checkCurrency(amount);
      returns++;
      returned = returned.add(amount.getAmount());
    }

    /** Counts all that a tally counted; cheaper than adding many tallies one to another. */
    void add(Tally tally) {
      won = Math.addExact(won, tally.won());
      lost = Math.addExact(lost, tally.lost());
      returns = Math.addExact(returns, tally.returns());
      sold = sold.add(tally.sold().getAmount());
      returned = returned.add(tally.returned().getAmount());
      tally.daysToWin().counts().forEach((days, n) -> daysToWin.merge(days, n, Math::addExact));
      tally.daysToLose().counts().forEach((days, n) -> daysToLose.merge(days, n, Math::addExact));
    }

    /** The tally of what was counted so far. */
    public Tally tally() {
      return builder()
          .won(won)
          .lost(lost)
          .returns(returns)
          .sold(BigMoney.of(currency, sold))
          .returned(BigMoney.of(currency, returned))
          .daysToWin(new DayCounts(ImmutableSortedMap.copyOf(daysToWin)))
          .daysToLose(new DayCounts(ImmutableSortedMap.copyOf(daysToLose)))
          .build();
    }

    private void checkCurrency(BigMoney amount) {
      Refusal.unless(
          amount.getCurrencyUnit().equals(currency), "tally.must-have-one-currency", amount);
    }
  }
}
