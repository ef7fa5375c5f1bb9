/**
 * What a sample allows to be said: how sure a difference is, how two things go together, how evenly something is shared.
 *
 * <p>{@link io.sdr.core.statistics.Sample} describes numbers exactly. {@link io.sdr.core.statistics.Significance} tests
 * counts, {@link io.sdr.core.statistics.Correlation} ranks, {@link io.sdr.core.statistics.Estimate} means and their
 * differences, {@link io.sdr.core.statistics.Regression} holds other things equal, and {@link
 * io.sdr.core.statistics.RaterTable} says how far two people agree. Every result names its method and
 * its sample; where there is too little to say, it is undefined with the reason, never zero. Results are rounded to six
 * decimals, so that they are the same on every machine. Nothing here knows the trade, and nothing here ends in money.
 */
@NullMarked
@SdrStyle
package io.sdr.core.statistics;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
