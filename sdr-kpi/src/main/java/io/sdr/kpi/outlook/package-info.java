/**
 * What is coming: whether leads are answered and become deals, whether enough is in the pipeline, whether it is real, and
 * whether it was foreseen.
 *
 * <p>Start with {@link io.sdr.kpi.outlook.OutlookMetrics}. {@link io.sdr.kpi.outlook.LeadFacts}, {@link
 * io.sdr.kpi.outlook.StageHistory} and {@link io.sdr.kpi.outlook.PipelineFacts} count leads, ways through the stages, snapshots
 * and forecasts into a {@link io.sdr.kpi.metric.TallySheet}, to the {@linkplain io.sdr.kpi.outlook.OutlookQuantities quantities}
 * that the metrics read.
 *
 * <p>A snapshot says how things stood on one day. Snapshots of several days do not add up, and a metric that would have to
 * add them is undefined.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.outlook;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
