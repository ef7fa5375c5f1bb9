package io.sdr.examples.benchmarks.contender;

import io.sdr.core.explain.Detail;
import io.sdr.examples.benchmarks.question.Credits;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.payrun.CreditColumns;
import io.sdr.kpi.payrun.CreditProfile;
import io.sdr.kpi.payrun.PayColumns;
import io.sdr.kpi.payrun.PayRun;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** SDR by columns: a scheme resolved for every month of a person, and the credits as they lie. */
final class SdrColumns implements Contender {
  private final Credits credits;
  private final PayRun run;
  private final PayColumns pay;
  private final int threads;

  SdrColumns(Credits credits, PayRule rule, int threads) {
    this(credits, rule, threads, columns(credits).build());
  }

  private SdrColumns(Credits credits, PayRule rule, int threads, CreditColumns columns) {
    this.credits = credits;
    this.threads = threads;
    this.run = PayRun.of(Agreement.scheme(rule), Agreement.participants(credits), columns);
    this.pay = run.unsettled();
  }

  /** The same with credits of several kinds, one after the other by row. */
  static SdrColumns ofKinds(Credits credits, PayRule rule, List<CreditProfile> kinds) {
    int[] kindOfRow =
        Arrays.stream(credits.rows()).map(row -> row % kinds.size()).toArray();
    return new SdrColumns(
        credits, rule, 1, columns(credits).profiles(kinds, kindOfRow).build());
  }

  private static CreditColumns.Builder columns(Credits credits) {
    int[] participants = new int[credits.size()];
    int[] days = new int[credits.size()];
    for (int i = 0; i < participants.length; i++) {
      participants[i] = credits.group(i);
      days[i] = (int) Agreement.day(credits, i).toEpochDay();
    }
    return CreditColumns.builder(Agreement.CURRENCY, 2)
        .participants(participants)
        .days(days)
        .amounts(credits.amounts());
  }

  @Override
  public void compute() {
    Sharing.among(threads, run.participants(), (from, to) -> run.settle(from, to, pay));
  }

  @Override
  public long[] cents() {
    return credits.byRow(pay.sales(0));
  }

  /** What statements pay, made one by one from values, by group. */
  long[] totalsOfStatements() {
    return IntStream.range(0, run.participants())
        .mapToLong(group -> run.statement(group, Detail.NONE).value().total().getAmountMinorLong())
        .toArray();
  }

  /** What the columns pay, by group. */
  long[] totals() {
    return run.settle().totals();
  }
}
