package io.sdr.process.loss;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.StageKind;
import io.sdr.process.pipeline.StageVisit;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * A deal that was lost.
 *
 * @param deal which deal
 * @param stage the open stage in which it stood last; absent where nobody knows
 * @param reason why, in a word of the pipeline; absent where nobody said
 * @param amount what it was worth; absent where nobody knows
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LostDeal(
    DealId deal, Optional<StageId> stage, Optional<String> reason, Optional<BigMoney> amount) {
  /** Makes a lost deal; a reason of blanks is none. */
  public LostDeal {
    reason = reason.filter(word -> !word.isBlank());
    amount = amount.map(Decimals::stated);
  }

  /**
   * A lost deal by its path.
   *
   * @param reason why it was lost, where somebody said so
   * @throws Refusal if the deal is not lost, or was in a stage that the pipeline does not have
   */
  public static LostDeal of(Pipeline pipeline, DealPath path, Optional<String> reason) {
    Refusal.unless(
        path.deal().outcome() == Outcome.LOST,
        "lost-deal.must-be-lost",
        path.deal().id());
    return new LostDeal(
        path.deal().id(), lastOpenStage(pipeline, path), reason, path.deal().amount());
  }

  private static Optional<StageId> lastOpenStage(Pipeline pipeline, DealPath path) {
    for (StageVisit visit : path.visits().reverse()) {
      boolean isOpen = pipeline
              .find(visit.stage())
              .orElseThrow(() -> Refusal.because("stage-path.must-know-stage", visit.stage()))
              .kind()
          == StageKind.OPEN;
      if (isOpen) {
        return Optional.of(visit.stage());
      }
    }
    return Optional.empty();
  }
}
