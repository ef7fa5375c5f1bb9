package io.sdr.core.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** What a client still owed on an invoice at the end of a day. All facts of one day together are the receivables. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class OpenInvoice {
  OpenInvoice() {}

  /** Starts an unpaid invoice. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which invoice. */
  public abstract InvoiceId invoice();

  /** Whose sale it bills. */
  public abstract PersonId owner();

  /** Who owes. */
  public abstract Optional<ClientId> client();

  /** The day on which it was owed. */
  public abstract LocalDate day();

  /** How much was still owed; positive, net of tax. */
  public abstract BigMoney amount();

  /** The day by which it was to be paid. */
  public abstract Optional<LocalDate> due();

  /** Days by which it is late; none on the day it is due, before, or where no day is known. */
  public long daysLate() {
    return due().map(last -> Math.max(0, ChronoUnit.DAYS.between(last, day()))).orElse(0L);
  }

  @Value.Check
  OpenInvoice check() {
    Refusal.unless(amount().isPositive(), "open-invoice.must-have-positive-amount", amount());
    BigMoney plain = Decimals.stated(amount());
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds an unpaid invoice. */
  public static final class Builder extends ImmutableOpenInvoice.Builder {
    Builder() {}
  }
}
