package io.sdr.examples.benchmarks.funnel;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.examples.benchmarks.question.StageJournal;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnelrun.FunnelRun;
import io.sdr.process.funnelrun.StageEvents;
import io.sdr.process.pipeline.DealPath;
import java.util.List;
import java.util.stream.IntStream;

/** SDR by its values: the path of every deal, counted one after the other in each mode. */
final class SdrPaths implements FunnelContender {
  private static final PersonId OWNER = PersonId.of("anna");

  private final List<DealPath> paths;
  private List<FunnelTally> tallies = List.of();

  SdrPaths(StageJournal journal) {
    FunnelRun run = FunnelRun.of(
        StageEvents.builder(SdrFunnel.PIPELINE, SdrFunnel.CURRENCY, 2)
            .deals(journal.deals())
            .stages(journal.stages())
            .days(journal.days())
            .inRowOrder()
            .amounts(journal.amounts())
            .build(),
        SdrFunnel.AS_OF);
    this.paths = IntStream.range(0, run.deals())
        .mapToObj(deal -> run.path(deal, DealId.of("deal " + deal), OWNER))
        .toList();
  }

  @Override
  public void compute() {
    tallies = SdrFunnel.MODES.stream().map(this::count).toList();
  }

  private FunnelTally count(CountingMode mode) {
    FunnelCounter counter =
        FunnelTally.counting(SdrFunnel.PIPELINE, mode, SdrFunnel.CURRENCY, SdrFunnel.AS_OF);
    paths.forEach(counter::add);
    return counter.tally();
  }

  @Override
  public ImmutableSortedMap<String, Long> figures() {
    return FunnelFigures.of(tallies, tallies.stream().map(SdrFunnel::read).toList());
  }
}
