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

  private Payroll(PayRun run) {
    this.run = run;
  }

  static Payroll of(MotivationScheme scheme, List<Participant> facts) {
    return new Payroll(PayRun.of(scheme, facts));
  }

  /** What each participant is paid in all, in the order of the facts. */
  ImmutableList<Money> totals(MotivationScheme scheme) {
    return Arrays.stream(run.under(scheme).settle().totals())
        .mapToObj(minor -> Money.ofMinor(scheme.currency(), minor))
        .collect(ImmutableList.toImmutableList());
  }
}
