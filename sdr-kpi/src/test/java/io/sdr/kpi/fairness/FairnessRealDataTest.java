package io.sdr.kpi.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Figure;
import io.sdr.core.statistics.Correlation;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Thirty sellers and 6 711 decided deals of a CRM. The expected figures were computed apart from this project, with NumPy
 * and SciPy.
 */
class FairnessRealDataTest {
  private static final Path DEALS =
      Path.of(System.getProperty("sdr.data", ""), "maven-crm", "sales_pipeline.csv");

  private static final Map<PersonId, BigDecimal> VALUE = new TreeMap<>();
  private static final Map<PersonId, Long> WON = new TreeMap<>();
  private static final Map<PersonId, Long> DECIDED = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isRegularFile(DEALS), () -> "no data at " + DEALS);
    for (String line : Files.readAllLines(DEALS)) {
      List<String> fields = Splitter.on(',').splitToList(line);
      PersonId seller = PersonId.of(fields.get(1));
      if (fields.get(4).equals("Won") || fields.get(4).equals("Lost")) {
        DECIDED.merge(seller, 1L, Long::sum);
        WON.merge(seller, fields.get(4).equals("Won") ? 1L : 0L, Long::sum);
        VALUE.merge(seller, new BigDecimal(fields.get(7)), BigDecimal::add);
      }
    }
  }

  private static List<Finding> opportunities() {
    List<Flow> flows = new ArrayList<>();
    DECIDED.forEach((seller, decided) -> flows.add(
        new Flow(seller, "deals", WON.getOrDefault(seller, 0L), decided, BigDecimal.ONE)));
    return OpportunityFairness.usual().findingsIn(flows);
  }

  private static BigDecimal shown(BigDecimal value) {
    return value.setScale(6, RoundingMode.HALF_EVEN);
  }

  @Test
  void leadsAreSharedFarFromEvenly() {
    Finding leads = opportunities().get(0);

    assertThat(leads.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(leads.n()).isEqualTo(30);
    assertThat(leads.figures()).containsEntry("leads", Figure.of(6711));
    Significance test = leads.test().orElseThrow();
    assertThat(test.statistic().orElseThrow()).isEqualByComparingTo("1095.504247");
    assertThat(test.p()).isZero();
    assertThat(shown(leads.effect().flatMap(Figure::number).orElseThrow()))
        .isEqualByComparingTo("0.209154");
  }

  @Test
  void moreSalesAtALowerConversionMayBeChance() {
    Finding results = opportunities().get(1);

    assertThat(results.effect()).contains(Figure.of(240));
    assertThat(results.unknown()).contains("may-be-chance");
    Significance test = results.test().orElseThrow();
    assertThat(test.statistic().orElseThrow()).isEqualByComparingTo("33.347712");
    assertThat(test.p()).isEqualByComparingTo("0.263937");
  }

  @Test
  void revenueIsHardlyMoreConcentratedThanDeals() {
    Finding finding = Concentration.usual()
        .findingIn("Revenue", VALUE, Maps.transformValues(DECIDED, BigDecimal::valueOf));

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIR);
    assertThat(shown(finding.effect().flatMap(Figure::number).orElseThrow()))
        .isEqualByComparingTo("0.244818");
    assertThat(shown(finding.figure("basis").flatMap(Figure::number).orElseThrow()))
        .isEqualByComparingTo("0.209154");
    assertThat(shown(finding.figure("share").flatMap(Figure::number).orElseThrow()))
        .isEqualByComparingTo("0.341870");
  }

  @Test
  void revenueFollowsTheNumberOfDeals() {
    Correlation correlation = Correlation.spearman(
            DECIDED.values().stream().map(BigDecimal::valueOf).toList(),
            VALUE.values().stream().toList())
        .value()
        .orElseThrow();

    assertThat(correlation.coefficient()).isEqualByComparingTo("0.624833");
    assertThat(correlation.p()).isEqualByComparingTo("0.000223");
  }
}
