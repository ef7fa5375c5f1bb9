/**
 * Who is credited for a sale, and with how much of it.
 *
 * <p>Crediting is a decision of its own, before anything is paid: a sale may belong to one person or to several, count
 * again for an expert who helped, and roll up to the managers of its day. A {@link io.sdr.kpi.credit.CreditRule} says who
 * takes part; {@link io.sdr.kpi.credit.Crediting} turns deals and returns into {@link io.sdr.kpi.credit.Credits} of each
 * person, and what is nobody's stays with the house, so that nothing is lost. {@link io.sdr.kpi.credit.Criteria} pick out
 * the credits that a rule of pay is about.
 *
 * <p>What credits earn, and when it is paid, is not known here.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.credit;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
