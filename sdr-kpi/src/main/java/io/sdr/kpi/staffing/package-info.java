/**
 * The department as a whole: whether its people reach their quotas, how soon new ones do, who leaves, and what it sells for
 * each of them.
 *
 * <p>Start with {@link io.sdr.kpi.staffing.StaffingMetrics}. {@link io.sdr.kpi.staffing.StaffingFacts} counts who was there and
 * what they attained into a {@link io.sdr.kpi.metric.TallySheet}, to the {@linkplain io.sdr.kpi.staffing.StaffingQuantities
 * quantities} that the metrics read. They are for heads: of one person they say little.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.staffing;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
