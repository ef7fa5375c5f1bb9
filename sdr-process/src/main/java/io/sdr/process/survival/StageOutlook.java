package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import java.math.BigDecimal;

/**
 * What becomes of a deal that stands in a stage.
 *
 * @param stage which stage
 * @param winning how likely it is won at last; undefined ({@code no-way-out}) where it may come into a stage that nothing
 *     was ever seen to leave
 * @param moves how many moves it makes on average until it is decided, the deciding one among them; rounded to six
 *     decimals
 * @param days how many days that takes on average, from the day it came into the stage, rounded to six decimals; undefined also where a stage on its
 *     way has no days ({@code no-days})
 */
@JsonPropertyOrder({"stage", "winning", "moves", "days"})
public record StageOutlook(
    StageId stage,
    Measured<Percent> winning,
    Measured<BigDecimal> moves,
    Measured<BigDecimal> days) {}
