package io.sdr.examples.benchmarks.contender;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.examples.benchmarks.question.Credits;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.List;

/**
 * SDR by its values: everybody's months with their credits in, statements out. Each statement is made as fully as wanted and
 * then let go, as in a run that writes them one by one.
 */
final class SdrStatements implements Contender {
  private final MotivationScheme scheme = Agreement.scheme(Agreement.fiveBands());
  private final List<Participant> participants;
  private final Detail detail;
  private final long[] cents;

  SdrStatements(Credits unordered, Detail detail) {
    this.detail = detail;
    this.cents = new long[unordered.size()];
    this.participants = Agreement.withCredits(unordered);
  }

  @Override
  public void compute() {
    for (Participant participant : participants) {
      Explained<Statement> statement = Settlement.settle(scheme, participant, detail);
      for (SalePay sale : statement.value().lines().get(0).sales()) {
        cents[sale.line()] = sale.amount().getAmountMinorLong();
      }
    }
  }

  @Override
  public long[] cents() {
    return cents;
  }
}
