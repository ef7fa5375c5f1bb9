/**
 * A month, or any other period, of a department: from facts and rules to readings, goals, statements and the funnel.
 *
 * <p>Start with {@link io.sdr.examples.department.month.MonthBook}, which takes the facts one by one and keeps none of
 * them. {@link io.sdr.examples.department.month.MonthResult} is what came out, ready to be told.
 */
@NullMarked
@SdrStyle
package io.sdr.examples.department.month;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
