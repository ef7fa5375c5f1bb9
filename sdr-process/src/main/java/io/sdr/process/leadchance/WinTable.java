package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.scoring.LeadProfile;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * How many leads were won and lost, of what kind, and how far the lost ones came. Whole leads, nothing added: what a model adds
 * to small counts is its own affair, so tables can be merged and counted back exactly.
 */
@Value.Immutable
@JsonPropertyOrder({"won", "lost", "lostIn", "traits"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class WinTable {
  private static final WinTable EMPTY = builder().won(0).lost(0).build();

  WinTable() {}

  /** A table of no leads. */
  public static WinTable empty() {
    return EMPTY;
  }

  /** The table of these leads, in any order; open ones are not counted. */
  public static WinTable of(Collection<LeadProfile> leads) {
    WinCounter counter = new WinCounter(EMPTY);
    leads.forEach(counter::include);
    return counter.table();
  }

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many were won. */
  public abstract long won();

  /** How many were lost. */
  public abstract long lost();

  /** How many of those were lost in which stage; of the others nobody knows. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<StageId, Long> lostIn();

  /** Won of the decided leads by trait and its value; a value that no decided lead has is not there. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, ImmutableSortedMap<String, Proportion>> traits();

  /** Won of all decided leads. */
  public Proportion decided() {
    return Proportion.of(won(), Math.addExact(won(), lost()));
  }

  /** Won of the decided leads with a value of a trait. */
  public Proportion decided(Trait trait) {
    return traits()
        .getOrDefault(trait.name(), ImmutableSortedMap.of())
        .getOrDefault(trait.value(), Proportion.of(0, 0));
  }

  /**
   * Won of the decided leads that came as far as a stage. A lead that was won came through all of them; one that was lost nobody
   * knows where, or in a stage that there is no more, to the first.
   *
   * @param order the stages in their order
   * @throws Refusal if the stage is none of them
   */
  public Proportion reached(StageId stage, List<StageId> order) {
    int from = order.indexOf(stage);
    Refusal.unless(from >= 0, "win-table.must-know-stage", stage);
    long lost = from == 0
        ? this.lost()
        : order.subList(from, order.size()).stream()
            .distinct()
            .mapToLong(later -> lostIn().getOrDefault(later, 0L))
            .sum();
    return Proportion.of(won(), Math.addExact(won(), lost));
  }

  /** How many were lost in stages that are none of these: ones that there are no more. */
  public long lostOutside(Collection<StageId> stages) {
    return lostIn().entrySet().stream()
        .filter(entry -> !stages.contains(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The table with a lead that was decided; an open one changes nothing. */
  public WinTable including(LeadProfile lead) {
    WinCounter counter = new WinCounter(this);
    counter.include(lead);
    return counter.table();
  }

  /**
   * The table without a lead that is open again.
   *
   * @param lead as it was counted: with the outcome, stage and traits of then
   * @throws Refusal if no such lead was counted
   */
  public WinTable excluding(LeadProfile lead) {
    WinCounter counter = new WinCounter(this);
    counter.exclude(lead);
    return counter.table();
  }

  /** Both tables together. */
  public WinTable plus(WinTable other) {
    WinCounter counter = new WinCounter(this);
    counter.include(other);
    return counter.table();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        won() >= 0 && 0 <= lost() && lost() <= Long.MAX_VALUE - won(),
        "win-table.must-account-for-leads");
    Refusal.unless(
        lostIn().values().stream().allMatch(count -> count > 0)
            && lostIn().values().stream()
                    .map(BigDecimal::valueOf)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .compareTo(BigDecimal.valueOf(lost()))
                <= 0,
        "win-table.must-account-for-leads");
    Refusal.unless(
        traits().values().stream()
            .allMatch(values -> !values.isEmpty() && values.values().stream().allMatch(this::fits)),
        "win-table.must-account-for-leads");
  }

  private boolean fits(Proportion count) {
    return count.trials() > 0 && count.hits() <= won() && count.trials() - count.hits() <= lost();
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableWinTable.Builder {
    Builder() {}
  }
}
