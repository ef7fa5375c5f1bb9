/**
 * Funnels side by side: by person, by source, by product, by whatever deals can be told apart by.
 *
 * <p>Count deals by a {@link io.sdr.process.segment.SegmentCounter}, or in columns, into a {@link
 * io.sdr.process.segment.SegmentTally}; {@linkplain io.sdr.process.segment.SegmentTally#compare compared} by {@link
 * io.sdr.process.segment.SegmentRules} it gives the funnel of each segment, the share that passed, and whether that differs from
 * the others by more than chance. A segment with too few deals says so: which share stands for it, if any, is a named {@link
 * io.sdr.process.segment.SegmentRate}.
 *
 * <p>Why a segment differs is not said here, nor what to do about it.
 */
@NullMarked
@SdrStyle
package io.sdr.process.segment;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
