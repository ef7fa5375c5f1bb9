/**
 * A payslip as its reader sees it: what was sold, shared and came back, what each part of the scheme makes of it and why,
 * and what of that is paid now.
 *
 * <p>Start with {@link io.sdr.examples.department.payslip.PayslipView}. Nothing is computed here.
 */
@NullMarked
package io.sdr.examples.department.payslip;

import org.jspecify.annotations.NullMarked;
