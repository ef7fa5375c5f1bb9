package io.sdr.kpi.ledger;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about ledgers. */
public final class LedgerWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public LedgerWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.ledger.wording", LedgerWording.class);
  }
}
