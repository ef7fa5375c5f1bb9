package io.sdr.kpi.earning;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;

/**
 * Says what one part of a scheme earns for a participant: an exact amount in the participant's currency, or
 * <em>undefined</em> with the first condition that failed.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace every step as they take
 * it, in one step of their own. Nothing is rounded here.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface PayRule {
  /** What is earned. */
  Measured<Earnings> earn(Participant participant, Trace trace);

  /**
   * The same as a function of what is sold, with everything else that is known of a participant filled in: what {@link
   * #earn} earns, whatever the credits are.
   *
   * @return empty when the rule has no such form; it is asked then
   */
  default Optional<PayFormula> formulaFor(Participant participant) {
    return Optional.empty();
  }

  /** The rules that this one is made around or of; none unless said otherwise. */
  default ImmutableList<PayRule> within() {
    return ImmutableList.of();
  }

  /** How many things the rule looks at that a person has to keep in mind, such as KPIs; none unless said otherwise. */
  default int yardsticks() {
    return 0;
  }

  /**
   * What the rule itself looks at, without the rules {@linkplain #within within}: the measures by which people are paid;
   * none unless said otherwise.
   */
  default ImmutableList<Measure> measures() {
    return ImmutableList.of();
  }
}
