package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Goods or money that came back: a sale, or a part of one, undone on a later day. The deal itself stays as it was. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class SalesReturn {
  SalesReturn() {}

  /** Starts a return. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which return. */
  public abstract ReturnId id();

  /** Which deal it undoes, if that is known. */
  public abstract Optional<DealId> deal();

  /** Which line of the deal, by its number; the deal as a whole where empty. */
  public abstract OptionalInt line();

  /** Why it came back. */
  public abstract Optional<ReturnReason> reason();

  /** Whose sale it was. */
  public abstract PersonId owner();

  /** What came back. */
  public abstract Optional<ProductId> product();

  /** How much came back; positive, net of tax. */
  public abstract BigMoney amount();

  /** The day on which it came back, and counts. */
  public abstract LocalDate date();

  @Value.Check
  SalesReturn check() {
    Refusal.unless(
        line().isEmpty() || (deal().isPresent() && line().getAsInt() > 0),
        "return.must-name-line-of-known-deal");
    Refusal.unless(amount().isPositive(), "return.must-have-positive-amount", amount());
    BigMoney plain = Decimals.stated(amount());
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds a return. */
  public static final class Builder extends ImmutableSalesReturn.Builder {
    Builder() {}
  }
}
