package io.sdr.process.leadchance;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts as rules look at them: what is too rare left out, and something added to every count. Where several tables are looked
 * at together, each brings what is added to its own counts.
 */
final class BayesTable {
  private final Weight all;
  private final Weight allReached;
  private final ImmutableMap<StageId, Weight> stages;
  private final ImmutableMap<String, Field> fields;
  private final long unplaced;

  private BayesTable(
      Weight all,
      Weight allReached,
      ImmutableMap<StageId, Weight> stages,
      ImmutableMap<String, Field> fields,
      long unplaced) {
    this.all = all;
    this.allReached = allReached;
    this.stages = stages;
    this.fields = fields;
    this.unplaced = unplaced;
  }

  static BayesTable of(BayesRules rules, List<WinTable> tables) {
    Tally shared = sharedBy(rules, tables);
    Weight all = shared.with(addedToAll(rules));
    Added added = added(rules, all.won(), all.lost());
    return new BayesTable(
        all,
        shared.with(added),
        stages(rules, tables, added),
        fields(rules, tables),
        rules.stages().isEmpty()
            ? 0
            : tables.stream()
                .mapToLong(table -> table.lostOutside(rules.stages()))
                .sum());
  }

  private static Tally sharedBy(BayesRules rules, List<WinTable> tables) {
    Optional<StageId> shared = rules.stages().stream()
        .filter(stage -> !rules.ofOneTeam().contains(stage))
        .findFirst();
    return tally(
        tables,
        table ->
            shared.map(stage -> table.reached(stage, rules.stages())).orElseGet(table::decided));
  }

  private static ImmutableMap<StageId, Weight> stages(
      BayesRules rules, List<WinTable> tables, Added added) {
    return Maps.toMap(
        rules.stages(),
        stage -> tally(tables, table -> table.reached(stage, rules.stages())).with(added));
  }

  private static Tally tally(List<WinTable> tables, Function<WinTable, Proportion> count) {
    return tables.stream().map(count).map(Tally::of).reduce(Tally.NONE, Tally::plus);
  }

  private static ImmutableMap<String, Field> fields(BayesRules rules, List<WinTable> tables) {
    Map<String, Map<String, Tally>> sums = new HashMap<>();
    for (WinTable table : tables) {
      table
          .traits()
          .forEach((name, values) -> values.forEach(
              (value, count) -> sums.computeIfAbsent(name, unknown -> new HashMap<>())
                  .merge(value, Tally.of(count), Tally::plus)));
    }
    ImmutableMap.Builder<String, Field> fields = ImmutableMap.builder();
    sums.forEach((name, values) -> {
      long least = rules.leastCases().getOrDefault(name, 0L);
      values.values().removeIf(tally -> tally.leads().trials() < least);
      if (!rules.ignored().contains(name)) {
        field(rules, values).ifPresent(field -> fields.put(name, field));
      }
    });
    return fields.buildOrThrow();
  }

  private static Optional<Field> field(BayesRules rules, Map<String, Tally> values) {
    Proportion leads =
        values.values().stream().map(Tally::leads).reduce(Proportion.of(0, 0), Proportion::plus);
    boolean isOneSided = leads.hits() == 0 || leads.hits() == leads.trials();
    if (values.isEmpty() || (rules.smallCounts() == SmallCounts.DRAWN && isOneSided)) {
      return Optional.empty();
    }
    Added added = added(
        rules, BigDecimal.valueOf(leads.hits()), BigDecimal.valueOf(leads.trials() - leads.hits()));
    ImmutableMap<String, Weight> weights =
        ImmutableMap.copyOf(Maps.transformValues(values, tally -> tally.with(added)));
    return Optional.of(
        new Field(weights, weights.values().stream().reduce(Weight.NONE, Weight::plus)));
  }

  private static Added addedToAll(BayesRules rules) {
    return switch (rules.smallCounts()) {
      case DRAWN -> new Added(BigDecimal.ONE, BigDecimal.ONE);
      case ADDED -> new Added(rules.smoothing(), rules.smoothing());
    };
  }

  /** What is added to a count that is a part of so many leads. */
  private static Added added(BayesRules rules, BigDecimal won, BigDecimal lost) {
    BigDecimal whole = won.add(lost);
    if (rules.smallCounts() == SmallCounts.ADDED || whole.signum() == 0) {
      return new Added(rules.smoothing(), rules.smoothing());
    }
    return new Added(
        Decimals.quotient(rules.smoothing().multiply(won), whole),
        Decimals.quotient(rules.smoothing().multiply(lost), whole));
  }

  boolean hasLeads() {
    return all.leads().trials() > 0;
  }

  Proportion decided() {
    return all.leads();
  }

  /** All leads that were decided. */
  Weight all() {
    return all;
  }

  /** The same, as beside {@link #reached}. */
  Weight allReached() {
    return allReached;
  }

  /** Those that came as far as a stage; nothing where none did. */
  Optional<Weight> reached(StageId stage) {
    return Optional.ofNullable(stages.get(stage))
        .filter(weight -> weight.leads().trials() > 0);
  }

  /** How many were lost in stages that are none any more. */
  long unplaced() {
    return unplaced;
  }

  /** What was counted of a trait; nothing where there is nothing to compare. */
  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** How much is added to a count. */
  private record Added(BigDecimal won, BigDecimal lost) {}

  /**
   * Leads, and in how many tables there are any.
   *
   * @param leads the leads that were counted
   * @param tables where they were
   */
  private record Tally(Proportion leads, long tables) {
    static final Tally NONE = new Tally(Proportion.of(0, 0), 0);

    static Tally of(Proportion leads) {
      return new Tally(leads, leads.trials() == 0 ? 0 : 1);
    }

    Tally plus(Tally other) {
      return new Tally(leads.plus(other.leads), tables + other.tables);
    }

    Weight with(Added added) {
      BigDecimal times = BigDecimal.valueOf(tables);
      return new Weight(
          leads,
          BigDecimal.valueOf(leads.hits()).add(times.multiply(added.won())),
          BigDecimal.valueOf(leads.trials() - leads.hits()).add(times.multiply(added.lost())));
    }
  }

  /**
   * Leads and what was added to them.
   *
   * @param leads the leads that were counted
   * @param won those that were won, and what was added
   * @param lost those that were lost, and what was added
   */
  record Weight(Proportion leads, BigDecimal won, BigDecimal lost) {
    static final Weight NONE = new Weight(Proportion.of(0, 0), BigDecimal.ZERO, BigDecimal.ZERO);

    Weight plus(Weight other) {
      return new Weight(leads.plus(other.leads), won.add(other.won), lost.add(other.lost));
    }
  }

  /**
   * The values of a trait.
   *
   * @param values by value
   * @param sum of all of them
   */
  record Field(ImmutableMap<String, Weight> values, Weight sum) {
    Optional<Weight> of(String value) {
      return Optional.ofNullable(values.get(value));
    }
  }
}
