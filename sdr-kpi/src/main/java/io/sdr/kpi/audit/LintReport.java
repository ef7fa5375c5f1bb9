package io.sdr.kpi.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;

/**
 * What a lint found in a scheme.
 *
 * @param scheme the scheme, by its name
 * @param findings what was found, check by check
 * @param unknown what could not be looked at, and why; a scheme is not sound for that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"scheme", "findings", "unknown"})
public record LintReport(
    String scheme, ImmutableList<Finding> findings, ImmutableList<Unknown> unknown) {

  /** What was found under a code. */
  public ImmutableList<Finding> of(String code) {
    return findings.stream()
        .filter(finding -> finding.code().equals(code))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Something that could not be looked at.
   *
   * @param code what would have been found
   * @param why why it was not, as a stable word
   */
  @JsonPropertyOrder({"code", "why"})
  public record Unknown(String code, String why) {}
}
