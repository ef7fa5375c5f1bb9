package io.sdr.kpi.tracking;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.kpi.goal.Direction;
import org.immutables.value.Value;

/** Out of reach, as it goes. */
@Value.Immutable(singleton = true)
abstract class Unreachable implements AlertRule {
  private static final String CODE = "tracking.unreachable";
  private static final String LIMIT = "tracking.unreachable.limit";

  @Override
  public Alert look(GoalTrack track) {
    if (track.neededPace().undefined().filter("limit-is-broken"::equals).isPresent()) {
      return Alert.of(
          LIMIT,
          true,
          ImmutableMap.of("fact", track.fact(), "target", track.goal().target()));
    }
    return track
        .forecast()
        .value()
        .map(forecast -> alert(track, forecast))
        .orElseGet(() -> Alert.unknown(CODE, track.forecast().undefined().orElseThrow()));
  }

  private static Alert alert(GoalTrack track, Forecast forecast) {
    Figure best = track.goal().direction() == Direction.HIGHER ? forecast.high() : forecast.low();
    return Alert.of(
        CODE,
        !track.goal().isMetBy(best),
        ImmutableMap.of(
            "target", track.goal().target(),
            "forecast", forecast.value(),
            "low", forecast.low(),
            "high", forecast.high(),
            "level", Figure.of(forecast.level())));
  }
}
