package io.sdr.kpi.smart;

import io.sdr.core.quantity.Percent;
import io.sdr.kpi.workload.Workload;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether there are hours for the goal, and whether it is in the owner's hands. */
final class AbilityChecks {
  private AbilityChecks() {}

  static Optional<SmartFinding> capacity(Inspection seen, Told told) {
    if (seen.known().workload().isEmpty()) {
      return told.isUnknown("workload-not-known");
    }
    Workload workload = seen.known().workload().get();
    Optional<BigDecimal> needed = workload.hours().value();
    Optional<BigDecimal> available = workload.time().hours();
    if (needed.isEmpty() || available.isEmpty()) {
      return told.isUnknown(workload.hours().undefined().orElse("hours-for-selling-not-known"));
    }
    BigDecimal usable = part(available.get(), seen.judge().fullLoad());
    workload.load().value().ifPresent(load -> told.given("load", load));
    told.given("needed", needed.get())
        .given("available", available.get())
        .given("usable", usable)
        .given("most", seen.judge().fullLoad());
    if (needed.get().compareTo(usable) > 0) {
      return told.given("missing", needed.get().subtract(usable))
          .fixedBy(fit(workload, seen.judge().fullLoad()))
          .fails("smart.capacity.not-enough-hours");
    }
    return needed.get().compareTo(part(available.get(), seen.judge().tightLoad())) > 0
        ? told.fixedBy(fit(workload, seen.judge().tightLoad())).warns("smart.capacity.tight")
        : told.passes();
  }

  private static BigDecimal part(BigDecimal hours, Percent load) {
    return hours.multiply(load.fraction());
  }

  private static Fix fit(Workload workload, Percent load) {
    return workload
        .attainable(load)
        .value()
        .filter(target -> Inspection.number(target).signum() > 0)
        .map(target -> Fix.of("smart.fix.fit-the-hours", "target", target))
        .orElseGet(() -> Fix.of("smart.fix.ask-for-less-in-all"));
  }

  static Optional<SmartFinding> allGoals(Inspection seen, Told told) {
    Optional<BigDecimal> needed = seen.known().hoursOfAllGoals();
    Optional<BigDecimal> there = seen.known().hoursThere();
    if (needed.isEmpty() || there.isEmpty()) {
      return told.isUnknown("hours-of-all-goals-not-known");
    }
    told.given("needed", needed.get()).given("available", there.get());
    if (needed.get().compareTo(there.get()) <= 0) {
      return told.passes();
    }
    return told.given("missing", needed.get().subtract(there.get()))
        .fixedBy(Fix.of("smart.fix.ask-for-less-in-all"))
        .fails("smart.all-goals.not-enough-hours");
  }

  static Optional<SmartFinding> controlled(Inspection seen, Told told) {
    if (seen.known().controlled().isEmpty()) {
      return told.isUnknown("controlled-part-not-known");
    }
    Percent controlled = seen.known().controlled().get();
    told.given("controlled", controlled).given("least", seen.judge().leastControlled());
    return controlled.compareTo(seen.judge().leastControlled()) >= 0
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.measure-what-is-controlled"))
            .warns("smart.controlled.little");
  }
}
