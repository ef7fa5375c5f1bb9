package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.formula.SoldLevel;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class SoldYardstick implements Yardstick {
  abstract PayBase base();

  abstract Optional<Cadence> since();

  @Override
  public Measured<Figure> read(Participant participant, Trace trace) {
    return base().turnover(participant, since(), trace).map(Turnover::toDate).map(Figure::of);
  }

  @Override
  public Optional<SoldLevel> levelFor(Participant participant) {
    return base().soldFor(participant, since()).map(sold -> new SoldLevel(sold, Optional.empty()));
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public boolean looksAtCredits() {
    return base().looksAtCredits();
  }
}
