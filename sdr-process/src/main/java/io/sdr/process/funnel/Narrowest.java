package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import java.util.Optional;

/**
 * Where a funnel narrows: several signs, each on its own. They often point to different stages, and there is no verdict.
 *
 * @param conversion the lowest share that passes, samples of less than ten deals passed over
 * @param days the longest median stay, samples of less than ten stays passed over; one that was not reached is longer than the
 *     longest stay that was seen, and ranks by that
 * @param tail as {@code days}, of the time in which nine of ten stays are over: a stage with a quick median may keep the slowest
 *     tenth of its deals longest
 * @param value the most value lost
 * @param lever the most wins lost against a benchmark, significant or not
 */
public record Narrowest(Signal conversion, Signal days, Signal tail, Signal value, Signal lever) {
  /**
   * What one sign says.
   *
   * @param place the stage that stands out, the earliest of equals; undefined when no stage could be judged
   * @param passedOver the stages that could not be judged, and why; among them one whose figure is beyond what is known, and may
   *     be beyond that of the place as well
   */
  public record Signal(Measured<Place> place, ImmutableMap<StageId, String> passedOver) {}

  /**
   * A stage that stands out.
   *
   * @param stage which stage
   * @param figure by what
   * @param beyond whether the true figure is more than that, nobody knows how much
   * @param interval where the true share lies, if the figure is a share of a sample
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Place(
      StageId stage, Figure figure, boolean beyond, Optional<Proportion.Interval> interval) {
    static Place of(StageId stage, Figure figure) {
      return new Place(stage, figure, false, Optional.empty());
    }

    static Place beyond(StageId stage, Figure figure) {
      return new Place(stage, figure, true, Optional.empty());
    }
  }
}
