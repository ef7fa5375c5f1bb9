package io.sdr.kpi.payrun;

import io.sdr.kpi.earning.PayRule;
import java.util.Optional;

/** A rule as the library has it, and as one would work it out by hand. */
record PaperRule(PayRule rule, ByHand byHand) {
  /** What a participant earns; empty where a condition fails. */
  interface ByHand {
    Optional<Paper> earn(Facts facts, int participant);
  }
}
