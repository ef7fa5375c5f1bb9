package io.sdr.process.blueprint;

import com.google.common.base.Splitter;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.time.LocalDate;
import java.util.List;

/** Versions of a pipeline that ends in {@code W} and {@code L}, said in few words. */
public final class Versions {
  /** The first day that tests speak about. */
  public static final LocalDate DAY_0 = LocalDate.of(2026, 3, 2);

  private Versions() {}

  /** A pipeline of these open stages. */
  public static Pipeline pipeline(String open) {
    Pipeline.Builder pipeline = Pipeline.builder().name("sales").moves(MoveRules.free());
    words(open).forEach(stage -> pipeline.addStages(Stage.open(stage)));
    return pipeline.addStages(Stage.won("W"), Stage.lost("L")).build();
  }

  /** A version in which the first of each two stages became the second. */
  public static PipelineVersion.Builder version(
      int number, int day, Pipeline pipeline, String became) {
    PipelineVersion.Builder version = PipelineVersion.builder()
        .number(number)
        .since(DAY_0.plusDays(day))
        .pipeline(pipeline)
        .reason("why not");
    List<String> stages = words(became);
    for (int i = 0; i < stages.size(); i += 2) {
      version.putBecame(StageId.of(stages.get(i)), StageId.of(stages.get(i + 1)));
    }
    return version;
  }

  static Deal.Builder deal(String id, String stage, int opened) {
    return Deal.builder()
        .id(DealId.of(id))
        .owner(PersonId.of("ann"))
        .stage(StageId.of(stage))
        .outcome(Outcome.OPEN)
        .opened(DAY_0.plusDays(opened));
  }

  static StageChange change(String deal, int day, String left, String entered) {
    return StageChange.builder()
        .deal(DealId.of(deal))
        .left(StageId.of(left))
        .entered(StageId.of(entered))
        .date(DAY_0.plusDays(day))
        .build();
  }

  /** A move into a version, which comes before whatever else happens on the day. */
  static StageChange move(String deal, int day, String left, String entered) {
    return StageChange.builder()
        .from(change(deal, day, left, entered))
        .sequence(PipelineHistory.PLACE_OF_MOVES)
        .build();
  }

  private static List<String> words(String text) {
    return Splitter.on(' ').omitEmptyStrings().splitToList(text);
  }
}
