package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import java.math.BigDecimal;
import java.util.Optional;

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
 * @param fewest how many stays the least known of the stages on its way rests on, this one among them; absent where one of them
 *     was stated and not learnt
 */
@JsonPropertyOrder({"stage", "winning", "moves", "days", "fewest"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StageOutlook(
    StageId stage,
    Measured<Percent> winning,
    Measured<BigDecimal> moves,
    Measured<BigDecimal> days,
    Optional<Long> fewest) {
  /** Whether it rests on so few stays that it does not mean much. */
  @JsonIgnore
  public boolean isSmall() {
    return fewest.filter(stays -> stays < Proportion.SMALL_SAMPLE).isPresent();
  }
}
