package io.sdr.kpi.clawback;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.explain.Trace;
import org.joda.money.BigMoney;

/**
 * Says how much of what was paid for a sale is taken back when it comes back: an exact amount, not negative, before limits
 * and rounding. Implementations are immutable values, use nothing but their arguments, and tell the trace every step in one
 * step of their own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface ClawbackMethod {
  /** What is taken back. */
  BigMoney takenBack(ClawbackCase facts, Trace trace);
}
