package io.sdr.kpi.tracking;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** Too easy, as it goes. */
@Value.Immutable
abstract class Sandbagged implements AlertRule {
  private static final String CODE = "tracking.sandbagged";

  @Value.Parameter
  abstract Percent margin();

  @Override
  public Alert look(GoalTrack track) {
    return track
        .forecast()
        .value()
        .map(forecast -> alert(track, forecast))
        .orElseGet(() -> Alert.unknown(CODE, track.forecast().undefined().orElseThrow()));
  }

  private Alert alert(GoalTrack track, Forecast forecast) {
    boolean isHigher = track.goal().direction() == Direction.HIGHER;
    Figure worst = isHigher ? forecast.low() : forecast.high();
    BigDecimal target = track.goal().target().number().orElseThrow();
    BigDecimal margin = target.multiply(margin().fraction());
    Figure limit =
        track.goal().target().withNumber(isHigher ? target.add(margin) : target.subtract(margin));
    return Alert.of(
        CODE,
        // of a target of zero nothing is a share
        target.signum() != 0 && track.goal().direction().isMet(worst, limit),
        ImmutableMap.of(
            "target", track.goal().target(),
            "limit", limit,
            "low", forecast.low(),
            "high", forecast.high(),
            "level", Figure.of(forecast.level())));
  }

  @Value.Check
  void check() {
    Refusal.unless(!margin().isNegative(), "alert.must-not-have-negative-thresholds", margin());
  }
}
