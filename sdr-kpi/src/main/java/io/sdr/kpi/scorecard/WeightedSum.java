package io.sdr.kpi.scorecard;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What several scores come to together by their weights: {@code Σ weight · score ÷ Σ weight}. Cards, teams and pay by KPIs
 * all add up like this.
 *
 * <p>Scores are added as they are found, each with the step in which it is told; all steps learn their part once it is
 * known what is missing. A part is a quotient of 34 digits; of what they sum to no trace of that rounding is left, and parts
 * are told so that they sum to it: three thirds are a whole. Not thread-safe.
 */
public final class WeightedSum {
  private static final int DECIMALS = 30;

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
   * @return undefined where nothing that weighs anything is known, unless what is missing counts as nothing, and wherever
   *     something that weighs anything is missing, if that was agreed: with the reason of the first gap, or where there is none
   *     {@code nothing-weighs}, and {@code no-sample} for no scores
   */
  public Sum sum() {
    BigDecimal known =
        weightOf(terms.stream().filter(term -> term.score.isDefined()).toList());
    boolean isShared = missing == MissingKpi.REDISTRIBUTED && known.signum() > 0;
    BigDecimal whole = isShared ? known : weightOf(terms);
    BigDecimal exact = BigDecimal.ZERO;
    ImmutableList.Builder<Measured<Percent>> parts = ImmutableList.builder();
    for (Term term : terms) {
      BigDecimal before = exact;
      exact = exact.add(term.quotient(whole));
      parts.add(term.told(whole, rounded(exact).subtract(rounded(before))));
    }
    Percent total = Percent.ofFraction(rounded(exact));
    return new Sum(
        whyUnknown(known, whole)
            .<Measured<Percent>>map(Measured::undefined)
            .orElseGet(() -> Measured.of(total)),
        parts.build());
  }

  private static BigDecimal rounded(BigDecimal sum) {
    return sum.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private Optional<String> whyUnknown(BigDecimal known, BigDecimal whole) {
    if (whole.signum() == 0) {
      return firstGap().or(() -> Optional.of(terms.isEmpty() ? "no-sample" : "nothing-weighs"));
    }
    return missing == MissingKpi.UNDEFINED
            || (missing == MissingKpi.REDISTRIBUTED && known.signum() == 0)
        ? firstGap()
        : Optional.empty();
  }

  private Optional<String> firstGap() {
    return terms.stream()
        .filter(term -> term.weighs().signum() > 0)
        .flatMap(term -> term.score.undefined().stream())
        .findFirst();
  }

  private static BigDecimal weightOf(List<Term> terms) {
    return terms.stream().map(Term::weighs).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The sum and what each score added to it.
   *
   * @param total all together, told already
   * @param parts what each added, in the order in which they were added; undefined for one that is missing. Where the total is
   *     undefined, what the others would add if nothing were missing
   */
  public record Sum(Measured<Percent> total, ImmutableList<Measured<Percent>> parts) {}

  /** A score, its weight, and the step in which it is told. */
  private record Term(Figure weight, Measured<Percent> score, Trace step) {
    BigDecimal weighs() {
      return weight.number().orElseThrow();
    }

    /** What it adds; nothing where it is missing. */
    BigDecimal quotient(BigDecimal whole) {
      return whole.signum() == 0
          ? BigDecimal.ZERO
          : score
              .value()
              .map(found -> Decimals.quotient(weighs().multiply(found.fraction()), whole))
              .orElse(BigDecimal.ZERO);
    }

    Measured<Percent> told(BigDecimal whole, BigDecimal shown) {
      Measured<Percent> part = score.flatMap(found -> part(found, whole, shown));
      boolean isExact = shown.compareTo(quotient(whole)) == 0;
      step.yields(isExact ? Operation.PRORATED : Operation.STATED, part.map(Figure::of));
      return part;
    }

    private Measured<Percent> part(Percent found, BigDecimal whole, BigDecimal shown) {
      step.given("weight", weight)
          .given("coefficient", found)
          .given("of", weight.withNumber(whole));
      return whole.signum() == 0
          ? Measured.undefined("nothing-weighs")
          : Measured.of(Percent.ofFraction(shown));
    }
  }
}
