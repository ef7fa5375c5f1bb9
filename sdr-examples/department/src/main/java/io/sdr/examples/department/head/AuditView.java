package io.sdr.examples.department.head;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.examples.department.audit.Comparison;
import io.sdr.examples.department.audit.SchemeAudit;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.audit.LintReport;
import io.sdr.kpi.whatif.Impact;
import io.sdr.kpi.whatif.ScenarioTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What is to be thought of a scheme, in words.
 *
 * @param scheme the scheme
 * @param findings what it tempts people to do, and what makes it hard to understand or one-sided
 * @param unknown what could not be looked at; empty when everything could
 * @param comparisons what variations would have done
 */
public record AuditView(
    String scheme,
    ImmutableList<String> findings,
    String unknown,
    ImmutableList<Variations> comparisons) {
  static ImmutableList<AuditView> of(List<SchemeAudit> audits, Tongue tongue) {
    return audits.stream().map(audit -> of(audit, tongue)).collect(ImmutableList.toImmutableList());
  }

  /** Whether something was found. */
  public boolean hasFindings() {
    return !findings.isEmpty();
  }

  private static AuditView of(SchemeAudit audit, Tongue tongue) {
    return new AuditView(
        audit.scheme(),
        findings(audit, tongue),
        unknown(audit.lint(), tongue),
        audit.comparisons().stream()
            .map(comparison -> Variations.of(comparison, tongue))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<String> findings(SchemeAudit audit, Tongue tongue) {
    Stream<String> temptations = audit.lint().stream()
        .flatMap(lint -> lint.findings().stream())
        .map(finding ->
            severity(finding.severity(), tongue) + tongue.wording().say(finding.because()));
    Stream<String> remarks = audit.remarks().stream()
        .map(remark -> severity(remark.severity(), tongue) + tongue.say(remark));
    return Stream.concat(temptations, remarks).collect(ImmutableList.toImmutableList());
  }

  private static String severity(Severity severity, Tongue tongue) {
    return tongue.say("severity.audit." + severity.name().toLowerCase(Locale.ROOT)) + " ";
  }

  private static String unknown(Optional<LintReport> lint, Tongue tongue) {
    if (lint.isEmpty()) {
      return tongue.say("lint.nobody-sold");
    }
    String reasons = lint.get().unknown().stream()
        .map(LintReport.Unknown::why)
        .distinct()
        .map(tongue::why)
        .collect(Collectors.joining("; "));
    return reasons.isEmpty()
        ? ""
        : tongue.say("lint.unknown", ImmutableMap.of("reasons", Figure.of(reasons)));
  }

  /**
   * Variations side by side, under the scheme as it is.
   *
   * @param name what is varied
   * @param table a row for each
   */
  public record Variations(String name, Grid table) {
    private static Variations of(Comparison comparison, Tongue tongue) {
      ScenarioTable all = comparison.table();
      Grid.Builder grid = Grid.builder()
          .words(tongue.say("what-if.variation"))
          .figures(tongue.say("what-if.cost"))
          .figures(tongue.say("what-if.difference"))
          .figures(tongue.say("what-if.winners"))
          .figures(tongue.say("what-if.losers"))
          .figures(tongue.say("what-if.largest-loss"));
      grid.item(List.of(tongue.say("what-if.base"), tongue.show(all.base()), "", "", "", ""));
      all.rows()
          .forEach(row -> grid.item(List.of(
              localised(row.scenario(), tongue),
              tongue.show(row.cost()),
              tongue.show(row.difference()),
              side(row.winners(), tongue),
              side(row.losers(), tongue),
              loss(row.losers().largest(), tongue))));
      return new Variations(comparison.name(), grid.build());
    }

    /** A value as people write it, where it is a percentage or an amount. */
    private static String localised(String value, Tongue tongue) {
      try {
        return value.endsWith("%")
            ? tongue.wording().show(Figure.of(Percent.parse(value)))
            : tongue.show(Money.parse(value));
      } catch (IllegalArgumentException neither) {
        return value;
      }
    }

    private static String side(Impact.Side side, Tongue tongue) {
      return tongue.count(side.count());
    }

    private static String loss(Money largest, Tongue tongue) {
      return largest.isZero() ? Tongue.UNDEFINED : tongue.show(largest);
    }
  }
}
