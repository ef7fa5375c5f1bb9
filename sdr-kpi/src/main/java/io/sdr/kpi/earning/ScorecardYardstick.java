package io.sdr.kpi.earning;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.scorecard.CardLine;
import io.sdr.kpi.scorecard.KpiReading;
import io.sdr.kpi.scorecard.Scorecard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The score of a card; what the host measured is found among the terms of the participant. */
@Value.Immutable
abstract class ScorecardYardstick implements Yardstick {
  @Value.Parameter
  abstract Scorecard card();

  @Override
  public Measured<Figure> read(Participant participant, Trace trace) {
    return card()
        .score(participant.performance(), measured(participant), trace.step("scorecard.score"))
        .score()
        .map(Figure::of);
  }

  private Map<String, KpiReading> measured(Participant participant) {
    Map<String, KpiReading> measured = new HashMap<>();
    for (CardLine line : card().lines()) {
      if (line.measure().isEmpty()) {
        Optional.ofNullable(participant.terms().get(line.name()))
            .ifPresent(figure -> measured.put(line.name(), reading(figure)));
      }
    }
    return measured;
  }

  private static KpiReading reading(Figure figure) {
    return figure.number().isPresent()
        ? KpiReading.of(figure)
        : KpiReading.undefined("term-of-another-kind");
  }

  @Override
  public boolean looksAtCredits() {
    return false;
  }

  @Override
  public ImmutableList<Measure> measures() {
    return card().lines().stream()
        .flatMap(line -> line.measure().stream())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public int kpis() {
    return card().lines().size();
  }
}
