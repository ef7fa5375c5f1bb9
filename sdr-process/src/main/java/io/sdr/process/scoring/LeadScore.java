package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Says how much a lead is worth working on, from 0 to 100 with at most six decimals; a model of chances says the chance in
 * hundredths. <em>Undefined</em> with the reason where it cannot say.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, and tell the trace what they do in one step of
 * their own. What happened after the moment is not known yet.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface LeadScore {
  /** The score of a lead at a moment. */
  Measured<BigDecimal> score(LeadProfile lead, Instant at, Trace trace);
}
