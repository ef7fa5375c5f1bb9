/**
 * What is measured, and what was read.
 *
 * <p>Facts are added up into {@linkplain io.sdr.kpi.metric.Tally tallies}, {@linkplain io.sdr.kpi.metric.Quantity quantity} by
 * quantity, exact and mergeable: in any order, on any number of machines, the same facts give the same tally. A {@link
 * io.sdr.kpi.metric.TallySheet} holds the tallies of a department over a period, each person's own and rolled up along the
 * reporting line of the fact's own day; facts of a vendor's own are counted beside those of the library.
 *
 * <p>A {@link io.sdr.kpi.metric.Metric} reads a tally. The built-in ones are in {@link io.sdr.kpi.metric.Metrics}, one class of
 * the package for each of the {@linkplain io.sdr.kpi.metric.MetricType twelve types}; the {@linkplain
 * io.sdr.kpi.metric.MetricProfile profile} of a metric says which type it is of and in whose hands it is.
 *
 * <p>Most metrics are of a common {@linkplain io.sdr.kpi.metric.MetricForm form} and stand as lines in a {@link
 * io.sdr.kpi.metric.MetricCatalogue}, a vendor's too; others read the tally themselves.
 *
 * <p>Measures of leads and the pipeline are in {@code io.sdr.kpi.outlook}, of clients and debts in {@code
 * io.sdr.kpi.clientele}, of quality in {@code io.sdr.kpi.conduct}, of the department in {@code io.sdr.kpi.staffing}: each with
 * facts, quantities and metrics of its own, by the door that vendors use. A {@link io.sdr.kpi.metric.MetricDictionary} lists
 * what there is.
 *
 * <p>What was promised is in {@code io.sdr.kpi.goal}; nothing here pays.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.metric;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
