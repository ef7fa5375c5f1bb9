package io.sdr.kpi.scorecard;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What several scores come to together by their weights: {@code Σ weight · score ÷ Σ weight}. Cards, teams and pay by KPIs
 * all add up like this.
 *
 * <p>Scores are added as they are found, each with the step in which it is told; all steps learn their part once it is
 * known what is missing. Not thread-safe.
 */
public final class WeightedSum {
  private final MissingKpi missing;
  private final List<Term> terms = new ArrayList<>();

  private WeightedSum(MissingKpi missing) {
    this.missing = missing;
  }

  /** Begins a sum. */
  public static WeightedSum treating(MissingKpi missing) {
    return new WeightedSum(missing);
  }

  /**
   * Adds a score.
   *
   * @param weight its weight, a number or a percentage as all others; not negative
   * @param score what was found, or why nothing was
   * @param step where it is told
   */
  public void add(Figure weight, Measured<Percent> score, Trace step) {
    terms.add(new Term(weight, score, step));
  }

  /**
   * What all scores come to; asked for once.
   *
   * @return undefined where nothing that weighs anything is known, and wherever something that weighs anything is missing, if
   *     that was agreed: with the reason of the first gap, or where there is none {@code nothing-weighs}, and {@code
   *     no-sample} for no scores
   */
  public Sum sum() {
    Optional<String> gap = terms.stream()
        .filter(term -> term.weighs().signum() > 0)
        .flatMap(term -> term.score.undefined().stream())
        .findFirst();
    BigDecimal known =
        weightOf(terms.stream().filter(term -> term.score.isDefined()).toList());
    boolean isShared = missing == MissingKpi.REDISTRIBUTED && known.signum() > 0;
    BigDecimal whole = isShared ? known : weightOf(terms);
    ImmutableList<Measured<Percent>> parts =
        terms.stream().map(term -> term.told(whole)).collect(ImmutableList.toImmutableList());
    if (known.signum() == 0 || (gap.isPresent() && missing == MissingKpi.UNDEFINED)) {
      String reason = gap.orElse(terms.isEmpty() ? "no-sample" : "nothing-weighs");
      return new Sum(Measured.undefined(reason), parts);
    }
    return new Sum(Measured.of(total(parts)), parts);
  }

  private static Percent total(List<Measured<Percent>> parts) {
    return Percent.ofFraction(parts.stream()
        .flatMap(part -> part.value().stream())
        .map(Percent::fraction)
        .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal weightOf(List<Term> terms) {
    return terms.stream().map(Term::weighs).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The sum and what each score added to it.
   *
   * @param total all together
   * @param parts what each added, in the order in which they were added; undefined for one that is missing. Where the total is
   *     undefined, what the others would add if nothing were missing
   */
  public record Sum(Measured<Percent> total, ImmutableList<Measured<Percent>> parts) {}

  /** A score, its weight, and the step in which it is told. */
  private record Term(Figure weight, Measured<Percent> score, Trace step) {
    BigDecimal weighs() {
      return weight.number().orElseThrow();
    }

    Measured<Percent> told(BigDecimal whole) {
      Measured<Percent> part = score.flatMap(found -> part(found, whole));
      step.yields(Operation.PRORATED, part.map(Figure::of));
      return part;
    }

    private Measured<Percent> part(Percent found, BigDecimal whole) {
      step.given("weight", weight)
          .given("coefficient", found)
          .given("of", weight.withNumber(whole));
      return whole.signum() == 0
          ? Measured.undefined("nothing-weighs")
          : Measured.of(
              Percent.ofFraction(Decimals.quotient(weighs().multiply(found.fraction()), whole)));
    }
  }
}
