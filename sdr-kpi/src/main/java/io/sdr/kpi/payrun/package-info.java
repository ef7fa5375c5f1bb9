/**
 * Month end: many people settled at once, from columns of credits.
 *
 * <p>Put the credits into {@link io.sdr.kpi.payrun.CreditColumns}, add the people they belong to, and a {@link
 * io.sdr.kpi.payrun.PayRun} settles them all into {@link io.sdr.kpi.payrun.PayColumns}: the same amounts, to the cent, as one
 * {@link io.sdr.kpi.pay.Settlement} for each of them, which is also what the statement of any one of them is made by. Rules
 * that are {@linkplain io.sdr.kpi.formula.PayFormula formulas} run over the columns in machine words; others, and numbers
 * that do not fit, are asked one by one, so that every scheme can be run this way.
 *
 * <p>No threads are started here; ranges of participants are independent, so a host may settle them at the same time.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.payrun;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
