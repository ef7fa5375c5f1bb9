/**
 * Periods that partition time, and the days and hours that count as working.
 *
 * <p>A {@link io.sdr.core.time.Period} is half-open: its end is the start of the next, so every day lies in exactly one
 * period of a {@link io.sdr.core.time.PeriodSequence}. A {@link io.sdr.core.time.WorkingCalendar} says which days are
 * worked; {@link io.sdr.core.time.WorkingHours} say at which hours, by which clock, and add up working time; a {@link
 * io.sdr.core.time.ServiceLevel} promises an answer within so much of it. Nothing here asks what time it is: that is an
 * argument.
 */
@NullMarked
@SdrStyle
package io.sdr.core.time;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
