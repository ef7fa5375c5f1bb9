package io.sdr.kpi.whatif;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.ExplanationDiff;
import io.sdr.kpi.pay.StatementDiff;

/**
 * What a change of a scheme would have done to one person in one period.
 *
 * @param statement the lines that differ
 * @param why every figure of the calculation that differs, in reading order
 */
@JsonPropertyOrder({"statement", "why"})
public record PersonalImpact(StatementDiff statement, ImmutableList<ExplanationDiff.Change> why) {}
