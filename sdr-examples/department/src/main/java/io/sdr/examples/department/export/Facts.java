package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.StageChange;

/**
 * Takes the facts of an export one by one, in the order of the rows; keeps what it needs and no more.
 *
 * <p>A fact that contradicts rules beyond the export is refused with a {@link io.sdr.core.value.Refusal}, before any of it
 * is counted; its row is then set aside.
 */
public interface Facts {
  /**
   * A deal, with the way it took through the stages in the order of time; empty where the export has no history of it.
   */
  void deal(Deal deal, ImmutableList<StageChange> path);

  /** Something that came back. */
  void salesReturn(SalesReturn back);

  /** A row that is not used: a warning with file, line, the column if one is to blame, and the rule. */
  void setAside(Diagnostic warning);
}
