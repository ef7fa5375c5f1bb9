package io.sdr.kpi.payout;

import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable
abstract class UpToPartOfFixed implements DebtRecovery {
  @Value.Parameter
  abstract Percent part();

  @Value.Check
  void check() {
    Refusal.unless(
        !part().isNegative() && part().compareTo(Percent.HUNDRED) <= 0,
        "debt-recovery.must-be-a-part",
        part());
  }

  @Override
  public Money leastPaid(Money fixed) {
    return fixed.minus(fixed.multipliedBy(part().fraction(), RoundingMode.FLOOR));
  }
}
