package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;

/**
 * Where a goal ends if it goes on as it went.
 *
 * @param method how it was foreseen, a stable name
 * @param days on how many days it rests
 * @param value what is expected at the end of the period
 * @param level how often such an interval holds what comes
 * @param low the lower bound
 * @param high the upper bound
 */
@JsonPropertyOrder({"method", "days", "value", "level", "low", "high"})
public record Forecast(
    String method, long days, Figure value, Percent level, Figure low, Figure high) {}
