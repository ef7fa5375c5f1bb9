package io.sdr.process.leadchance;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts as rules look at them: what is too rare left out, and something added to every count. Where several tables are looked
 * at together, each brings what is added to its own counts.
 */
final class BayesTable {
  private final Weight all;
  private final ImmutableMap<StageId, Weight> stages;
  private final ImmutableMap<String, Field> fields;

  private BayesTable(
      Weight all, ImmutableMap<StageId, Weight> stages, ImmutableMap<String, Field> fields) {
    this.all = all;
    this.stages = stages;
    this.fields = fields;
  }

  static BayesTable of(BayesRules rules, List<WinTable> tables) {
    return new BayesTable(sharedBy(rules, tables), stages(rules, tables), fields(rules, tables));
  }

  private static Weight sharedBy(BayesRules rules, List<WinTable> tables) {
    Optional<StageId> shared = rules.stages().stream()
        .filter(stage -> !rules.ofOneTeam().contains(stage))
        .findFirst();
    Weight sum = Weight.NONE;
    for (WinTable table : tables) {
      sum = sum.plus(
          shared.map(stage -> table.reached(stage, rules.stages())).orElseGet(table::decided),
          rules.smoothing());
    }
    return sum;
  }

  private static ImmutableMap<StageId, Weight> stages(BayesRules rules, List<WinTable> tables) {
    ImmutableMap.Builder<StageId, Weight> stages = ImmutableMap.builder();
    for (StageId stage : rules.stages()) {
      Weight sum = Weight.NONE;
      for (WinTable table : tables) {
        sum = sum.plus(table.reached(stage, rules.stages()), rules.smoothing());
      }
      stages.put(stage, sum);
    }
    return stages.buildOrThrow();
  }

  private static ImmutableMap<String, Field> fields(BayesRules rules, List<WinTable> tables) {
    Map<String, Map<String, Weight>> sums = new HashMap<>();
    for (WinTable table : tables) {
      table
          .traits()
          .forEach((name, values) -> values.forEach(
              (value, count) -> sums.computeIfAbsent(name, unknown -> new HashMap<>())
                  .merge(value, Weight.NONE.plus(count, rules.smoothing()), Weight::plus)));
    }
    ImmutableMap.Builder<String, Field> fields = ImmutableMap.builder();
    sums.forEach((name, values) -> {
      if (!rules.ignored().contains(name)) {
        long least = rules.leastCases().getOrDefault(name, 0L);
        values.values().removeIf(weight -> weight.leads().trials() < least);
        fields.put(name, field(rules, values));
      }
    });
    return fields.buildOrThrow();
  }

  private static Field field(BayesRules rules, Map<String, Weight> values) {
    Weight sum = values.values().stream().reduce(Weight.NONE, Weight::plus);
    if (rules.unseen() == UnseenValue.SKIPPED) {
      return new Field(ImmutableMap.copyOf(values), sum, Optional.empty());
    }
    Weight unseen = new Weight(Proportion.of(0, 0), rules.smoothing(), rules.smoothing());
    return new Field(ImmutableMap.copyOf(values), sum.plus(unseen), Optional.of(unseen));
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

  /** Those that came as far as a stage; nothing where none did. */
  Optional<Weight> reached(StageId stage) {
    return Optional.ofNullable(stages.get(stage))
        .filter(weight -> weight.leads().trials() > 0);
  }

  /** What was counted of a trait; nothing where no lead had it. */
  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(field -> !field.values().isEmpty());
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

    Weight plus(Proportion count, BigDecimal smoothing) {
      return count.trials() == 0
          ? this
          : plus(new Weight(
              count,
              BigDecimal.valueOf(count.hits()).add(smoothing),
              BigDecimal.valueOf(count.trials() - count.hits()).add(smoothing)));
    }

    Weight plus(Weight other) {
      return new Weight(leads.plus(other.leads), won.add(other.won), lost.add(other.lost));
    }
  }

  /**
   * The values of a trait.
   *
   * @param values by value
   * @param sum of all of them
   * @param unseen what a value counts for that is none of them, if it counts
   */
  record Field(ImmutableMap<String, Weight> values, Weight sum, Optional<Weight> unseen) {
    Optional<Weight> of(String value) {
      return Optional.ofNullable(values.get(value)).or(() -> unseen);
    }
  }
}
