package io.sdr.kpi.pay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.explain.Detail;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.MotivationScheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.joda.money.Money;

/**
 * What someone would earn if open deals were won: each alone, and all together. Where rates rise with sales, or a gate opens, all
 * together are worth more than the sum of each.
 *
 * <p>Open deals are added to what is credited, not to what was measured: a rule that pays on a measure adds nothing here. Caps of
 * the scheme are settled in the ledger and not applied; caps of rules are.
 *
 * @param now what is earned without them
 * @param withAll what would be earned with all of them
 * @param deals what each alone would add, in the order of time
 */
@JsonPropertyOrder({"now", "withAll", "deals"})
public record Estimate(Money now, Money withAll, ImmutableList<OfDeal> deals) {
  /**
   * An estimate.
   *
   * @param participant who, and what was done so far
   * @param open what the open deals would be credited with, in the period
   * @throws io.sdr.core.value.Refusal if a credit is another person's, or in another currency
   */
  public static Estimate of(MotivationScheme scheme, Participant participant, List<Credit> open) {
    Money now = total(scheme, participant);
    ImmutableListMultimap<DealId, Credit> byDeal =
        Credits.of(participant.currency(), open).all().stream()
            .collect(ImmutableListMultimap.toImmutableListMultimap(Credit::deal, credit -> credit));
    ImmutableList<OfDeal> deals = byDeal.asMap().entrySet().stream()
        .map(deal -> new OfDeal(
            deal.getKey(), total(scheme, with(participant, deal.getValue())).minus(now)))
        .collect(ImmutableList.toImmutableList());
    return new Estimate(now, total(scheme, with(participant, open)), deals);
  }

  private static Participant with(Participant participant, Collection<Credit> more) {
    List<Credit> all = new ArrayList<>(participant.credits().all());
    all.addAll(more);
    return Participant.builder()
        .from(participant)
        .credits(Credits.of(participant.currency(), all))
        .build();
  }

  private static Money total(MotivationScheme scheme, Participant participant) {
    return Settlement.settle(scheme, participant, Detail.NONE).value().total();
  }

  /**
   * What one deal would add.
   *
   * @param deal which deal
   * @param adds how much more would be earned if it alone were won
   */
  @JsonPropertyOrder({"deal", "adds"})
  public record OfDeal(DealId deal, Money adds) {}
}
