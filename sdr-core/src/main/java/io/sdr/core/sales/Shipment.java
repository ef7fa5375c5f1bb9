package io.sdr.core.sales;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Goods or work of a deal that were delivered, all of them or a part. */
@Value.Immutable
public abstract class Shipment {
  Shipment() {}

  /** Starts a shipment. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which shipment. */
  public abstract ShipmentId id();

  /** Of which deal. */
  public abstract DealId deal();

  /** What the delivered part is worth; positive, net of tax. */
  public abstract BigMoney amount();

  /** The day it was delivered. */
  public abstract LocalDate date();

  @Value.Check
  Shipment check() {
    Refusal.unless(amount().isPositive(), "shipment.must-have-positive-amount", amount());
    BigMoney plain = Decimals.stated(amount());
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds a shipment. */
  public static final class Builder extends ImmutableShipment.Builder {
    Builder() {}
  }
}
