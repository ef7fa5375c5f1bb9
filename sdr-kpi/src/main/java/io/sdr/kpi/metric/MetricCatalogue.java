package io.sdr.kpi.metric;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.util.Optional;

/**
 * The metrics of a package as lines of a table: each with what is to be known about it and, where it is of a common {@link
 * MetricForm form}, with what it reads. Such a metric is a class that says nothing but which line is its own:
 *
 * <pre>{@code
 * record Visits() implements OfField {}
 *
 * interface OfField extends Metric {
 *   default Reading read(Tally tally, Trace trace) {
 *     return CATALOGUE.read(this, tally, trace);
 *   }
 * }
 * }</pre>
 *
 * <p>Its rule is its name in files after {@code metric.}, with a point for the colon of a vendor's prefix.
 */
public final class MetricCatalogue {
  private final MetricDictionary dictionary;
  private final ImmutableMap<Class<?>, Line> lines;

  private MetricCatalogue(Builder from) {
    this.dictionary = from.dictionary.build();
    this.lines = from.lines.buildOrThrow();
  }

  /** Starts a catalogue. */
  public static Builder builder() {
    return new Builder();
  }

  /** What is to be known about each metric. */
  public MetricDictionary dictionary() {
    return dictionary;
  }

  /**
   * Reads a metric of a common form.
   *
   * @throws IllegalArgumentException if no line of the catalogue says what the metric reads
   */
  public Reading read(Metric metric, Tally tally, Trace trace) {
    Line line = lines.get(metric.getClass());
    if (line == null) {
      throw new IllegalArgumentException("metric must have a line that says its form: " + metric);
    }
    return line.form().read(line.rule(), tally, trace);
  }

  /** The value alone, by the form of the metric where it has a common one. */
  public Measured<Figure> value(Metric metric, Tally tally) {
    Line line = lines.get(metric.getClass());
    return line == null
        ? metric.read(tally, Trace.silent()).value()
        : line.form().value(tally);
  }

  /** Whether a metric is of a form that {@linkplain Metric#addsUp() adds up}. */
  public boolean addsUp(Metric metric) {
    Line line = lines.get(metric.getClass());
    return line != null && line.form().addsUp();
  }

  /** What kind of thing a metric is, if it is in the catalogue. */
  public Optional<MetricProfile> profileOf(Metric metric) {
    return dictionary.find(metric).map(MetricDictionary.Entry::profile);
  }

  /** Brings all metrics into a registry, each by its id. */
  public void contributeTo(PolicyRegistry.Builder registry) {
    dictionary.contributeTo(registry);
  }

  private record Line(String rule, MetricForm form) {}

  /** Collects metrics, family by family. Not thread-safe. */
  public static final class Builder {
    private final MetricDictionary.Builder dictionary = MetricDictionary.builder();
    private final ImmutableMap.Builder<Class<?>, Line> lines = ImmutableMap.builder();

    private Builder() {}

    /** What the metrics that follow have in common. */
    public Builder family(MetricProfile common) {
      dictionary.family(common);
      return this;
    }

    /** Adds a metric of the family that reads the tally itself. */
    public Builder add(String id, Metric metric, MetricUnit unit, Better better, String... needs) {
      dictionary.add(id, metric, unit, better, needs);
      return this;
    }

    /** Adds a metric of the family that is of a common form. */
    public Builder add(
        String id,
        Metric metric,
        MetricForm form,
        MetricUnit unit,
        Better better,
        String... needs) {
      lines.put(metric.getClass(), new Line("metric." + id.replace(':', '.'), form));
      return add(id, metric, unit, better, needs);
    }

    /**
     * The catalogue.
     *
     * @throws io.sdr.core.value.Refusal if two metrics have one id, or are of one class
     */
    public MetricCatalogue build() {
      return new MetricCatalogue(this);
    }
  }
}
