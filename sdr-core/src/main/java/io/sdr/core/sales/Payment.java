package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Money that came in for a deal, all of it or a part; negative when a payment was reversed. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Payment {
  Payment() {}

  /** Starts a payment. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which payment. */
  public abstract PaymentId id();

  /** For which deal. */
  public abstract DealId deal();

  /** On which invoice, if that is known. */
  public abstract Optional<InvoiceId> invoice();

  /** How much came in, net of tax; not zero. */
  public abstract BigMoney amount();

  /** The day it came in. */
  public abstract LocalDate date();

  @Value.Check
  Payment check() {
    Refusal.unless(!amount().isZero(), "payment.must-not-be-zero");
    BigMoney plain = Decimals.stated(amount());
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds a payment. */
  public static final class Builder extends ImmutablePayment.Builder {
    Builder() {}
  }
}
