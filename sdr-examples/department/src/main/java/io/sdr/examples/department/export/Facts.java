package io.sdr.examples.department.export;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.sales.SalesReturn;

/**
 * Takes the facts of an export one by one, in the order of the rows; keeps what it needs and no more.
 *
 * <p>A fact that contradicts rules beyond the export is refused with a {@link io.sdr.core.value.Refusal}, before any of it
 * is counted; its row is then set aside.
 */
public interface Facts {
  /** A deal. */
  void deal(ExportedDeal deal);

  /** Something that came back. */
  void salesReturn(SalesReturn back);

  /** A row that is not used: a warning with file, line, the column if one is to blame, and the rule. */
  void setAside(Diagnostic warning);
}
