package io.sdr.core.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * What selling cost, as the accounts say: pay, travel, advertising. Each is one entry: it has no id, and told twice it counts
 * twice.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class SellingCost {
  SellingCost() {}

  /** Starts a cost. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who answers for it. */
  public abstract PersonId owner();

  /** The day on which it counts. */
  public abstract LocalDate day();

  /** How much, net of tax. */
  public abstract BigMoney amount();

  /** Whether it was spent to win new clients. */
  @Value.Default
  public boolean forNewClients() {
    return false;
  }

  /** For which campaign. */
  public abstract Optional<CampaignId> campaign();

  @Value.Check
  SellingCost check() {
    Refusal.unless(!amount().isNegative(), "selling-cost.must-not-have-negative-amount", amount());
    BigMoney plain = Decimals.stated(amount());
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds a cost. */
  public static final class Builder extends ImmutableSellingCost.Builder {
    Builder() {}
  }
}
