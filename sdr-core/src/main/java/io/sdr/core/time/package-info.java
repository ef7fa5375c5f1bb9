/**
 * Periods that partition time, and the days that count as working.
 *
 * <p>A {@link io.sdr.core.time.Period} is half-open: its end is the start of the next, so every day lies in exactly one
 * period of a {@link io.sdr.core.time.PeriodSequence}. A {@link io.sdr.core.time.WorkingCalendar} says which days are
 * worked. Nothing here asks what day it is today: that is an argument.
 */
@NullMarked
@SdrStyle
package io.sdr.core.time;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
