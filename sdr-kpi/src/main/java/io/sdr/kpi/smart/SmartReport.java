package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was found about a goal. A letter is as good as its worst finding, and the goal as its worst letter; what could not be
 * judged does not pass.
 *
 * @param goal the goal
 * @param overall the worst of its letters
 * @param letters what each letter comes to
 * @param findings check by check, in the order of the checks
 */
@JsonPropertyOrder({"goal", "overall", "letters", "findings"})
public record SmartReport(
    Goal goal,
    Verdict overall,
    ImmutableList<OfLetter> letters,
    ImmutableList<SmartFinding> findings) {
  static SmartReport of(Goal goal, List<SmartFinding> findings) {
    ImmutableList<OfLetter> letters = Arrays.stream(Letter.values())
        .map(letter -> new OfLetter(
            letter,
            Verdict.worstOf(findings.stream()
                .filter(finding -> finding.letter() == letter)
                .map(SmartFinding::verdict))))
        .collect(ImmutableList.toImmutableList());
    return new SmartReport(
        goal,
        Verdict.worstOf(letters.stream().map(OfLetter::verdict)),
        letters,
        ImmutableList.copyOf(findings));
  }

  /** What a letter comes to; unknown where nothing was looked at. */
  public Verdict verdict(Letter letter) {
    return letters.stream()
        .filter(one -> one.letter() == letter)
        .map(OfLetter::verdict)
        .findFirst()
        .orElse(Verdict.UNKNOWN);
  }

  /** What a check found; nothing where it does not concern the goal, or was left out. */
  public Optional<SmartFinding> find(SmartCheck check) {
    return findings.stream().filter(finding -> finding.check() == check).findFirst();
  }

  /**
   * A number to put goals in order by, and for nothing else: how many of the findings pass, a warning counting half. It can be
   * high although the goal fails.
   */
  public Percent score() {
    long halves =
        findings.stream().mapToLong(finding -> halves(finding.verdict())).sum();
    return findings.isEmpty()
        ? Percent.ZERO
        : Percent.ofFraction(Decimals.quotient(
            BigDecimal.valueOf(halves), BigDecimal.valueOf(2L * findings.size())));
  }

  private static int halves(Verdict verdict) {
    return switch (verdict) {
      case PASS -> 2;
      case WARN -> 1;
      case UNKNOWN, FAIL -> 0;
    };
  }

  /** Everything but what passes, in sentences. */
  public ImmutableList<String> in(Wording wording) {
    return findings.stream()
        .filter(finding -> finding.verdict() != Verdict.PASS)
        .flatMap(finding -> finding.in(wording).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What a letter comes to.
   *
   * @param letter which
   * @param verdict the worst of its findings
   */
  @JsonPropertyOrder({"letter", "verdict"})
  public record OfLetter(Letter letter, Verdict verdict) {}
}
