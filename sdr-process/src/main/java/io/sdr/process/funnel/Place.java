package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import java.util.Optional;

/**
 * A stage that stands out.
 *
 * @param stage which stage
 * @param figure by what
 * @param interval where the true share lies, if the figure is a share of a sample
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Place(StageId stage, Figure figure, Optional<Proportion.Interval> interval) {
  static Place of(StageId stage, Figure figure) {
    return new Place(stage, figure, Optional.empty());
  }
}
