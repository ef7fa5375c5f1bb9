/**
 * Goals of a month: how the goal of the year comes down to people and days, what is to be thought of what was agreed with them,
 * and how it stands when half of the month is over.
 */
@NullMarked
@SdrStyle
package io.sdr.examples.department.goals;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
