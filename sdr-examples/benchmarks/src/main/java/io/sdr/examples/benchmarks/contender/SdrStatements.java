package io.sdr.examples.benchmarks.contender;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.examples.benchmarks.question.Credits;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * SDR by its values: everybody's months with their credits in, statements out. Each statement is made as fully as wanted and
 * then let go, as in a run that writes them one by one.
 */
final class SdrStatements implements Contender {
  private final MotivationScheme scheme = Agreement.scheme(Agreement.fiveBands());
  private final List<Participant> participants = new ArrayList<>();
  private final Detail detail;
  private final long[] cents;

  SdrStatements(Credits unordered, Detail detail) {
    this.detail = detail;
    this.cents = new long[unordered.size()];
    Credits credits = unordered.grouped();
    int[] starts = credits.groupStarts();
    List<Participant> people = Agreement.participants(credits);
    for (int i = 0; i < people.size(); i++) {
      participants.add(with(people.get(i), credits, starts[i], starts[i + 1]));
    }
  }

  private static Participant with(Participant participant, Credits credits, int from, int to) {
    List<Credit> own = new ArrayList<>();
    for (int i = from; i < to; i++) {
      own.add(Agreement.credit(
          participant.person(),
          credits.rows()[i],
          Agreement.day(credits, i),
          credits.amounts()[i]));
    }
    return Participant.builder()
        .from(participant)
        .credits(io.sdr.kpi.credit.Credits.of(Agreement.CURRENCY, own))
        .build();
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
