package io.sdr.kpi.workload;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/** One target while it is followed backwards. */
final class BackSolving {
  private static final int SENSIBLE_DECIMALS = 20;

  private final SellingPath path;
  private final Figure target;
  private final WorkTime time;

  BackSolving(SellingPath path, Figure target, WorkTime time) {
    Refusal.unless(
        target.number().filter(number -> number.signum() >= 0).isPresent(),
        "workload.must-be-of-a-number");
    this.path = path;
    this.target = target;
    this.time = time;
  }

  Measured<Workload> workload(Trace trace) {
    Trace step = trace.step("workload").given("target", target);
    Measured<BigDecimal> deals = deals(step);
    deals.undefined().ifPresent(step::fails);
    return deals.map(exact -> workload(exact, step));
  }

  private Measured<BigDecimal> deals(Trace step) {
    if (target instanceof Figure.Plain plain) {
      return Measured.of(
          step.step("workload.deals-asked-for").yields(Operation.GIVEN, plain.value()));
    }
    if (!(target instanceof Figure.Amount amount)) {
      return Measured.undefined("goal-of-another-kind");
    }
    return path.averageDeal()
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("average-deal-not-known"))
        .flatMap(average -> deals(amount.money(), average, step));
  }

  private static Measured<BigDecimal> deals(BigMoney amount, BigMoney average, Trace step) {
    return amount.getCurrencyUnit().equals(average.getCurrencyUnit())
        ? Measured.of(step.step("workload.deals-worth")
            .given("target", amount)
            .given("averageDeal", average)
            .yields(
                Operation.QUOTIENT,
                Decimals.computed(Decimals.quotient(amount.getAmount(), average.getAmount()))))
        : Measured.undefined("goal-of-another-kind");
  }

  private Workload workload(BigDecimal deals, Trace step) {
    List<Workload.Need> needs = new ArrayList<>();
    BigDecimal whole = whole(Workload.DEALS, deals, step);
    needs.add(need(Workload.DEALS, whole, path.hoursPerDeal(), step));
    BigDecimal exact = carried(deals, whole);
    for (PathStep before : path.steps()) {
      BigDecimal number = step.step("workload.step")
          .given("number", exact)
          .given("conversion", before.conversion())
          .given("step", before.name())
          .yields(
              Operation.QUOTIENT, Decimals.quotient(exact, before.conversion().fraction()));
      whole = whole(before.name(), number, step);
      needs.add(need(before.name(), whole, before.hours(), step));
      exact = carried(number, whole);
    }
    return workload(ImmutableList.copyOf(needs), step);
  }

  private BigDecimal carried(BigDecimal exact, BigDecimal whole) {
    return path.whole() == WholeSteps.EACH_STEP ? whole : exact;
  }

  /** Shares of 34 digits, such as one in three, are no reason for another call. */
  private static BigDecimal whole(String name, BigDecimal number, Trace step) {
    BigDecimal exact =
        Decimals.computed(number.setScale(SENSIBLE_DECIMALS, RoundingMode.HALF_EVEN));
    Trace rounded = step.step("workload.whole")
        .given("step", name)
        .given("decimals", 0)
        .given("mode", RoundingMode.CEILING.name());
    rounded.step("workload.exact").yields(Operation.GIVEN, exact);
    return rounded.yields(
        Operation.ROUNDED, Decimals.computed(exact.setScale(0, RoundingMode.CEILING)));
  }

  private Workload.Need need(
      String name, BigDecimal number, Optional<BigDecimal> hoursEach, Trace step) {
    BigDecimal perDay = step.step("workload.per-day")
        .given("number", number)
        .given("days", time.days())
        .given("step", name)
        .yields(Operation.QUOTIENT, Decimals.quotient(number, BigDecimal.valueOf(time.days())));
    return new Workload.Need(name, number, Figure.of(perDay), hoursEach.map(number::multiply));
  }

  private Workload workload(ImmutableList<Workload.Need> needs, Trace step) {
    Measured<BigDecimal> hours = hours(needs, step.step("workload.hours"));
    Measured<Percent> load = hours.flatMap(
        needed -> time.available().flatMap(available -> load(needed, available, step)));
    step.yields(Operation.STATED, load.map(Figure::of));
    return Workload.builder()
        .path(path)
        .target(target)
        .time(time)
        .needs(needs)
        .hours(hours)
        .load(load)
        .build();
  }

  private static Measured<BigDecimal> hours(ImmutableList<Workload.Need> needs, Trace step) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Workload.Need need : needs) {
      if (need.hours().isEmpty()) {
        step.fails("hours-of-a-step-not-known");
        return Measured.undefined("hours-of-a-step-not-known");
      }
      sum = sum.add(need.hours().get());
      step.step("workload.step-hours")
          .given("number", need.number())
          .given("step", need.step())
          .yields(Operation.GIVEN, need.hours().get());
    }
    return Measured.of(step.yields(Operation.SUM, Decimals.computed(sum)));
  }

  private static Measured<Percent> load(BigDecimal needed, BigDecimal available, Trace step) {
    if (available.signum() == 0) {
      return Measured.undefined("no-hours-for-selling");
    }
    Trace enough =
        step.step("workload.enough").given("available", available).given("needed", needed);
    if (needed.compareTo(available) > 0) {
      enough.fails("not-enough-hours", Figure.of(available), Figure.of(needed));
    } else {
      enough.yields(Operation.DIFFERENCE, available.subtract(needed));
    }
    return Measured.of(Percent.ofFraction(Decimals.quotient(needed, available)));
  }
}
