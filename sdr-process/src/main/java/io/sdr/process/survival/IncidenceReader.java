package io.sdr.process.survival;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Goes along the days, adding up what the variance of every later day needs. */
final class IncidenceReader {
  private final Lifetimes lifetimes;
  private final String end;
  private final Trace trace;
  private final List<Mark> marks = new ArrayList<>();
  private Percent there = Percent.HUNDRED;
  private BigDecimal share = BigDecimal.ZERO;
  private Scatter scatter = Scatter.NONE;

  /** What is known of the scatter when a day is over on which something ended, in whatever way. */
  record Mark(long day, Scatter scatter) {}

  IncidenceReader(Lifetimes lifetimes, String end, Trace trace) {
    this.lifetimes = lifetimes;
    this.end = end;
    this.trace = trace;
  }

  IncidenceCurve read() {
    DayCounts ended = lifetimes.endedBy(end);
    ImmutableList.Builder<IncidenceCurve.Step> steps = ImmutableList.builder();
    RiskTable.Told told = RiskTable.told(lifetimes);
    for (RiskTable.Row row : told.rows()) {
      long inThisWay = ended.counts().getOrDefault(row.day(), 0L);
      if (inThisWay > 0) {
        end(row, inThisWay);
      }
      scatter = scatter.afterLeaving(row, share);
      marks.add(new Mark(row.day(), scatter));
      if (inThisWay > 0) {
        steps.add(new IncidenceCurve.Step(
            row.day(),
            row.atRisk(),
            inThisWay,
            Percent.ofFraction(share),
            scatter.varianceOf(share)));
      }
      there = SurvivalCurve.after(row, there, Trace.silent());
    }
    return new IncidenceCurve(
        "aalen-johansen",
        end,
        lifetimes.size(),
        told.longest(),
        there.points().signum() == 0,
        steps.build());
  }

  private void end(RiskTable.Row row, long inThisWay) {
    Percent more = trace
        .step("survival.ended")
        .given("there", there)
        .given("ended", inThisWay)
        .given("atRisk", row.atRisk())
        .given("day", row.day())
        .yields(
            Operation.PRORATED,
            Percent.ofFraction(Decimals.quotient(
                there.fraction().multiply(BigDecimal.valueOf(inThisWay)),
                BigDecimal.valueOf(row.atRisk()))));
    share = share.add(more.fraction());
    scatter = scatter.afterEnding(row, inThisWay, there, more, share);
  }

  /** The marks of the days that were read, in rising order. */
  ImmutableList<Mark> marks() {
    return ImmutableList.copyOf(marks);
  }
}
