package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.statistics.Distributions;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Deals that move from stage to stage, forward, back and past stages, until they are won or lost: an absorbing chain.
 *
 * <p>Where a deal goes next is taken to depend on the stage it is in and on nothing else. From the shares {@code Q} of moves
 * between stages and {@code R} of decisions follow the chances {@code (I − Q)⁻¹·R}. Source: Kemeny and Snell, <em>Finite
 * Markov Chains</em> (1960).
 */
@Value.Immutable
@JsonPropertyOrder({"rows"})
public abstract class StageChain {
  private static final int MOST_STAGES = 100;

  StageChain() {}

  /** A chain of the given rows. */
  public static StageChain of(List<Onward> rows) {
    return ImmutableStageChain.builder().rows(rows).build();
  }

  /** Where deals go from each stage; every stage that somebody moves to has a row. */
  public abstract ImmutableList<Onward> rows();

  /** What becomes of a deal in each stage, in the order of the rows. */
  public Explained<ImmutableList<StageOutlook>> outlook(Detail detail) {
    return Explained.of("chain.outlook", detail, trace -> {
      ChainSolver solver = new ChainSolver(rows());
      ImmutableList<Measured<BigDecimal>> winning = solver.solve(Onward::won);
      ImmutableList<Measured<BigDecimal>> moves = solver.solve(Onward::all);
      ImmutableList<Measured<BigDecimal>> days = days(solver);
      ImmutableList.Builder<StageOutlook> outlook = ImmutableList.builder();
      for (int i = 0; i < rows().size(); i++) {
        outlook.add(new StageOutlook(
            rows().get(i).stage(),
            winning.get(i).map(Percent::ofFraction),
            moves.get(i).map(Distributions::rounded),
            days.get(i).map(Distributions::rounded),
            solver.fewestEnded(i)));
      }
      return explained(outlook.build(), trace);
    });
  }

  private ImmutableList<Measured<BigDecimal>> days(ChainSolver solver) {
    ImmutableSet<Integer> unknown = solver.leadingTo(row -> row.days().isEmpty());
    ImmutableList<Measured<BigDecimal>> days =
        solver.solve(row -> row.all().multiply(row.days().orElse(BigDecimal.ZERO)));
    ImmutableList.Builder<Measured<BigDecimal>> known = ImmutableList.builder();
    for (int i = 0; i < days.size(); i++) {
      known.add(
          days.get(i).isDefined() && unknown.contains(i)
              ? Measured.undefined("no-days")
              : days.get(i));
    }
    return known.build();
  }

  private ImmutableList<StageOutlook> explained(ImmutableList<StageOutlook> outlook, Trace trace) {
    trace.given("stages", rows().size());
    for (int i = 0; i < outlook.size(); i++) {
      explain(rows().get(i), outlook.get(i), trace);
    }
    trace.yields(Operation.STATED, outlook.get(0).winning().map(Figure::of));
    return outlook;
  }

  private static void explain(Onward row, StageOutlook outlook, Trace trace) {
    Trace step = trace.step("chain.stage").given("stage", row.stage().text());
    outlook.moves().value().ifPresent(moves -> step.given("moves", moves));
    outlook.fewest().ifPresent(stays -> tellFewest(stays, step));
    if (row.all().signum() > 0) {
      for (Map.Entry<StageId, BigDecimal> move : row.moves().entrySet()) {
        explainShare("chain.move", move.getKey().text(), move.getValue(), row, step);
      }
      explainShare("chain.decision", Lifetimes.word(Lifetimes.WON), row.won(), row, step);
      explainShare("chain.decision", Lifetimes.word(Lifetimes.LOST), row.lost(), row, step);
    }
    step.yields(Operation.STATED, outlook.winning().map(Figure::of));
    explainDays(outlook, trace);
  }

  private static void tellFewest(long stays, Trace under) {
    under.step("chain.fewest").yields(Operation.GIVEN, Figure.of(stays));
  }

  private static void explainDays(StageOutlook outlook, Trace trace) {
    trace
        .step("chain.days")
        .given("stage", outlook.stage().text())
        .yields(Operation.STATED, outlook.days().map(Figure::of));
  }

  private static void explainShare(
      String rule, String to, BigDecimal part, Onward row, Trace under) {
    under
        .step(rule)
        .given("part", part)
        .given("all", row.all())
        .given("to", to)
        .yields(Operation.QUOTIENT, Percent.ofFraction(Decimals.quotient(part, row.all())));
  }

  @Value.Check
  void check() {
    ImmutableSet<StageId> stages =
        rows().stream().map(Onward::stage).collect(ImmutableSet.toImmutableSet());
    Refusal.unless(
        !rows().isEmpty() && rows().size() <= MOST_STAGES, "stage-chain.must-have-some-stages");
    Refusal.unless(stages.size() == rows().size(), "stage-chain.must-have-each-stage-once");
    Refusal.unless(
        rows().stream().allMatch(row -> stages.containsAll(row.moves().keySet())),
        "stage-chain.must-have-a-row-for-each-stage");
  }
}
