package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.value.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be measured: each metric with what it is called, in what it is said, which way it is better, and which facts it
 * needs. A host prints it as its page of definitions.
 *
 * <p>A vendor keeps a dictionary of its own, brings its metrics into the registry with it, and {@linkplain
 * #plus(MetricDictionary) adds} it to those of the library. JSON is the list of entries.
 */
public final class MetricDictionary {
  private final ImmutableList<Entry> entries;
  private final ImmutableMap<Class<?>, Entry> byClass;

  private MetricDictionary(List<Entry> entries) {
    Refusal.unless(
        entries.stream().map(Entry::id).distinct().count() == entries.size()
            && entries.stream()
                    .map(entry -> entry.metric().getClass())
                    .distinct()
                    .count()
                == entries.size(),
        "metric-dictionary.must-have-each-metric-once");
    this.entries = ImmutableList.copyOf(entries);
    this.byClass = entries.stream()
        .collect(
            ImmutableMap.toImmutableMap(entry -> entry.metric().getClass(), Function.identity()));
  }

  /**
   * A dictionary of the given entries, in their order.
   *
   * @throws Refusal if two have one id, or metrics of one class
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MetricDictionary of(List<Entry> entries) {
    return new MetricDictionary(entries);
  }

  /** Starts a dictionary. */
  public static Builder builder() {
    return new Builder();
  }

  /** The entries in order. */
  @JsonValue
  public ImmutableList<Entry> entries() {
    return entries;
  }

  /** The entries of both, these first. */
  public MetricDictionary plus(MetricDictionary other) {
    return of(Stream.concat(entries.stream(), other.entries.stream()).toList());
  }

  /** The entry with an id. */
  public Optional<Entry> find(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** The entry of a metric, whatever its parameters; of one that asks for {@linkplain Metrics#withEnough enough facts}, of that alone. */
  public Optional<Entry> find(Metric metric) {
    if (metric instanceof EnoughFacts guarded) {
      return find(guarded.metric());
    }
    return Optional.ofNullable(byClass.get(metric.getClass()));
  }

  /** Brings all metrics into a registry, each by its id. */
  public void contributeTo(PolicyRegistry.Builder registry) {
    entries.forEach(
        entry -> registry.add(Metric.class, entry.id(), entry.metric().getClass()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MetricDictionary that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }

  /** Collects entries, family by family. Not thread-safe. */
  public static final class Builder {
    private final ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    private MetricProfile profile = MetricProfile.ofPerson(MetricType.VOLUME);

    private Builder() {}

    /** What the metrics that follow have in common. */
    public Builder family(MetricProfile common) {
      profile = common;
      return this;
    }

    /** Adds a metric of the family. */
    public Builder add(String id, Metric metric, MetricUnit unit, Better better, String... needs) {
      entries.add(new Entry(id, metric, profile, unit, better, ImmutableSortedSet.copyOf(needs)));
      return this;
    }

    /**
     * The dictionary.
     *
     * @throws Refusal if two metrics have one id, or are of one class
     */
    public MetricDictionary build() {
      return of(entries.build());
    }
  }

  /**
   * One metric.
   *
   * @param id its name in files
   * @param metric the metric, with usual parameters where it has some
   * @param profile its type, in whose hands it is, and of whom it speaks
   * @param unit in what it is said
   * @param better what of it is better
   * @param needs the kinds of facts without which it is undefined or nothing, as stable words such as {@code deals}
   */
  @JsonPropertyOrder({"id", "metric", "profile", "unit", "better", "needs"})
  public record Entry(
      String id,
      Metric metric,
      MetricProfile profile,
      MetricUnit unit,
      Better better,
      ImmutableSortedSet<String> needs) {
    /** Makes an entry; at least one kind of facts is needed. */
    public Entry {
      Refusal.unless(!needs.isEmpty(), "metric-dictionary.must-say-which-facts-are-needed", id);
    }

    /** What people call it. */
    public String title(Wording wording) {
      return wording.say(key() + ".title");
    }

    /** How it is computed, in words. */
    public String formula(Wording wording) {
      return wording.say(key() + ".formula");
    }

    /** The facts it needs, in words. */
    public ImmutableList<String> needs(Wording wording) {
      return needs.stream()
          .map(need -> wording.say("metric.needs." + need))
          .collect(ImmutableList.toImmutableList());
    }

    private String key() {
      return "metric." + id.replace(':', '.');
    }
  }
}
