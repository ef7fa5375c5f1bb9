package io.sdr.kpi.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.statistics.Sample;
import io.sdr.core.value.Refusal;
import java.util.Collection;

/**
 * A figure beside those of others for the same period.
 *
 * @param own one's own
 * @param n how many others have a figure
 * @param without how many others have none; they are not the last
 * @param median the figure that half of the others do not exceed
 * @param difference by how much one's own is more; negative where it is less
 */
@JsonPropertyOrder({"own", "n", "without", "median", "difference"})
public record PeerComparison(
    MetricReading own, long n, long without, Measured<Figure> median, Measured<Figure> difference) {
  /**
   * Compares a reading with those of others. Of too few others nothing is said, because a median of two tells what each has.
   *
   * @param others readings of other people, in any order
   * @param least with fewer figures of others nothing is said; at least one
   * @return undefined with {@code too-few-people}, or {@code baseline-of-another-kind} where figures are in different units
   * @throws Refusal if they are of different metrics, scopes or periods, known up to different days, of somebody twice, or of a
   *     whole department
   */
  public static Explained<PeerComparison> among(
      MetricReading own, Collection<MetricReading> others, int least, Detail detail) {
    Refusal.unless(least >= 1, "peer-comparison.must-be-with-someone", least);
    others.forEach(other -> Refusal.unless(
        isAlike(own, other), "peer-comparison.must-be-of-one-metric-scope-and-period"));
    Refusal.unless(
        own.person().isPresent()
            && others.stream().allMatch(other -> other.person().isPresent()),
        "peer-comparison.must-be-of-people");
    Refusal.unless(
        others.stream().map(MetricReading::person).distinct().count() == others.size()
            && others.stream().noneMatch(other -> other.person().equals(own.person())),
        "peer-comparison.must-be-of-each-person-once");
    return Explained.of("comparison.peers", detail, trace -> among(own, others, least, trace));
  }

  private static boolean isAlike(MetricReading own, MetricReading other) {
    return own.metric().equals(other.metric())
        && own.scope() == other.scope()
        && own.period().equals(other.period())
        && own.asOf().equals(other.asOf());
  }

  private static PeerComparison among(
      MetricReading own, Collection<MetricReading> others, int least, Trace trace) {
    ImmutableList<Figure> figures = others.stream()
        .flatMap(other -> other.reading().value().value().stream())
        .collect(ImmutableList.toImmutableList());
    Measured<Figure> median = median(figures, least, trace.step("comparison.median"));
    Measured<Figure> difference = own.reading()
        .value()
        .flatMap(mine -> median.flatMap(middle -> difference(mine, middle, trace)));
    difference.undefined().ifPresent(trace::fails);
    return new PeerComparison(
        own, figures.size(), others.size() - figures.size(), median, difference);
  }

  private static Measured<Figure> median(ImmutableList<Figure> figures, int least, Trace step) {
    Measured<Figure> median = figures.size() < least
        ? Measured.undefined("too-few-people")
        : figures.stream().allMatch(figure -> isNumberLike(figure, figures.get(0)))
            ? Sample.of(figures.stream()
                    .map(figure -> figure.number().orElseThrow())
                    .toList())
                .median()
                .map(figures.get(0)::withNumber)
            : Measured.undefined("baseline-of-another-kind");
    return step.given("n", figures.size()).yields(Operation.STATED, median);
  }

  private static boolean isNumberLike(Figure one, Figure other) {
    return one.number().isPresent() && one.isLike(other);
  }

  private static Measured<Figure> difference(Figure own, Figure median, Trace trace) {
    return isNumberLike(own, median)
        ? Measured.of(trace
            .given("own", own)
            .given("median", median)
            .yields(
                Operation.DIFFERENCE,
                own.withNumber(
                    own.number().orElseThrow().subtract(median.number().orElseThrow()))))
        : Measured.undefined("baseline-of-another-kind");
  }
}
