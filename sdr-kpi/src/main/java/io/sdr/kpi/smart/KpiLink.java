package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.kpi.metric.Metric;

/**
 * That one metric drives another in the tree of KPIs: more deals, more revenue.
 *
 * @param driver the metric below
 * @param driven the metric above
 */
@JsonPropertyOrder({"driver", "driven"})
public record KpiLink(Metric driver, Metric driven) {}
