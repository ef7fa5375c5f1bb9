package io.sdr.kpi.cascade;

import static io.sdr.kpi.cascade.Cascades.divided;
import static io.sdr.kpi.cascade.Cascades.potential;
import static io.sdr.kpi.cascade.Cascades.revenue;
import static io.sdr.kpi.cascade.Cascades.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.JsonLimits;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CascadeMisuseTest {
  private static final SdrJson JSON = SdrJson.with(
      PolicyRegistry.discovered(CascadeMisuseTest.class.getClassLoader()), JsonLimits.RESULTS);

  private static List<String> problems(String json, Class<?> type) {
    return JSON.read(json, type).diagnostics().stream().map(Diagnostic::code).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"1e999999999\"|number.must-be-in-bounds",
        "\"-1\"|cascade-part.must-not-have-negative-figures",
        "\"much\"|number.must-be-decimal"
      })
  void aPotentialIsASensibleNumber(String potential, String code) {
    assertThat(problems(
            "{\"name\": \"anna\", \"period\": \"2026\", \"potential\": " + potential + "}",
            Part.class))
        .containsExactly(code);
  }

  @Test
  void aWeightingIsOneThatIsKnown() {
    assertThat(problems("{\"by\": {\"type\": \"by-magic\"}}", CascadeRule.class))
        .containsExactly("policy.must-be-known");
    assertThat(problems("{\"by\": {\"type\": \"even\"}, \"over\": \"5%\"}", CascadeRule.class))
        .containsExactly("json.must-have-known-fields-only");
    assertThat(problems("[{\"rule\": {\"by\": {\"type\": \"even\"}}}]", CascadeLadder.class))
        .containsExactly("cascade-step.must-be-over-time-or-among-holders");
  }

  @Test
  void largeTeamsAreDividedAtOnce() {
    List<Part> crowd = IntStream.range(0, 20_000)
        .mapToObj(i -> potential("p" + i, "2026", String.valueOf(i % 7)))
        .toList();
    CascadeRule rule = CascadeRule.by(Weightings.byPotential());
    Cascade cascade = divided(rule, revenue("2026", "1234567.89"), crowd);
    assertThat(cascade.shares().stream()
            .map(share -> Cascade.number(share.target()))
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1234567.89");
  }

  @Test
  void hugeTargetsAndTinyWeightsAreDividedExactly() {
    List<Part> parts = List.of(
        potential("anna", "2026", "0.000000000000000001"),
        potential("boris", "2026", "99999999999999999999"));
    Cascade cascade = divided(
        CascadeRule.by(Weightings.byPotential()),
        revenue("2026", "99999999999999999999.99"),
        parts);
    assertThat(cascade.shares().get(0).target()).isEqualTo(usd("0"));
    assertThat(cascade.shares().get(1).target()).isEqualTo(usd("99999999999999999999.99"));
  }
}
