package io.sdr.kpi.rule;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.Credits;
import java.util.Map;
import java.util.TreeMap;

/** The steps of single sales, made when the first thing is told of a sale. */
final class SaleSteps {
  private final Trace under;
  private final Credits credits;
  private final Map<Integer, Trace> steps = new TreeMap<>();

  SaleSteps(Trace under, Credits credits) {
    this.under = under;
    this.credits = credits;
  }

  Trace of(int index) {
    return steps.computeIfAbsent(index, this::begin);
  }

  private Trace begin(int index) {
    Credit credit = credits.all().get(index);
    return under
        .step("pay.sale")
        .given("sale", credit.deal().text())
        .given("line", credit.line())
        .given("day", credit.day());
  }

  /** Says what each sale of which something was told came to. */
  void yield(Operation operation, Amounts earned) {
    steps.forEach((index, step) -> step.yields(operation, earned.get(index)));
  }
}
