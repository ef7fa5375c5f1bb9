package io.sdr.kpi.whatif;

import com.google.common.collect.ImmutableList;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.payrun.PayRun;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/** The same people and facts under many schemes, when only totals are wanted. Facts are brought into columns once. */
final class Payroll {
  private final PayRun run;
  private final List<Participant> facts;

  private Payroll(PayRun run, List<Participant> facts) {
    this.run = run;
    this.facts = facts;
  }

  static Payroll of(MotivationScheme scheme, List<Participant> facts) {
    return new Payroll(PayRun.of(scheme, facts), facts);
  }

  /** What each participant is paid in all, in the order of the facts. */
  ImmutableList<Money> totals(MotivationScheme scheme) {
    return scheme.caps().isEmpty()
        ? Arrays.stream(run.under(scheme).settle().totals())
            .mapToObj(minor -> Money.ofMinor(scheme.currency(), minor))
            .collect(ImmutableList.toImmutableList())
        : CappedTotals.of(scheme, facts);
  }
}
