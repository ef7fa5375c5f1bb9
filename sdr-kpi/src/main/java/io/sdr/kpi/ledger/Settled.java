package io.sdr.kpi.ledger;

import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** What a statement says of each subject. */
final class Settled {
  private Settled() {}

  static Map<Subject, Money> of(Statement statement) {
    Map<Subject, Money> settled = new TreeMap<>();
    for (StatementLine line : statement.lines()) {
      add(Subject.ofPeriod(line.part()), line.ofPeriod(), settled);
      line.sales().forEach(sale -> add(Subject.of(line.part(), sale), sale.amount(), settled));
    }
    return settled;
  }

  private static void add(Subject subject, Money amount, Map<Subject, Money> settled) {
    if (!amount.isZero()) {
      settled.merge(subject, amount, Money::plus);
    }
  }
}
