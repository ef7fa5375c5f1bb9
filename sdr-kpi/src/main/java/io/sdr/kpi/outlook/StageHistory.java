package io.sdr.kpi.outlook;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which deals entered which stages when: it tells what became of those that entered one.
 *
 * <p>Deals are a cohort by the day on which they first entered the stage, and count on that day for their owner, whenever they
 * came on. A deal that went back or was lost after reaching the other stage has reached it; so has one that was decided and stands in
 * it, though nobody wrote down that it came there.
 */
public final class StageHistory {
  private static final Comparator<StageChange> IN_TIME =
      Comparator.<StageChange>naturalOrder().thenComparing(StageChange::entered);

  private final ImmutableMap<DealId, Deal> deals;
  private final ImmutableListMultimap<DealId, StageChange> changes;
  private final LocalDate asOf;

  private StageHistory(
      ImmutableMap<DealId, Deal> deals,
      ImmutableListMultimap<DealId, StageChange> changes,
      LocalDate asOf) {
    this.deals = deals;
    this.changes = changes;
    this.asOf = asOf;
  }

  /**
   * The history that changes of stage tell, in any order; one that comes twice tells nothing new.
   *
   * @param deals the deals that changed: whose they are, and when they were decided
   * @param asOf the last day that is looked at; what comes later has not happened yet
   * @throws Refusal if a change is of a deal that is not there
   */
  public static StageHistory of(
      Iterable<StageChange> changes, Iterable<Deal> deals, LocalDate asOf) {
    Map<DealId, Deal> known = new HashMap<>();
    deals.forEach(deal -> known.put(deal.id(), deal));
    ImmutableListMultimap.Builder<DealId, StageChange> byDeal =
        ImmutableListMultimap.<DealId, StageChange>builder()
            .orderKeysBy(naturalOrder())
            .orderValuesBy(IN_TIME);
    for (StageChange change : changes) {
      Refusal.unless(
          known.containsKey(change.deal()), "stage-history.must-know-deal", change.deal());
      if (!change.date().isAfter(asOf)) {
        byDeal.put(change.deal(), change);
      }
    }
    return new StageHistory(ImmutableMap.copyOf(known), byDeal.build(), asOf);
  }

  /** Counts the deals that first entered the first of two stages in the period of a sheet. */
  public void addTo(TallySheet.Collector sheet, StagePair stages) {
    changes.asMap().forEach((id, path) -> {
      Deal deal = requireNonNull(deals.get(id));
      List<StageChange> since = since(stages, ImmutableList.copyOf(path));
      if (!since.isEmpty()) {
        Quantity.Count became = became(stages, since, deal);
        sheet.count(deal.owner(), since.get(0).date(), counter -> counter.add(became));
      }
    });
  }

  /** What happened from the day on which a deal entered the first stage; nothing where it did not. */
  private static List<StageChange> since(StagePair stages, ImmutableList<StageChange> path) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).entered().equals(stages.from())) {
        return path.subList(i, path.size());
      }
    }
    return ImmutableList.of();
  }

  private Quantity.Count became(StagePair stages, List<StageChange> since, Deal deal) {
    boolean isDecided = deal.closed().filter(day -> !day.isAfter(asOf)).isPresent();
    boolean isWritten = since.stream().anyMatch(change -> stages.to().contains(change.entered()));
    if (isWritten || (isDecided && stages.to().contains(deal.stage()))) {
      return stages.passed();
    }
    return isDecided ? stages.ended() : stages.open();
  }
}
