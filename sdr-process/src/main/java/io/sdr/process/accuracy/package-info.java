/**
 * How good past forecasts were.
 *
 * <p>{@link io.sdr.process.accuracy.AmountAccuracy} holds amounts that were foretold against those that came; {@link
 * io.sdr.process.accuracy.ChanceAccuracy} holds chances against what became of the deals: of those that were given 30 %, were
 * three in ten won? Forecasts must be kept as they were made; one that was touched up afterwards is always right.
 */
@NullMarked
@SdrStyle
package io.sdr.process.accuracy;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
