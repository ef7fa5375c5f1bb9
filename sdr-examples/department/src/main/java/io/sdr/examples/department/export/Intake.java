package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.team.Territories;
import org.immutables.value.Value;

/** What was read of the facts of an export, in numbers. */
@Value.Immutable
public abstract class Intake {
  Intake() {}

  /** Starts an intake. */
  public static Builder builder() {
    return new Builder();
  }

  /** What became of the rows, table by table. */
  public abstract ImmutableList<RowCount> rows();

  /**
   * How many deals were on whose ground, on the day they were decided or, while open, the day they were opened. Deals
   * without territory or day are not counted, and nothing is when there are no holdings.
   */
  public abstract ImmutableMap<Territories.Ground, Long> grounds();

  /** Builds an intake. */
  public static final class Builder extends ImmutableIntake.Builder {
    Builder() {}
  }
}
