package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A bill for a deal or a part of it. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Invoice {
  Invoice() {}

  /** Starts an invoice. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which invoice. */
  public abstract InvoiceId id();

  /** For which deal. */
  public abstract DealId deal();

  /** How much is billed; positive, net of tax. */
  public abstract BigMoney amount();

  /** The day it was issued. */
  public abstract LocalDate date();

  /** The day by which it is to be paid. */
  public abstract Optional<LocalDate> due();

  @Value.Check
  Invoice check() {
    Refusal.unless(amount().isPositive(), "invoice.must-have-positive-amount", amount());
    Refusal.unless(
        due().filter(day -> day.isBefore(date())).isEmpty(),
        "invoice.must-not-be-due-before-issue");
    BigMoney plain = Decimals.stated(amount());
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds an invoice. */
  public static final class Builder extends ImmutableInvoice.Builder {
    Builder() {}
  }
}
