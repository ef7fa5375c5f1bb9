package io.sdr.examples.department.month;

import com.google.common.collect.ImmutableList;

/**
 * What was read of a group of facts: of a team, a product, or all.
 *
 * @param name the name of the group
 * @param readings what each metric read
 */
public record GroupResult(String name, ImmutableList<MetricReading> readings) {}
