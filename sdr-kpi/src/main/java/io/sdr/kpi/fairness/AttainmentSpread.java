package io.sdr.kpi.fairness;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Sample;
import io.sdr.core.value.Refusal;
import java.util.Collection;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * Looks at how many reach their quota: where hardly anyone does, or nearly everyone, the quota measures nothing.
 *
 * <p>Practitioners call 55 to 65 % at quota sound, and 60 to 70 % of people between 80 and 120 %. The shape stands beside it:
 * {@code skew}, positive where a few are far above the others, and {@code bimodality}, which beyond 5/9 suggests that there
 * are two groups of people, or quotas of two kinds, rather than one team; neither is judged.
 */
@Value.Immutable
public abstract class AttainmentSpread {
  AttainmentSpread() {}

  /** The check with the usual thresholds. */
  public static AttainmentSpread usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** The smallest share of people at quota that is not flagged; 50 % unless said otherwise. */
  @Value.Default
  public Percent leastAtQuota() {
    return Percent.of("50");
  }

  /** The largest share of people at quota that is not flagged; 75 % unless said otherwise. */
  @Value.Default
  public Percent mostAtQuota() {
    return Percent.of("75");
  }

  /** Where the middle begins; 80 % unless said otherwise. */
  @Value.Default
  public Percent middleFrom() {
    return Percent.of("80");
  }

  /** Where the middle ends, inclusive; 120 % unless said otherwise. */
  @Value.Default
  public Percent middleTo() {
    return Percent.of("120");
  }

  /** Fewer people say nothing; five unless said otherwise. */
  @Value.Default
  public int leastCount() {
    return 5;
  }

  /**
   * What the attainments of a team show.
   *
   * @param attainments of everyone who has a quota
   * @return unknown with too few people ({@code too-few-people})
   */
  public Finding findingIn(Collection<Percent> attainments) {
    Proportion atQuota =
        where(attainments, attainment -> attainment.compareTo(Percent.HUNDRED) >= 0);
    Finding.Builder finding = Finding.judged(
            Check.ATTAINMENT_SPREAD,
            atQuota.trials(),
            atQuota.trials() < leastCount()
                ? Measured.undefined("too-few-people")
                : atQuota.share().map(this::isUnsound))
        .effect(atQuota.share().value().map(Figure::of))
        .putFigure("least", Figure.of(leastAtQuota()))
        .putFigure("most", Figure.of(mostAtQuota()));
    atQuota
        .interval()
        .value()
        .ifPresent(interval -> finding.interval(new Finding.Interval(
            interval.method(),
            interval.level(),
            Figure.of(interval.low()),
            Figure.of(interval.high()))));
    tell(finding, attainments);
    return finding.build();
  }

  private boolean isUnsound(Percent share) {
    return share.compareTo(leastAtQuota()) < 0 || share.compareTo(mostAtQuota()) > 0;
  }

  private void tell(Finding.Builder finding, Collection<Percent> attainments) {
    Sample sample = Sample.of(attainments.stream().map(Percent::points).toList());
    sample
        .median()
        .value()
        .ifPresent(median -> finding.putFigure("median", Figure.of(new Percent(median))));
    sample.skewness().value().ifPresent(skew -> finding.putFigure("skew", Figure.of(skew)));
    sample.bimodality().value().ifPresent(two -> finding.putFigure("bimodality", Figure.of(two)));
    put(finding, "below", where(attainments, one -> one.compareTo(middleFrom()) < 0));
    put(finding, "above", where(attainments, one -> one.compareTo(middleTo()) > 0));
    put(
        finding,
        "middle",
        where(
            attainments,
            one -> one.compareTo(middleFrom()) >= 0 && one.compareTo(middleTo()) <= 0));
  }

  private static void put(Finding.Builder finding, String name, Proportion part) {
    part.share().value().ifPresent(share -> finding.putFigure(name, Figure.of(share)));
  }

  private static Proportion where(Collection<Percent> attainments, Predicate<Percent> wanted) {
    return Proportion.of(attainments.stream().filter(wanted).count(), attainments.size());
  }

  @Value.Check
  void check() {
    Refusal.unless(
        leastAtQuota().compareTo(mostAtQuota()) <= 0 && middleFrom().compareTo(middleTo()) <= 0,
        "fairness-check.must-have-thresholds-in-order");
    Refusal.unless(leastCount() >= 1, "fairness-check.must-look-at-someone", leastCount());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableAttainmentSpread.Builder {
    Builder() {}
  }
}
