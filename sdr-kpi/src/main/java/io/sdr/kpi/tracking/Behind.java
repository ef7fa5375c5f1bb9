package io.sdr.kpi.tracking;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** Less than is due. */
@Value.Immutable
abstract class Behind implements AlertRule {
  private static final String CODE = "tracking.behind";

  @Value.Parameter
  abstract Percent least();

  @Override
  public Alert look(GoalTrack track) {
    Measured<Percent> attained = track.attainmentToDate();
    // where less is better, nothing at all is as good as it gets, even if it is not agreed what
    // that attains
    if (attained.undefined().filter("zero-actual"::equals).isPresent()) {
      return Alert.of(CODE, false, figures(track));
    }
    return attained
        .value()
        .map(share -> Alert.of(
            CODE,
            share.compareTo(least()) < 0,
            ImmutableMap.<String, Figure>builder()
                .putAll(figures(track))
                .put("attained", Figure.of(share))
                .build()))
        .orElseGet(() -> Alert.unknown(CODE, attained.undefined().orElseThrow()));
  }

  private ImmutableMap<String, Figure> figures(GoalTrack track) {
    return ImmutableMap.of(
        "fact", track.fact(), "plan", track.planToDate(), "least", Figure.of(least()));
  }

  @Value.Check
  void check() {
    Refusal.unless(!least().isNegative(), "alert.must-not-have-negative-thresholds", least());
  }
}
