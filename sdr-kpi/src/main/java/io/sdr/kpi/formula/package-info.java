/**
 * What a rule of pay comes to for one person, as data: which sales it runs over and which function it makes of them.
 *
 * <p>Rules are written with names, terms and goals; for one person in one period all of these are known, and what is left is
 * arithmetic. A {@link io.sdr.kpi.formula.PayFormula} is that arithmetic, so that it can be done over columns of credits of many
 * people ({@code io.sdr.kpi.payrun}) or looked at without trying. A rule that has no such form is simply asked.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.formula;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
