/**
 * What a scheme of pay did: results, quality and turnover before and after, and what can be concluded from them.
 *
 * <p>Start with {@link io.sdr.kpi.effect.EffectCheck}. It compares what the same people did before and after a change, or
 * how many left before and after, and beside it, where the host has one, a group that had no change. An {@link
 * io.sdr.kpi.effect.Effect} holds the size of the change, an interval, and a verdict, and names its {@link
 * io.sdr.kpi.effect.Caveat caveats}: a change after a scheme is not a change by the scheme. Which measures count, and over
 * which spans, is for the host to say, best before looking.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.effect;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
