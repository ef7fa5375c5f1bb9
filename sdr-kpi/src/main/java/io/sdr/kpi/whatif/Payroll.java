package io.sdr.kpi.whatif;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.List;
import org.joda.money.Money;

/** Settles many people at once, when only their totals are wanted. */
@FunctionalInterface
interface Payroll {
  /** What each participant is paid in all, in the order given. */
  ImmutableList<Money> totals(MotivationScheme scheme, List<Participant> participants);

  /** Settles one statement after another. */
  static Payroll byStatements() {
    return (scheme, participants) -> participants.stream()
        .map(participant ->
            Settlement.settle(scheme, participant, Detail.NONE).value().total())
        .collect(ImmutableList.toImmutableList());
  }
}
