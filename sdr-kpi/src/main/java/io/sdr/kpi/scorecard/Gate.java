package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;

/**
 * A KPI that must reach a level before the card scores in full.
 *
 * @param kpi the name of its line
 * @param least the attainment to reach, before limits and scale; exactly as much is enough
 * @param otherwise what the card scores with less
 */
@JsonPropertyOrder({"kpi", "least", "otherwise"})
public record Gate(String kpi, Percent least, Penalty otherwise) {
  /** Whether an attainment is too little. */
  boolean isClosedAt(Percent attainment) {
    return attainment.compareTo(least) < 0;
  }

  /**
   * What a card scores behind this gate.
   *
   * @return undefined where the KPI could not be read: nobody passes a gate unread
   */
  Measured<Percent> scoreBehind(Percent score, Measured<Percent> attained, Trace trace) {
    if (attained.value().filter(this::isClosedAt).isPresent()) {
      Trace step = told(trace.step("scorecard.gate-closed"), attained);
      return Measured.of(step.yields(Operation.SAME, otherwise.scoreOf(score, step)));
    }
    Trace step = told(trace.step("scorecard.gate"), attained);
    Measured<Percent> stands = attained.map(open -> score);
    step.yields(Operation.STATED, stands.map(Figure::of));
    return stands;
  }

  private Trace told(Trace step, Measured<Percent> attained) {
    step.given("kpi", kpi).given("least", least);
    attained.value().ifPresent(level -> step.given("attained", level));
    return step;
  }
}
