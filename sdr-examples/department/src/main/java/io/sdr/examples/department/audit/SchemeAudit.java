package io.sdr.examples.department.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.examples.department.rules.Variation;
import io.sdr.kpi.audit.LintReport;
import io.sdr.kpi.audit.SchemeLint;
import io.sdr.kpi.audit.TypicalSeller;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.SchemeCheck;
import io.sdr.kpi.scheme.SchemeLimits;
import io.sdr.kpi.whatif.Scenario;
import io.sdr.kpi.whatif.ScenarioTable;
import io.sdr.kpi.whatif.StatedFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is to be thought of a scheme.
 *
 * @param scheme the scheme, by its name
 * @param remarks whether it can be understood and pays for the right things
 * @param lint what it tempts people to do, tried out on the middle sale of the month; empty where nobody sold anything
 * @param comparisons what variations of it would have done in the month
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"scheme", "remarks", "lint", "comparisons"})
public record SchemeAudit(
    String scheme,
    ImmutableList<Diagnostic> remarks,
    Optional<LintReport> lint,
    ImmutableList<Comparison> comparisons) {
  /** A look that takes seconds; who wants to know more gives the lint more. */
  private static final SchemeLint LINT =
      SchemeLint.builder().budget(4_000).examples(3).build();

  /**
   * Looks at a scheme.
   *
   * @param rules what was agreed, with the variations to be tried
   * @param paid everyone whom it paid, with what was done
   * @param goals what was promised
   * @param json knows the policies of the scheme
   * @return with problems instead where a variation would be no scheme
   * @throws io.sdr.core.value.Refusal if nothing is written at the place of a variation
   */
  public static Checked<SchemeAudit> of(
      MotivationScheme scheme,
      DepartmentRules rules,
      List<Participant> paid,
      Goals goals,
      SdrJson json) {
    Checked<ImmutableList<Comparison>> all = Checked.of(ImmutableList.of());
    for (Variation variation : rules.variations()) {
      if (variation.scheme().equals(scheme.name())) {
        all = all.then(others -> comparison(variation, scheme, paid, json)
            .then(one -> Checked.of(
                ImmutableList.<Comparison>builder().addAll(others).add(one).build())));
      }
    }
    return all.then(comparisons -> Checked.of(new SchemeAudit(
        scheme.name(),
        remarks(scheme),
        middleSale(paid).map(sale -> lint(scheme, sale, rules, paid, goals, json)),
        comparisons)));
  }

  private static ImmutableList<Diagnostic> remarks(MotivationScheme scheme) {
    return ImmutableList.<Diagnostic>builder()
        .addAll(SchemeCheck.understandable(scheme, SchemeLimits.usual()))
        .addAll(SchemeCheck.balanced(scheme))
        .build();
  }

  private static Checked<Comparison> comparison(
      Variation variation, MotivationScheme scheme, List<Participant> paid, SdrJson json) {
    StatedFigures stated = StatedFigures.in(scheme, json);
    Checked<ImmutableList<Scenario>> scenarios = Checked.of(ImmutableList.of());
    for (String value : variation.values()) {
      scenarios = scenarios.then(others -> stated
          .with(variation.at(), value)
          .then(varied -> Checked.of(ImmutableList.<Scenario>builder()
              .addAll(others)
              .add(new Scenario(value, varied))
              .build())));
    }
    return scenarios.then(known ->
        Checked.of(new Comparison(variation.name(), ScenarioTable.of(scheme, known, paid))));
  }

  private static LintReport lint(
      MotivationScheme scheme,
      Credit sale,
      DepartmentRules rules,
      List<Participant> paid,
      Goals goals,
      SdrJson json) {
    Participant seller = paid.stream()
        .filter(one -> one.person().equals(sale.person()))
        .findFirst()
        .orElseThrow();
    TypicalSeller typical = TypicalSeller.builder()
        .period(seller.period())
        .sale(sale)
        .goals(Goals.of(goals.of(seller.person(), seller.period())))
        .terms(seller.terms())
        .calendar(rules.calendar())
        .build();
    return LINT.examine(scheme, typical, paid, json);
  }

  /** A sale that half of all exceed. */
  private static Optional<Credit> middleSale(List<Participant> paid) {
    List<Credit> sales = new ArrayList<>(paid.stream()
        .flatMap(one -> one.creditsOfPeriod().all().stream())
        .filter(credit -> credit.amount().isPositive() && credit.takesBack().isEmpty())
        .toList());
    sales.sort(Comparator.comparing(Credit::amount)
        .thenComparing(Credit::person)
        .thenComparing(Credit.IN_ORDER_OF_TIME));
    return sales.isEmpty() ? Optional.empty() : Optional.of(sales.get(sales.size() / 2));
  }
}
