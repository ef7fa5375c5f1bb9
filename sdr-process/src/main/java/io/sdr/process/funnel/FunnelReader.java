package io.sdr.process.funnel;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.util.Locale;

/** Reads counts by rules. */
final class FunnelReader {
  private final FunnelTally tally;
  private final FunnelRules rules;
  private final Trace trace;

  FunnelReader(FunnelTally tally, FunnelRules rules, Trace trace) {
    Refusal.unless(
        tally.pipeline().openStages().containsAll(rules.benchmarks().keySet()),
        "funnel-rules.must-have-benchmarks-of-open-stages");
    this.tally = tally;
    this.rules = rules;
    this.trace = trace
        .given("pipeline", tally.pipeline().name())
        .given("mode", word("counting-mode", tally.mode()))
        .given("openDeals", word("open-deals", rules.openDeals()))
        .given("lossValue", word("loss-value", rules.lossValue()))
        .given("asOf", tally.asOf())
        .given("deals", tally.deals())
        .given("won", tally.won().known())
        .given("lost", tally.lost())
        .given("open", tally.open());
  }

  Funnel read() {
    ImmutableList<FunnelStep> steps =
        tally.steps().stream().map(this::step).collect(ImmutableList.toImmutableList());
    return Funnel.builder()
        .pipeline(tally.pipeline().name())
        .mode(tally.mode())
        .rules(rules)
        .asOf(tally.asOf())
        .deals(tally.deals())
        .won(tally.won().known())
        .reachedWon(tally.reachedWon())
        .lost(tally.lost())
        .open(tally.open())
        .unplaced(tally.unplaced().deals())
        .steps(steps)
        .narrowest(new NarrowestSearch(trace).among(steps))
        .overall(overall())
        .build();
  }

  private FunnelStep step(StepTally counts) {
    Trace step = trace
        .step("funnel.step")
        .given("stage", counts.stage().text())
        .given("passed", counts.passed())
        .given("stopped", counts.stopped())
        .given("open", counts.open())
        .given("diverted", counts.diverted());
    step.yields(Operation.GIVEN, Figure.of(counts.entered()));
    FunnelStep.Builder result = FunnelStep.builder()
        .counts(counts)
        .conversion(explained("funnel.conversion", conversion(counts), step))
        .medianDays(medianDays(counts.days(), step))
        .lostValue(rules.lossValue().worth(counts.losses(), tally.won(), step));
    BenchmarkReader benchmark = new BenchmarkReader(tally, this::conversion);
    rules.benchmarks().entrySet().stream()
        .filter(entry -> entry.getKey().equals(counts.stage()))
        .forEach(entry -> result.shortfall(benchmark.compare(counts, entry.getValue(), step)));
    return result.build();
  }

  private Conversion conversion(StepTally step) {
    if (tally.mode() == CountingMode.SNAPSHOT) {
      return Conversion.of(0, 0);
    }
    long undecided = rules.openDeals() == OpenDeals.UNDECIDED ? step.open() : 0;
    return Conversion.of(step.passed(), step.entered() - undecided);
  }

  private Conversion overall() {
    boolean snapshot = tally.mode() == CountingMode.SNAPSHOT;
    long undecided = rules.openDeals() == OpenDeals.UNDECIDED ? tally.openFromFirst() : 0;
    Conversion overall = snapshot
        ? Conversion.of(0, 0)
        : Conversion.of(tally.wonFromFirst(), tally.steps().get(0).entered() - undecided);
    explained("funnel.overall", overall, trace);
    trace.yields(Operation.SAME, share(overall));
    return overall;
  }

  private Conversion explained(String rule, Conversion conversion, Trace under) {
    under
        .step(rule)
        .given("passed", conversion.counts().hits())
        .given("entered", conversion.counts().trials())
        .yields(Operation.QUOTIENT, share(conversion));
    return conversion;
  }

  private Measured<Figure> share(Conversion conversion) {
    return tally.mode() == CountingMode.SNAPSHOT
        ? Measured.undefined("snapshot-shows-no-passage")
        : conversion.share().map(Figure::of);
  }

  private static Measured<Long> medianDays(TimeInStage days, Trace under) {
    Measured<Long> median = days.median();
    under
        .step("funnel.days")
        .given("completed", days.completed().size())
        .given("lasting", days.lasting().size())
        .given("undated", days.undated())
        .yields(Operation.STATED, median.map(Figure::of));
    return median;
  }

  private static String word(String prefix, Enum<?> choice) {
    return prefix + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
