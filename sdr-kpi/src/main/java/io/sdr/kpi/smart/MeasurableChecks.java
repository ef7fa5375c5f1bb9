package io.sdr.kpi.smart;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.statistics.Sample;
import io.sdr.core.time.PeriodSequence;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Control;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether it can be measured. */
final class MeasurableChecks {
  private MeasurableChecks() {}

  static Optional<Figure> comparableBaseline(Inspection seen) {
    return seen.goal().baseline().map(Baseline::value).filter(seen.goal().target()::isLike);
  }

  static Optional<SmartFinding> unit(Inspection seen, Told told) {
    Optional<Figure> read = Stream.of(
            seen.known().reading().stream(),
            seen.known().history().stream(),
            seen.goal().baseline().stream().map(Baseline::value))
        .flatMap(figures -> figures)
        .findFirst();
    if (read.isEmpty()) {
      return told.isUnknown("unit-not-known");
    }
    told.given("target", seen.goal().target()).given("read", read.get());
    return seen.goal().target().isLike(read.get())
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.use-the-unit", "read", read.get()))
            .fails("smart.unit.another");
  }

  static Optional<SmartFinding> baseline(Inspection seen, Told told) {
    if (seen.goal().baseline().isEmpty()) {
      return told.fixedBy(Fix.of("smart.fix.read-the-baseline")).isUnknown("baseline-not-known");
    }
    Figure from = seen.goal().baseline().get().value();
    told.given("baseline", from).given("target", seen.goal().target());
    return from.isLike(seen.goal().target())
        ? told.passes()
        : told.fixedBy(Fix.of(
                "smart.fix.use-the-unit-of-the-target", "target", seen.goal().target()))
            .fails("smart.baseline.another-unit");
  }

  static Optional<SmartFinding> source(Inspection seen, Told told) {
    Optional<Control> control = seen.goal().control();
    if (control.isEmpty()) {
      return told.fixedBy(Fix.of("smart.fix.name-a-source")).fails("smart.source.none");
    }
    told.given("source", control.get().source());
    if (seen.known().sources().isEmpty()) {
      return told.isUnknown("sources-not-known");
    }
    return seen.known().sources().contains(control.get().source())
        ? told.passes()
        : told.fixedBy(Fix.of("smart.fix.name-a-source")).fails("smart.source.not-there");
  }

  static Optional<SmartFinding> measurements(Inspection seen, Told told) {
    if (seen.goal().control().isEmpty()) {
      return told.fixedBy(Fix.of("smart.fix.name-a-source")).isUnknown("control-not-agreed");
    }
    long times =
        PeriodSequence.of(seen.goal().control().get().every(), seen.goal().period())
            .periods()
            .stream()
            .filter(one -> !one.end().isAfter(seen.goal().period().end()))
            .filter(one -> !one.start().isBefore(seen.goal().period().start()))
            .count();
    told.given("times", times).given("least", seen.judge().leastMeasurements());
    if (times >= seen.judge().leastMeasurements()) {
      return told.passes();
    }
    told.fixedBy(Fix.of("smart.fix.measure-more-often"));
    return times == 0
        ? told.fails("smart.measurements.none")
        : told.warns("smart.measurements.few");
  }

  static Optional<SmartFinding> noise(Inspection seen, Told told) {
    Optional<Figure> baseline = comparableBaseline(seen);
    if (baseline.isEmpty()) {
      return told.fixedBy(Fix.of("smart.fix.read-the-baseline")).isUnknown("baseline-not-known");
    }
    Figure target = seen.goal().target();
    BigDecimal change =
        Inspection.number(target).subtract(Inspection.number(baseline.get())).abs();
    told.given("target", target)
        .given("baseline", baseline.get())
        .given("change", target.withNumber(change));
    Measured<BigDecimal> noise = noise(seen);
    if (change.signum() == 0) {
      return told.fixedBy(noise
              .map(one -> one.multiply(seen.judge().leastErrors()))
              .value()
              .filter(least -> least.signum() > 0)
              .map(least -> beyond(seen, baseline.get(), least))
              .orElseGet(() -> Fix.of("smart.fix.ask-for-a-change", "baseline", baseline.get())))
          .fails("smart.noise.no-change");
    }
    if (noise.value().isEmpty()) {
      return told.isUnknown("noise-not-known");
    }
    BigDecimal least = noise.value().get().multiply(seen.judge().leastErrors());
    told.given("noise", target.withNumber(noise.value().get()))
        .given("least", target.withNumber(least));
    return change.compareTo(least) >= 0
        ? told.passes()
        : told.fixedBy(beyond(seen, baseline.get(), least)).warns("smart.noise.within");
  }

  /** To go as far from the baseline as the noise is loud, or where it cannot go so far to listen where it is less loud. */
  private static Fix beyond(Inspection seen, Figure baseline, BigDecimal least) {
    return Suggestion.atLeastAsGood(
        seen,
        seen.further(baseline, least),
        seen.goal().direction(),
        Fix.of("smart.fix.measure-with-less-noise"));
  }

  private static Measured<BigDecimal> noise(Inspection seen) {
    return seen.known().standardError().map(Measured::of).orElseGet(() -> {
      Sample sample = Sample.of(
          ReachChecks.comparableHistory(seen).stream().map(Inspection::number).toList());
      return sample
          .variance()
          .map(variance -> Decimals.quotient(variance, BigDecimal.valueOf(sample.n()))
              .sqrt(MathContext.DECIMAL64));
    });
  }
}
