package io.sdr.kpi.fairness;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Sample;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Looks at whether something, incentives or leads, is in fewer hands than what it should follow: effort, or the potential
 * of territories.
 *
 * <p>Measured by Gini's coefficient, exactly, and by what the largest fifth has. Equality is not the measure: where some
 * sell twice as much, incentives that are shared equally are the unfair ones. So without something to compare with the
 * verdict is unknown, while the figures are there.
 */
@Value.Immutable
public abstract class Concentration {
  Concentration() {}

  /** The check with the usual thresholds. */
  public static Concentration usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** How much larger Gini's coefficient may be than that of the basis; 0.1 unless said otherwise. */
  @Value.Default
  public BigDecimal mostAboveBasis() {
    return BigDecimal.valueOf(1, 1);
  }

  /** Which part of the people is called the largest; 20 % unless said otherwise. */
  @Value.Default
  public Percent largest() {
    return Percent.of("20");
  }

  /** Fewer people say nothing; five unless said otherwise. */
  @Value.Default
  public int leastCount() {
    return 5;
  }

  /** How something is shared, with nothing to compare with: the figures, and an unknown verdict. */
  public Finding findingIn(String what, Map<PersonId, BigDecimal> shared) {
    return finding(what, shared, Measured.undefined("nothing-to-compare-with"));
  }

  /**
   * How something is shared, against what it should follow.
   *
   * @param what a name for it
   * @param shared what each has of it
   * @param basis what each has of what it should follow
   * @return unknown with too few people ({@code too-few-people}), negative shares ({@code negative-values}) or nothing to
   *     share ({@code nothing-to-share})
   * @throws Refusal if the two are not of the same people
   */
  public Finding findingIn(
      String what, Map<PersonId, BigDecimal> shared, Map<PersonId, BigDecimal> basis) {
    Refusal.unless(
        shared.keySet().equals(basis.keySet()), "concentration.must-compare-the-same-people");
    return finding(what, shared, sample(basis).gini());
  }

  private Finding finding(
      String what, Map<PersonId, BigDecimal> shared, Measured<BigDecimal> basis) {
    Sample sample = sample(shared);
    Measured<BigDecimal> gini = sample.gini();
    Finding.Builder finding = Finding.judged(
            Check.CONCENTRATION,
            sample.n(),
            sample.n() < leastCount()
                ? Measured.undefined("too-few-people")
                : gini.flatMap(
                    one -> basis.map(other -> one.subtract(other).compareTo(mostAboveBasis()) > 0)))
        .subject(what)
        .effect(gini.value().map(Figure::of))
        .putFigure("threshold", Figure.of(mostAboveBasis()))
        .putFigure("largest", Figure.of(largest()));
    basis.value().ifPresent(one -> finding.putFigure("basis", Figure.of(one)));
    sample
        .shareOfLargest(largest())
        .value()
        .ifPresent(share -> finding.putFigure("share", Figure.of(share)));
    return finding.build();
  }

  private static Sample sample(Map<PersonId, BigDecimal> shared) {
    return Sample.of(shared.values().stream().toList());
  }

  @Value.Check
  void check() {
    Refusal.unless(leastCount() >= 1, "fairness-check.must-look-at-someone", leastCount());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableConcentration.Builder {
    Builder() {}
  }
}
