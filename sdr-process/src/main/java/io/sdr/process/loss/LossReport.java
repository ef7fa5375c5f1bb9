package io.sdr.process.loss;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.AmountSum;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.pipeline.Pipeline;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Why deals are lost, as far as people say. Sellers tend to say “price”: shares are of what was said, and how many said nothing
 * stands beside them.
 *
 * @param reasons those that were said, the most frequent first, among equals by word; they sum to all deals with a reason
 * @param unsaid how many of the lost deals nobody gave a reason for
 * @param amounts what all lost deals were worth
 */
public record LossReport(ImmutableList<LossReason> reasons, Conversion unsaid, AmountSum amounts) {
  private static final Comparator<LossReason> BY_VALUE =
      Comparator.comparing(reason -> reason.amounts().sum().getAmount());

  /**
   * What some lost deals say.
   *
   * @param lost each deal once, in any order
   * @param currency of all amounts; the caller has converted them
   * @throws Refusal if a deal is there twice, an amount is in another currency, or a deal stood in no open stage of the pipeline
   */
  public static Explained<LossReport> of(
      Pipeline pipeline, Collection<LostDeal> lost, CurrencyUnit currency, Detail detail) {
    return Explained.of(
        "loss", detail, trace -> new LossCounter(pipeline, lost, currency, trace).report());
  }

  /** How many deals were lost. */
  public long deals() {
    return unsaid.counts().trials();
  }

  /** What was lost for a reason; empty where nothing was. */
  public Optional<LossReason> find(String reason) {
    return reasons.stream().filter(one -> one.reason().equals(reason)).findFirst();
  }

  /**
   * The reason for which most value was lost, the more frequent of equals; often another than the most frequent one. Empty where
   * no reason cost a known amount.
   */
  public Optional<LossReason> costliest() {
    return reasons.reverse().stream()
        .filter(reason -> reason.amounts().sum().isPositive())
        .reduce((one, other) -> BY_VALUE.compare(other, one) >= 0 ? other : one);
  }
}
