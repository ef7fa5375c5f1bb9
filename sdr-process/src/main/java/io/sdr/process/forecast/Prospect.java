package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A deal as a forecast sees it: open, or won within the period. */
@Value.Immutable
@JsonPropertyOrder({"deal", "owner", "stage", "amount", "category", "closing", "stated", "age"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Prospect {
  Prospect() {}

  /** Starts a prospect. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which deal. */
  public abstract DealId deal();

  /** Whose deal it is. */
  public abstract PersonId owner();

  /** The stage it is in. */
  public abstract StageId stage();

  /** What it brings if it is won; absent where nobody knows yet, which is not nothing. */
  public abstract Optional<BigMoney> amount();

  /** How far its owner stands up for it; {@link ForecastCategory#PIPELINE} by default. */
  @Value.Default
  public ForecastCategory category() {
    return ForecastCategory.PIPELINE;
  }

  /** The day on which it should be decided, or was won. */
  public abstract Optional<LocalDate> closing();

  /** The chance that its owner gives it. */
  public abstract Optional<Percent> stated();

  /** How many days ago it came into its stage, as of the day of the forecast. */
  public abstract Optional<Long> age();

  /** Whether it is won already. */
  boolean closed() {
    return category() == ForecastCategory.CLOSED;
  }

  /** The number of its amount, where that is known. */
  BigDecimal worth() {
    return amount().orElseThrow().getAmount();
  }

  @Value.Check
  Prospect check() {
    Refusal.unless(
        amount().filter(BigMoney::isNegative).isEmpty(),
        "prospect.must-not-have-negative-amount",
        deal());
    Refusal.unless(
        stated().filter(chance -> !isChance(chance)).isEmpty(),
        "prospect.must-have-a-chance-within-the-whole",
        deal());
    Refusal.unless(
        age().filter(days -> days < 0).isEmpty(), "prospect.must-not-have-negative-age", deal());
    Optional<BigMoney> plain = amount().map(Decimals::computed);
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  static boolean isChance(Percent chance) {
    return !chance.isNegative() && chance.compareTo(Percent.HUNDRED) <= 0;
  }

  /** Builds a prospect. */
  public static final class Builder extends ImmutableProspect.Builder {
    Builder() {}
  }
}
