package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.kpi.payout.DebtRecoveries;
import io.sdr.kpi.payout.DebtRecovery;
import io.sdr.kpi.release.PayoutTiming;
import java.util.Optional;
import org.immutables.value.Value;

/** When and how what is earned is paid. Where there are such rules, everyone who is paid has a payslip. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PayoutRules {
  PayoutRules() {}

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** When what single sales earn is paid, by the parts of schemes; at once for a part that is not named. */
  public abstract ImmutableMap<String, PayoutTiming> timings();

  /** The parts of schemes that are fixed pay. */
  public abstract ImmutableSet<String> fixedParts();

  /** How far what someone was overpaid lowers what is paid; without limit unless said otherwise. */
  @Value.Default
  public DebtRecovery debts() {
    return DebtRecoveries.fromAllPay();
  }

  /** The advance for those with whom one was agreed. */
  public abstract Optional<DrawRule> draw();

  /** Builds rules. */
  public static final class Builder extends ImmutablePayoutRules.Builder {
    Builder() {}
  }
}
