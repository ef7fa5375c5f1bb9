package io.sdr.examples.benchmarks.funnel;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Detail;
import io.sdr.examples.benchmarks.question.StageJournal;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.funnelrun.FunnelRun;
import io.sdr.process.funnelrun.StageEvents;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** SDR by columns: the changes as they lie, counted in all modes at once, range by range, and read as funnels. */
final class SdrFunnel implements FunnelContender {
  static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;
  static final LocalDate AS_OF = LocalDate.ofEpochDay(StageJournal.AS_OF);
  static final Pipeline PIPELINE = pipeline();
  private static final FunnelRules RULES =
      FunnelRules.of(OpenDeals.UNDECIDED, LossValue.AVERAGE_WON);

  /** In which a deal counts in a stage once at most. */
  static final Set<CountingMode> MODES = EnumSet.complementOf(EnumSet.of(CountingMode.EVERY_STAY));

  private final StageEvents.Builder columns;
  private final boolean isPrepared;
  private final int threads;
  private final FunnelRun run;
  private ImmutableMap<CountingMode, FunnelTally> tallies = ImmutableMap.of();
  private ImmutableMap<CountingMode, Funnel> funnels = ImmutableMap.of();

  SdrFunnel(StageJournal journal, boolean isPrepared, int threads) {
    this.columns = StageEvents.builder(PIPELINE, CURRENCY, 2)
        .deals(journal.deals())
        .stages(journal.stages())
        .days(journal.days())
        .inRowOrder()
        .amounts(journal.amounts());
    this.isPrepared = isPrepared;
    this.threads = threads;
    this.run = FunnelRun.of(columns.build(), AS_OF);
  }

  private static Pipeline pipeline() {
    Pipeline.Builder pipeline = Pipeline.builder().name("sales").moves(MoveRules.free());
    for (int stage = 0; stage < StageJournal.OPEN_STAGES; stage++) {
      pipeline.addStages(Stage.open("stage " + stage));
    }
    return pipeline.addStages(Stage.won("won"), Stage.lost("lost")).build();
  }

  @Override
  public void compute() {
    tallies = IntStream.range(0, threads)
        .parallel()
        .mapToObj(this::counted)
        .reduce(SdrFunnel::sum)
        .orElseThrow();
    funnels = ImmutableMap.copyOf(Maps.transformValues(tallies, SdrFunnel::read));
  }

  /** One part of the deals, whose changes each thread finds for itself where they are not found yet. */
  private ImmutableMap<CountingMode, FunnelTally> counted(int part) {
    int from = bound(part);
    int to = bound(part + 1);
    FunnelRun known = isPrepared ? run : FunnelRun.of(columns.build(from, to), AS_OF);
    return known.count(MODES, from, to);
  }

  private int bound(int part) {
    return Math.toIntExact((long) run.deals() * part / threads);
  }

  private static ImmutableMap<CountingMode, FunnelTally> sum(
      ImmutableMap<CountingMode, FunnelTally> one, ImmutableMap<CountingMode, FunnelTally> other) {
    ImmutableMap.Builder<CountingMode, FunnelTally> both = ImmutableMap.builder();
    one.forEach((mode, tally) -> both.put(mode, tally.plus(other.getOrDefault(mode, tally))));
    return both.buildOrThrow();
  }

  static Funnel read(FunnelTally tally) {
    return tally.read(RULES, Detail.NONE).value();
  }

  @Override
  public ImmutableSortedMap<String, Long> figures() {
    return FunnelFigures.of(tallies.values(), funnels.values());
  }
}
