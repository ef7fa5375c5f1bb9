package io.sdr.examples.department.month;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.ProductId;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.export.Balance;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.kpi.goal.Goals;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Everything that is known of a department before its first deal: people, rules, goals, terms and prices. */
@Value.Immutable
public abstract class Agreements {
  Agreements() {}

  /** Starts agreements. */
  public static Builder builder() {
    return new Builder();
  }

  /** What was agreed for all. */
  public abstract DepartmentRules rules();

  /** Who was where, when. */
  public abstract Department department();

  /** All goals. */
  public abstract Goals goals();

  /** What was agreed with single people, by the names that schemes use. */
  public abstract ImmutableMap<PersonId, ImmutableMap<String, Figure>> terms();

  /** What earlier payslips left open. */
  public abstract ImmutableMap<PersonId, Balance> balances();

  /** List prices, for what lost deals were worth. */
  public abstract ImmutableMap<ProductId, BigMoney> listPrices();

  /** Whether whoever loses a deal says why; lost deals are kept then. They do not unless said. */
  @Value.Default
  public boolean saysWhyDealsAreLost() {
    return false;
  }

  /** Builds agreements. */
  public static final class Builder extends ImmutableAgreements.Builder {
    Builder() {}
  }
}
