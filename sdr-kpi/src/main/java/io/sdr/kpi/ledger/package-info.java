/**
 * What was posted to each person, when, and for which period.
 *
 * <p>A {@link io.sdr.kpi.ledger.Ledger} only grows. When facts arrive late or change, the period they belong to is settled
 * again and {@linkplain io.sdr.kpi.ledger.Ledger#post posted}: what differs from what already stands becomes new entries in
 * the period that is open, what is the same adds nothing, and what was paid stays as it was. A period that is locked takes
 * no more entries.
 *
 * <p>When posted amounts are paid out is decided in {@code io.sdr.kpi.payout}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.ledger;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
