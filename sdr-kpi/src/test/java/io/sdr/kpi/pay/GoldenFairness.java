package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.fairness.AdverseImpact;
import io.sdr.kpi.fairness.AttainmentSpread;
import io.sdr.kpi.fairness.Check;
import io.sdr.kpi.fairness.Finding;
import io.sdr.kpi.fairness.Flow;
import io.sdr.kpi.fairness.Verdict;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.staffing.StaffingFacts;
import io.sdr.kpi.staffing.StaffingMetrics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** Kinds of cases about fairness. */
final class GoldenFairness {
  static final ImmutableMap<String, GoldenKind> KINDS = ImmutableMap.of(
      "at_quota_share", GoldenFairness::atQuotaShare,
      "four_fifths", GoldenFairness::ofRates,
      "four_fifths_counts", GoldenFairness::ofCounts,
      "opportunity_normalised", GoldenFairness::normalised);

  private GoldenFairness() {}

  /** Rates without counts are taken of a pool in which they come out whole. */
  private static void ofRates(GoldenCase golden) {
    Map<String, Proportion> groups = new LinkedHashMap<>();
    golden.in("rates").fields().forEachRemaining(rate -> {
      BigDecimal points = rate.getValue().decimalValue();
      BigDecimal pool = BigDecimal.valueOf(100).movePointRight(Math.max(0, points.scale()));
      BigDecimal selected = points.movePointRight(Math.max(0, points.scale()));
      groups.put(rate.getKey(), Proportion.of(selected.longValueExact(), pool.longValueExact()));
    });
    check(golden, groups);
  }

  private static void ofCounts(GoldenCase golden) {
    Map<String, Proportion> groups = new LinkedHashMap<>();
    golden
        .in("groups")
        .fields()
        .forEachRemaining(group -> groups.put(
            group.getKey(),
            Proportion.of(
                group.getValue().get(0).longValue(), group.getValue().get(1).longValue())));
    check(golden, groups);
  }

  private static void check(GoldenCase golden, Map<String, Proportion> groups) {
    List<Finding> findings = AdverseImpact.usual().findingsIn(groups).stream()
        .filter(finding -> finding.check() == Check.ADVERSE_IMPACT)
        .toList();
    golden
        .out("ratio")
        .fields()
        .forEachRemaining(ratio -> shown(
            ratio.getValue(),
            find(ratio.getKey(), findings)
                .effect()
                .flatMap(Figure::number)
                .map(share -> share.movePointRight(2))));
    List<String> flagged = new ArrayList<>();
    golden.out("flagged").forEach(group -> flagged.add(group.asText()));
    assertThat(findings)
        .filteredOn(finding -> finding.verdict() == Verdict.FLAGGED)
        .extracting(finding -> finding.subject().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(flagged);
    if (golden.expects("need")) {
      golden
          .out("need")
          .fields()
          .forEachRemaining(need -> GoldenCase.near(
              "out.need",
              need.getValue(),
              find(need.getKey(), findings).figure("needed").flatMap(Figure::number)));
    }
  }

  private static Finding find(String group, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.subject().filter(group::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** The sources show ratios with as many decimals as they print. */
  private static void shown(JsonNode expected, Optional<BigDecimal> actual) {
    int decimals = Math.max(0, expected.decimalValue().scale());
    GoldenCase.near(
        "out.ratio", expected, actual.map(value -> value.setScale(decimals, RoundingMode.HALF_UP)));
  }

  /** So many people at quota and so many below. */
  private static void atQuotaShare(GoldenCase golden) {
    List<Optional<BigDecimal>> shares = new ArrayList<>();
    for (JsonNode group : golden.in("groups")) {
      List<Percent> attainments = new ArrayList<>();
      for (int i = 0; i < group.get(1).intValue(); i++) {
        attainments.add(i < group.get(0).intValue() ? Percent.HUNDRED : Percent.ZERO);
      }
      shares.add(AttainmentSpread.usual()
          .findingIn(attainments)
          .effect()
          .flatMap(Figure::number)
          .map(GoldenFairness::wholePoints));
      assertThat(measured(attainments)).isEqualTo(shares.get(shares.size() - 1));
    }
    golden.near("pct_0dp", shares);
  }

  private static Optional<BigDecimal> measured(List<Percent> attainments) {
    List<PersonId> sellers = IntStream.range(0, attainments.size())
        .mapToObj(i -> PersonId.of("seller " + i))
        .toList();
    TallySheet.Collector year = TallySheet.collecting(
        Department.builder()
            .people(sellers.stream().map(id -> Person.of(id, id.text())).toList())
            .build(),
        Period.parse("2026"),
        CurrencyUnit.USD,
        ExchangeRates.none());
    for (int i = 0; i < sellers.size(); i++) {
      StaffingFacts.addAttainment(sellers.get(i), year.period().start(), attainments.get(i), year);
    }
    return StaffingMetrics.atQuotaShare()
        .value(year.sheet().total())
        .value()
        .flatMap(Figure::number)
        .map(GoldenFairness::wholePoints);
  }

  private static void normalised(GoldenCase golden) {
    JsonNode leads = golden.in("visitors");
    List<Optional<BigDecimal>> conversions = new ArrayList<>();
    for (JsonNode sales : golden.in("sales")) {
      Flow flow = new Flow(
          PersonId.of("p" + conversions.size()),
          "visitors",
          sales.longValue(),
          leads.get(conversions.size()).longValue(),
          BigDecimal.ONE);
      conversions.add(flow.conversion()
          .share()
          .value()
          .map(Percent::fraction)
          .map(GoldenFairness::wholePoints));
    }
    golden.near("pct_0dp", conversions);
  }

  private static BigDecimal wholePoints(BigDecimal fraction) {
    return fraction.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
  }
}
