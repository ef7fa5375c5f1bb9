package io.sdr.process.funnelrun;

import io.sdr.core.sales.Outcome;
import io.sdr.process.funnelrun.Journal.Change;
import io.sdr.process.funnelrun.Journal.Row;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Pipelines;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random journals: partial logs, gaps, returns, deals without changes, rows in any order, several changes on one day. */
public final class JournalArbitraries extends DomainContextBase {
  private static final int STAGES = 5;
  private static final int WON = 3;
  private static final int LOST = 4;

  /** For the runner of properties. */
  public JournalArbitraries() {}

  /** A journal of a few deals that mostly makes sense. */
  @Provide
  Arbitrary<Journal> journal() {
    return Arbitraries.integers().between(1, 5).flatMap(JournalArbitraries::journal);
  }

  private static Arbitrary<Journal> journal(int deals) {
    Arbitrary<Pipeline> pipeline =
        Arbitraries.of(MoveRules.free(), MoveRules.stepByStep()).map(Pipelines::abc);
    return Combinators.combine(
            pipeline, changes(deals).list().ofMaxSize(14), rows().list().ofSize(deals))
        .as(Journal::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<Change> changes(int deals) {
    return Combinators.combine(
            Arbitraries.integers().between(0, deals - 1),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(StageEvents.NO_STAGE)),
                Tuple.of(1, Arbitraries.integers().between(0, STAGES - 1))),
            Arbitraries.integers().between(0, STAGES - 1),
            Arbitraries.integers().between(-3, 60))
        .as(Change::new);
  }

  private static Arbitrary<Row> rows() {
    Arbitrary<Integer> closing = Arbitraries.integers().between(40, 101);
    Arbitrary<Long> amounts =
        Arbitraries.of(StageEvents.UNKNOWN_AMOUNT, 0L, 1L, 99L, 12_345L, Long.MAX_VALUE);
    return Combinators.combine(
            Arbitraries.integers().between(0, STAGES - 1),
            Arbitraries.of(Outcome.class),
            closing,
            amounts,
            amounts)
        .as(JournalArbitraries::row);
  }

  /** A deal in a decided stage has its outcome, and what was won its amount. */
  private static Row row(int stage, Outcome drawn, int closed, long amount, long listPrice) {
    Outcome outcome = stage == WON ? Outcome.WON : stage == LOST ? Outcome.LOST : drawn;
    return new Row(
        stage,
        outcome,
        outcome.isDecided() ? closed : StageEvents.NO_DAY,
        outcome == Outcome.WON ? Math.max(0, amount) : amount,
        listPrice);
  }
}
