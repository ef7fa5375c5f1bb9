/**
 * What is likely to be won in the period after the one that is looked at, from the deals that are open at its end: a distribution,
 * how likely the goal is, and what would close the gap.
 */
@NullMarked
@SdrStyle
package io.sdr.examples.department.outlook;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
