package io.sdr.examples.department.audit;

import io.sdr.kpi.whatif.ScenarioTable;

/**
 * What variations of a scheme would have done in the month.
 *
 * @param name what is varied
 * @param table the variations side by side
 */
public record Comparison(String name, ScenarioTable table) {}
