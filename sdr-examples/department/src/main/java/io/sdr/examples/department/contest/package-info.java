/**
 * Contests of the month: as they are announced in the rules, for roles instead of names, and how they ended.
 *
 * <p>Start with {@link io.sdr.examples.department.contest.MonthContest}.
 */
@NullMarked
@SdrStyle
package io.sdr.examples.department.contest;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
