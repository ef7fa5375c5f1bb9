package io.sdr.kpi.outlook;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.CycleDays;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which deals entered which stages when: it tells what became of those that entered one.
 *
 * <p>Deals are a cohort by the day on which they first entered the stage, and count on that day for their owner, whenever they
 * came on. A deal that went back or was lost after reaching the other stage has reached it; so has one that was decided and stands in
 * it, though nobody wrote down that it came there.
 */
public final class StageHistory {
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
   * The history that changes of stage tell, in any order; a change or a deal that comes twice tells nothing new. Changes of one day
   * and one number follow each other from the stage that one entered to the one that left it.
   *
   * @param deals the deals that changed: whose they are, and when they were decided
   * @param asOf the last day that is looked at; what comes later has not happened yet
   * @throws Refusal if a change is of a deal that is not there, two different deals have one id, or nothing says which of two
   *     changes of a day came first
   */
  public static StageHistory of(
      Iterable<StageChange> changes, Iterable<Deal> deals, LocalDate asOf) {
    Map<DealId, Deal> known = new HashMap<>();
    for (Deal deal : deals) {
      Deal before = known.putIfAbsent(deal.id(), deal);
      Refusal.unless(
          before == null || before.equals(deal),
          "stage-history.must-know-each-deal-once",
          deal.id());
    }
    Map<DealId, SortedMap<StageChange, Set<StageChange>>> byDeal = new TreeMap<>();
    for (StageChange change : changes) {
      Refusal.unless(
          known.containsKey(change.deal()), "stage-history.must-know-deal", change.deal());
      if (!change.date().isAfter(asOf)) {
        byDeal
            .computeIfAbsent(change.deal(), any -> new TreeMap<>())
            .computeIfAbsent(change, any -> new HashSet<>())
            .add(change);
      }
    }
    ImmutableListMultimap.Builder<DealId, StageChange> paths = ImmutableListMultimap.builder();
    byDeal.forEach((deal, moments) -> paths.putAll(deal, inOrder(moments.values())));
    return new StageHistory(ImmutableMap.copyOf(known), paths.build(), asOf);
  }

  private static List<StageChange> inOrder(Iterable<Set<StageChange>> moments) {
    List<StageChange> path = new ArrayList<>();
    for (Set<StageChange> atOnce : moments) {
      if (atOnce.size() == 1) {
        path.addAll(atOnce);
      } else {
        Optional<StageId> stood = path.isEmpty()
            ? Optional.empty()
            : Optional.of(path.get(path.size() - 1).entered());
        path.addAll(chained(stood, atOnce));
      }
    }
    return path;
  }

  /** From the stage that none of them entered, or where they lead round from the one in which the deal stood. */
  private static List<StageChange> chained(Optional<StageId> stood, Set<StageChange> atOnce) {
    Map<Optional<StageId>, StageChange> byLeft = new HashMap<>();
    atOnce.forEach(change -> byLeft.put(change.left(), change));
    Set<Optional<StageId>> starts = new HashSet<>(byLeft.keySet());
    atOnce.forEach(change -> starts.remove(Optional.of(change.entered())));
    List<StageChange> chain = new ArrayList<>();
    StageChange next =
        byLeft.remove(starts.isEmpty() ? stood : starts.iterator().next());
    while (next != null) {
      chain.add(next);
      next = byLeft.remove(Optional.of(next.entered()));
    }
    StageChange any = atOnce.iterator().next();
    Refusal.unless(
        chain.size() == atOnce.size(),
        "stage-history.must-order-changes-of-a-day",
        any.deal(),
        any.date());
    return chain;
  }

  /** Counts the deals that first entered the first of two stages in the period of a sheet. */
  public void addTo(TallySheet.Collector sheet, StagePair stages) {
    changes.asMap().forEach((id, path) -> {
      Deal deal = requireNonNull(deals.get(id));
      List<StageChange> since = since(stages.from(), ImmutableList.copyOf(path));
      if (!since.isEmpty()) {
        Quantity.Count became = became(stages, since, deal);
        sheet.count(deal.owner(), since.get(0).date(), counter -> counter.add(became));
      }
    });
  }

  /**
   * Counts the days from first entering a stage to the decision, of the deals that were decided in the period of a sheet; deals that
   * were never seen to enter it have none.
   */
  public void addTo(TallySheet.Collector sheet, StageStart start) {
    changes.asMap().forEach((id, path) -> {
      Deal deal = requireNonNull(deals.get(id));
      Optional<LocalDate> decided = deal.closed().filter(day -> !day.isAfter(asOf));
      since(start.from(), ImmutableList.copyOf(path)).stream()
          .limit(1)
          .map(StageChange::date)
          .forEach(entered -> decided
              .filter(day -> !day.isBefore(entered))
              .ifPresent(day -> sheet.count(
                  deal.owner(),
                  day,
                  counter -> counter.add(
                      deal.outcome() == Outcome.WON
                          ? CycleDays.daysToWin(start.name())
                          : CycleDays.daysToLose(start.name()),
                      BigDecimal.valueOf(ChronoUnit.DAYS.between(entered, day))))));
    });
  }

  /** What happened from the day on which a deal entered a stage; nothing where it did not. */
  private static List<StageChange> since(StageId stage, ImmutableList<StageChange> path) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).entered().equals(stage)) {
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
