package io.sdr.kpi.credit;

import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.value.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/** How sales are credited: who takes part in them, and how far up they count. */
@Value.Immutable
public abstract class Crediting {
  private static final int MOST_LEVELS = 100;

  Crediting() {}

  /** Starts the conditions. */
  public static Builder builder() {
    return new Builder();
  }

  /** Every sale to its owner alone. */
  public static Crediting toOwners() {
    return builder().build();
  }

  /** Who takes part; the owner alone unless said otherwise. */
  @Value.Default
  public CreditRule rule() {
    return CreditRules.owner();
  }

  /**
   * For how many levels of managers above the seller, as of the day of the sale, a sale counts in full beside the whole;
   * none unless said otherwise.
   */
  @Value.Default
  public int rollsUp() {
    return 0;
  }

  /** At which rate of exchange returns are taken back; that of the sale unless said otherwise. */
  @Value.Default
  public RateDay returnsAt() {
    return RateDay.SALE;
  }

  /** When returns count; on the day on which something came back unless said otherwise. */
  @Value.Default
  public ReturnsCount returnsCount() {
    return ReturnsCount.ON_RETURN;
  }

  @Value.Check
  void check() {
    Refusal.unless(
        rollsUp() >= 0 && rollsUp() <= MOST_LEVELS, "crediting.must-roll-up-sensibly", rollsUp());
  }

  /**
   * Starts to credit facts.
   *
   * @param department who was where, when
   * @param currency in which credits are counted
   * @param rates what other currencies are worth
   */
  public Collector collecting(Department department, CurrencyUnit currency, ExchangeRates rates) {
    return new Collector(this, department, currency, rates);
  }

  /** Builds conditions. */
  public static final class Builder extends ImmutableCrediting.Builder {
    Builder() {}
  }

  /** Credits facts one by one. Not thread-safe. */
  public static final class Collector {
    private final Crediting crediting;
    private final Department department;
    private final CurrencyUnit currency;
    private final ExchangeRates rates;
    private final Map<DealId, Deal> won = new HashMap<>();
    private final Map<ReturnId, SalesReturn> returned = new HashMap<>();

    private Collector(
        Crediting crediting, Department department, CurrencyUnit currency, ExchangeRates rates) {
      this.crediting = crediting;
      this.department = department;
      this.currency = currency;
      this.rates = rates;
    }

    /**
     * Adds a deal; it is credited if it was won.
     *
     * @throws Refusal if it was added before
     */
    public Collector add(Deal deal) {
      if (deal.outcome() == Outcome.WON) {
        Refusal.unless(
            won.putIfAbsent(deal.id(), deal) == null,
            "crediting.must-see-each-deal-once",
            deal.id());
      }
      return this;
    }

    /**
     * Adds a return, which takes back what its deal was credited with, in proportion to what came back: of the line that it
     * names, or of all that is left of the deal. What was given away with the deal goes back with it, in the same proportion.
     * Any number of returns that make up the deal leave nothing of it to anyone, in any figure.
     *
     * @throws Refusal if it was added before
     */
    public Collector add(SalesReturn back) {
      Refusal.unless(
          returned.putIfAbsent(back.id(), back) == null,
          "crediting.must-see-each-return-once",
          back.id());
      return this;
    }

    /**
     * The credits of what was added, whatever the order.
     *
     * @throws Refusal if someone with a part in a sale is unknown, a currency has no rate, or a return does not fit a deal
     *     that was added: it names no won one or no line of it, is before the sale, or in another currency, or the deal was
     *     worth nothing
     */
    public CreditBook book() {
      CreditRun run = new CreditRun(crediting, department, currency, rates);
      won.values().forEach(run::credit);
      returned.values().stream()
          .filter(back -> crediting.returnsCount() != ReturnsCount.NOT_HERE)
          .sorted(Comparator.comparing(SalesReturn::date).thenComparing(SalesReturn::id))
          .forEach(back -> run.takeBack(back, dealOf(back)));
      return run.book();
    }

    private Deal dealOf(SalesReturn back) {
      return back.deal()
          .flatMap(deal -> Optional.ofNullable(won.get(deal)))
          .orElseThrow(() -> Refusal.because("crediting.must-know-deal-of-return", back.id()));
    }
  }
}
