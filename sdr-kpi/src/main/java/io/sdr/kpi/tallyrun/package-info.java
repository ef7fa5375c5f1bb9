/**
 * Year end: the facts of many people in many periods added up at once, from columns of numbers.
 *
 * <p>Put facts into {@link io.sdr.kpi.tallyrun.FactColumns}, saying by a {@link io.sdr.kpi.tallyrun.FactKind} what facts of each
 * kind add to; those of the library's own facts are in {@link io.sdr.kpi.tallyrun.FactKinds}. A {@link
 * io.sdr.kpi.tallyrun.TallyRun} counts them in one pass, and its {@link io.sdr.kpi.tallyrun.TallyColumns} give the {@link
 * io.sdr.kpi.metric.Tally} of any person in any period: the same, to the last digit, as a {@link
 * io.sdr.kpi.metric.TallySheet} of the same facts as values, read and explained by the same {@linkplain
 * io.sdr.kpi.metric.Metric metrics}.
 *
 * <p>Columns hold what is counted fact by fact. What must know other facts or rules first is left to those who do: whose
 * client somebody was before ({@code io.sdr.kpi.clientele}), minutes of working time, a discount against its owner's limit,
 * rates of exchange, and who stands above whom. A host brings the outcome, one row for each quantity that it adds to, or adds
 * up tallies of several people.
 *
 * <p>No threads are started here; ranges of rows are independent, so a host may count them at the same time.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.tallyrun;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
