/**
 * Millions of stage changes counted at once, from columns.
 *
 * <p>Put the changes into {@link io.sdr.process.funnelrun.StageEvents}; a {@link io.sdr.process.funnelrun.FunnelRun} counts them
 * into the same {@link io.sdr.process.funnel.FunnelTally}, to the last deal and cent, as a {@link
 * io.sdr.process.funnel.FunnelCounter} does that is given one path after the other, in one counting mode or several at once.
 * {@linkplain io.sdr.process.funnel.FunnelTally#read Reading} the tally gives the funnel and its reasons; the path of any one
 * deal can be asked for as a value.
 *
 * <p>No threads are started here; ranges of deals are independent, so a host may count them at the same time and add the tallies
 * up.
 */
@NullMarked
package io.sdr.process.funnelrun;

import org.jspecify.annotations.NullMarked;
