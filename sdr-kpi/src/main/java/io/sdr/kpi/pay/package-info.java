/**
 * What is earned and paid, and why.
 *
 * <p>A {@link io.sdr.kpi.pay.Settlement} turns a scheme and a participant into a {@link io.sdr.kpi.pay.Statement} whose
 * lines sum to its total, with the explanation of every amount. What rules say is exact; here, and only here, amounts
 * are rounded, where the scheme declares it.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.pay;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
