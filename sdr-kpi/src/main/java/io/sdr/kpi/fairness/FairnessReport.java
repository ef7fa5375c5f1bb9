package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Comparator;

/**
 * What several checks found.
 *
 * @param findings in the order of the checks
 */
public record FairnessReport(@JsonValue ImmutableList<Finding> findings) {
  /** Makes a report. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FairnessReport {}

  /** The findings of several checks together. */
  public static FairnessReport of(Iterable<? extends Iterable<Finding>> findings) {
    return new FairnessReport(ImmutableList.copyOf(Iterables.concat(findings)));
  }

  /** The worst that was found: flagged before unknown before fair; unknown when nothing was checked. */
  public Verdict verdict() {
    return findings.stream()
        .map(Finding::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.UNKNOWN);
  }

  /** The findings with a verdict. */
  public ImmutableList<Finding> findings(Verdict verdict) {
    return findings.stream()
        .filter(finding -> finding.verdict() == verdict)
        .collect(ImmutableList.toImmutableList());
  }
}
