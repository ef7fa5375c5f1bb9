/**
 * What is measured, and what was read.
 *
 * <p>Facts are added up into {@linkplain io.sdr.kpi.metric.Tally tallies}, exact and mergeable: in any order, on any
 * number of machines, the same facts give the same tally. A {@link io.sdr.kpi.metric.Metric} reads a tally; the
 * built-in ones are in {@link io.sdr.kpi.metric.Metrics}. A {@link io.sdr.kpi.metric.TallySheet} holds the tallies of a
 * department over a period, each person's own and rolled up along the reporting line of the deal's own day.
 *
 * <p>What was promised is in {@code io.sdr.kpi.goal}; nothing here pays.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.metric;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
