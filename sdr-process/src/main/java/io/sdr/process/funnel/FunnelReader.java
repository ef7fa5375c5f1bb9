package io.sdr.process.funnel;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
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
    if (counts.unseen() > 0) {
      step.step("funnel.unseen").yields(Operation.GIVEN, Figure.of(counts.unseen()));
    }
    FunnelStep.Builder result = FunnelStep.builder()
        .counts(counts)
        .conversion(explained("funnel.conversion", conversion(counts), step))
        .stays(stays(counts.days(), step))
        .lostValue(rules.lossValue().worth(counts.losses(), tally.won(), step));
    BenchmarkReader benchmark = new BenchmarkReader(tally, this::conversion);
    rules.benchmarks().entrySet().stream()
        .filter(entry -> entry.getKey().equals(counts.stage()))
        .forEach(entry -> result.shortfall(benchmark.compare(counts, entry.getValue(), step)));
    return result.build();
  }

  private Conversion conversion(StepTally step) {
    return conversion(step, step.passed(), step.open());
  }

  private Conversion overall() {
    StepTally first = tally.steps().get(0);
    Conversion overall = conversion(first, tally.wonFromFirst(), tally.openFromFirst());
    explained("funnel.overall", overall, trace);
    trace.yields(Operation.SAME, overall.share().map(Figure::of));
    return overall;
  }

  private Conversion conversion(StepTally step, long passed, long open) {
    if (tally.mode() == CountingMode.SNAPSHOT) {
      return Conversion.unknown("snapshot-shows-no-passage");
    }
    long undecided = rules.openDeals() == OpenDeals.UNDECIDED ? open : 0;
    return isMostlySeen(step)
        ? Conversion.of(passed, step.entered() - undecided)
        : Conversion.unknown("passage-not-seen");
  }

  private boolean isMostlySeen(StepTally step) {
    BigDecimal unseen = BigDecimal.valueOf(step.unseen());
    BigDecimal perhapsIn = unseen.add(BigDecimal.valueOf(step.entered()));
    return unseen.compareTo(rules.unseenAtMost().fraction().multiply(perhapsIn)) <= 0;
  }

  private Conversion explained(String rule, Conversion conversion, Trace under) {
    under
        .step(rule)
        .given("passed", conversion.counts().hits())
        .given("entered", conversion.counts().trials())
        .yields(Operation.QUOTIENT, conversion.share().map(Figure::of));
    return conversion;
  }

  private static ImmutableList<StayQuantile> stays(TimeInStage days, Trace under) {
    ImmutableList<StayQuantile> quantiles = days.quantiles();
    StayQuantile median = quantiles.get(0);
    Trace step = under
        .step(rule("funnel.days", median))
        .given("completed", days.completed().size())
        .given("lasting", days.lasting().size())
        .given("undated", days.undated());
    for (StayQuantile quantile : quantiles.subList(1, quantiles.size())) {
      step.step(rule("funnel.days-share", quantile))
          .given("share", quantile.share())
          .yields(Operation.STATED, figure(quantile));
    }
    step.yields(Operation.STATED, figure(median));
    return quantiles;
  }

  private static String rule(String rule, StayQuantile quantile) {
    return quantile.beyond().isPresent() ? rule + "-beyond" : rule;
  }

  private static Measured<Figure> figure(StayQuantile quantile) {
    return quantile.beyond().map(Measured::of).orElseGet(quantile::days).map(Figure::of);
  }

  private static String word(String prefix, Enum<?> choice) {
    return prefix + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
