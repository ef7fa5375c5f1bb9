package io.sdr.kpi.whatif;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a change of a scheme would have done to people and cost. A person counts once for each period: who gained in May and
 * lost in June is a winner once and a loser once.
 */
@Value.Immutable
@JsonPropertyOrder({"before", "after", "currency", "people"})
public abstract class Impact {
  Impact() {}

  static Builder builder() {
    return new Builder();
  }

  /** The scheme that was held against the facts first, by its name. */
  public abstract String before();

  /** The changed scheme, by its name. */
  public abstract String after();

  /** In which currency both pay. */
  public abstract CurrencyUnit currency();

  /** What it would have done to each person in each period, in the order of the facts. */
  public abstract ImmutableList<Change> people();

  /** What all were paid before. */
  @JsonIgnore
  @Value.Lazy
  public Money costBefore() {
    return sum(Change::before);
  }

  /** What all would be paid after. */
  @JsonIgnore
  @Value.Lazy
  public Money costAfter() {
    return sum(Change::after);
  }

  /** By how much the cost changes; negative where the change saves. */
  @JsonIgnore
  public Money difference() {
    return costAfter().minus(costBefore());
  }

  /** Those who would be paid more. */
  @JsonIgnore
  @Value.Lazy
  public Side winners() {
    return side(change -> change.difference().isPositive());
  }

  /** Those who would be paid less; sum and largest are negative. */
  @JsonIgnore
  @Value.Lazy
  public Side losers() {
    return side(change -> change.difference().isNegative());
  }

  /** How many of all would be paid less. */
  @JsonIgnore
  public Proportion shareOfLosers() {
    return Proportion.of(losers().count(), people().size());
  }

  /** How the changes of single people are distributed. */
  public ChangeDistribution distribution(int bins) {
    return ChangeDistribution.of(people().stream().map(Change::difference).toList(), bins);
  }

  private Money sum(Function<Change, Money> figure) {
    return people().stream().map(figure).reduce(Money.zero(currency()), Money::plus);
  }

  private Side side(Predicate<Change> wanted) {
    ImmutableList<Money> changes = people().stream()
        .filter(wanted)
        .map(Change::difference)
        .collect(ImmutableList.toImmutableList());
    Money none = Money.zero(currency());
    return new Side(
        changes.size(),
        changes.stream().reduce(none, Money::plus),
        changes.stream().max(Comparator.comparing(Money::abs)).orElse(none));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        people().stream()
            .allMatch(change -> change.before().getCurrencyUnit().equals(currency())
                && change.after().getCurrencyUnit().equals(currency())),
        "what-if.must-compare-in-one-currency",
        currency());
  }

  /**
   * What it would have done to one person in one period.
   *
   * @param person who
   * @param period when
   * @param before what was paid in all
   * @param after what would be paid in all
   */
  @JsonPropertyOrder({"person", "period", "before", "after"})
  public record Change(PersonId person, Period period, Money before, Money after) {
    /** By how much the pay differs; negative for a loss. */
    public Money difference() {
      return after.minus(before);
    }
  }

  /**
   * Those to whom the same happens.
   *
   * @param count how many
   * @param sum by how much their pay changes together
   * @param largest the largest change of one of them; zero where there is none
   */
  @JsonPropertyOrder({"count", "sum", "largest"})
  public record Side(int count, Money sum, Money largest) {}

  static final class Builder extends ImmutableImpact.Builder {
    Builder() {}
  }
}
