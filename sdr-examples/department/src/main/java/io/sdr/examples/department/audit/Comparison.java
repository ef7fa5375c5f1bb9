package io.sdr.examples.department.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.kpi.whatif.ScenarioTable;

/**
 * What variations of a scheme would have done in the month.
 *
 * @param name what is varied
 * @param table the variations side by side
 */
@JsonPropertyOrder({"name", "table"})
public record Comparison(String name, ScenarioTable table) {}
