package io.sdr.kpi.workload;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** The example of the trade: 1,200,000 at 60,000 a deal. */
public final class Workloads {
  public static final Figure TARGET = Figure.of(BigMoney.parse("RUB 1200000"));

  public static final SellingPath PATH = SellingPath.builder()
      .averageDeal(BigMoney.parse("RUB 60000"))
      .hoursPerDeal(BigDecimal.valueOf(2))
      .addSteps(
          PathStep.of("opportunities", Percent.of("25"), "0.5"),
          PathStep.of("meetings", Percent.of("40"), "1"),
          PathStep.of("calls", Percent.of("10"), "0.1"))
      .build();

  private Workloads() {}

  public static Workload example() {
    return of(PATH, TARGET, WorkTime.of(63, "8"));
  }

  public static Workload of(SellingPath path, Figure target, WorkTime time) {
    return path.workloadOf(target, time, Trace.silent()).value().orElseThrow();
  }
}
