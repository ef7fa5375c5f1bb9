/**
 * Numbers that know what they are.
 *
 * <p>A {@link io.sdr.core.quantity.Percent} is never mistaken for a factor, a {@link
 * io.sdr.core.quantity.Measured} is a value or says why there is none, a {@link io.sdr.core.quantity.Proportion}
 * carries its sample, a {@link io.sdr.core.quantity.Figure} is any of the things that a calculation mentions. Money
 * itself is Joda-Money. All decimals are exact, bounded before any arithmetic and normalised at birth; parts made by
 * {@link io.sdr.core.quantity.Allocation} always sum to the whole.
 *
 * <p>Start with {@link io.sdr.core.quantity.Percent} and {@link io.sdr.core.quantity.Rounding}. Nothing here measures
 * or pays.
 */
@NullMarked
@SdrStyle
package io.sdr.core.quantity;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
