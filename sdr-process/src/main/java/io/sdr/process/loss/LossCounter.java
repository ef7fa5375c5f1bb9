package io.sdr.process.loss;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.AmountSum;
import io.sdr.process.funnel.Conversion;
import io.sdr.process.pipeline.Pipeline;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Counts lost deals by their reasons. */
final class LossCounter {
  private final Pipeline pipeline;
  private final Collection<LostDeal> lost;
  private final CurrencyUnit currency;
  private final Trace trace;

  LossCounter(Pipeline pipeline, Collection<LostDeal> lost, CurrencyUnit currency, Trace trace) {
    this.pipeline = pipeline;
    this.lost = lost;
    this.currency = currency;
    this.trace = trace;
    check();
  }

  private void check() {
    Refusal.unless(
        lost.stream().map(LostDeal::deal).distinct().count() == lost.size(),
        "loss.must-have-each-deal-once");
    for (LostDeal deal : lost) {
      Refusal.unless(
          deal.amount()
              .filter(amount -> !amount.getCurrencyUnit().equals(currency))
              .isEmpty(),
          "loss.must-have-one-currency",
          deal.deal());
      Refusal.unless(
          pipeline.openStages().containsAll(deal.stage().stream().toList()),
          "loss.must-be-in-open-stage",
          deal.deal());
    }
  }

  LossReport report() {
    ImmutableListMultimap<String, LostDeal> byReason = Multimaps.index(
        lost.stream().filter(deal -> deal.reason().isPresent()).toList(),
        deal -> deal.reason().orElseThrow());
    Conversion unsaid = Conversion.of(lost.size() - byReason.size(), lost.size());
    ImmutableList<LossReason> reasons = byReason.asMap().entrySet().stream()
        .map(entry -> reason(entry.getKey(), entry.getValue(), byReason.size()))
        .sorted(
            Comparator.comparing(LossReason::deals).reversed().thenComparing(LossReason::reason))
        .collect(ImmutableList.toImmutableList());
    reasons.forEach(this::tell);
    trace
        .given("said", byReason.size())
        .given("unsaid", unsaid.counts().hits())
        .yields(Operation.STATED, Figure.of(unsaid.counts().trials()));
    return new LossReport(reasons, unsaid, amounts(lost));
  }

  private LossReason reason(String word, Collection<LostDeal> deals, long said) {
    return new LossReason(
        word,
        pipeline.lossReasons().contains(word),
        Conversion.of(deals.size(), said),
        amounts(deals),
        stages(deals));
  }

  private AmountSum amounts(Collection<LostDeal> deals) {
    List<BigDecimal> known = deals.stream()
        .flatMap(deal -> deal.amount().stream())
        .map(BigMoney::getAmount)
        .toList();
    return new AmountSum(
        BigMoney.of(currency, known.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
        known.size(),
        deals.size() - known.size());
  }

  private ImmutableMap<StageId, Long> stages(Collection<LostDeal> deals) {
    Map<StageId, Long> counts = new HashMap<>();
    deals.stream()
        .map(LostDeal::stage)
        .flatMap(Optional::stream)
        .forEach(stage -> counts.merge(stage, 1L, Long::sum));
    return pipeline.openStages().stream()
        .filter(counts::containsKey)
        .collect(
            ImmutableMap.toImmutableMap(stage -> stage, stage -> counts.getOrDefault(stage, 0L)));
  }

  private void tell(LossReason reason) {
    trace
        .step("loss.reason")
        .given("deals", reason.deals())
        .given("said", reason.share().counts().trials())
        .given("reason", reason.reason())
        .given("amount", reason.amounts().sum())
        .given("unknown", reason.amounts().unknown())
        .yields(Operation.QUOTIENT, reason.share().share().map(Figure::of));
  }
}
