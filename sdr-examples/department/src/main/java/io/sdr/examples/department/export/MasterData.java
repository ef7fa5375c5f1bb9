package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Product;
import io.sdr.core.sales.ProductId;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Territories;
import io.sdr.kpi.goal.Goals;
import org.immutables.value.Value;

/** Everything in an export that facts refer to. Sorted, so that the order of the rows does not matter. */
@Value.Immutable
public abstract class MasterData {
  MasterData() {}

  /** Starts a collection. */
  public static Builder builder() {
    return new Builder();
  }

  /** The people and where each was, when. */
  public abstract Department department();

  /** The price list. */
  public abstract ImmutableMap<ProductId, Product> products();

  /** The clients. */
  public abstract ImmutableSet<ClientId> clients();

  /** Who held which territories, when. */
  public abstract Territories territories();

  /** What was promised. */
  public abstract Goals goals();

  /** The conditions that differ from person to person, by person and the name of the condition. */
  public abstract ImmutableMap<PersonId, ImmutableMap<String, Figure>> terms();

  /** What earlier payslips left open, by person. */
  public abstract ImmutableMap<PersonId, Balance> balances();

  /** What became of the rows, table by table. */
  public abstract ImmutableList<RowCount> rows();

  /** How much there is; neither a name nor an amount. */
  @Override
  public String toString() {
    return "MasterData{people=" + department().people().size() + ", products="
        + products().size()
        + ", clients=" + clients().size() + ", goals=" + goals().all().size() + ", terms="
        + terms().size() + "}";
  }

  /** Builds a collection. */
  public static final class Builder extends ImmutableMasterData.Builder {
    Builder() {}
  }
}
