/**
 * Rates that depend on how much was reached.
 *
 * <p>The trade reads a table of rates in four ways: each rate for its own slice (marginal), one rate for everything
 * (retroactive), a higher rate for all that exceeds the goal, and a curve through points. Start with {@link
 * io.sdr.kpi.rate.RateTable}. Everything here is arithmetic over levels; whose sales they are is not known here.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.rate;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
