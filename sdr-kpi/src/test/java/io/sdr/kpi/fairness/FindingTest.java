package io.sdr.kpi.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(FindingTest.class.getClassLoader());
  private static final Wording ENGLISH = REGISTRY.wording(Locale.ENGLISH);
  private static final Wording RUSSIAN = REGISTRY.wording(Locale.forLanguageTag("ru"));

  private static final List<Finding> IMPACT = AdverseImpact.usual()
      .findingsIn(Map.of("M", Proportion.of(30, 50), "F", Proportion.of(40, 100)));

  @Test
  void everyCheckHasASentenceForEveryVerdict() {
    for (Check check : Check.values()) {
      for (Verdict verdict : Verdict.values()) {
        Finding.Builder finding = Finding.builder().check(check).n(1).verdict(verdict);
        String code = (verdict == Verdict.UNKNOWN ? finding.unknown("no-sample") : finding)
            .build()
            .code();
        assertThat(ENGLISH.keys()).contains(code);
      }
    }
  }

  @Test
  void readsWellInEnglish() {
    assertThat(IMPACT.get(0).in(ENGLISH))
        .isEqualTo("F: 40% selected, only 66.6667% of the rate of M, 60%; at least 80% is expected;"
            + " selected: 40, enough would be 48; people: 100.");
    assertThat(IMPACT.get(1).in(ENGLISH))
        .isEqualTo(
            "F: 40% selected, a difference that chance alone makes only with probability 0.0206;"
                + " people: 100.");
    assertThat(unknown().in(ENGLISH))
        .isEqualTo("Nothing can be said of how many reach their quota,"
            + " there are too few people; people: 0.");
  }

  @Test
  void readsWellInRussian() {
    assertThat(IMPACT.get(0).in(RUSSIAN).replace('\u00a0', ' '))
        .isEqualTo("F: отобрано 40 %, лишь 66,6667 % от доли M, 60 %; ожидается не меньше 80 %;"
            + " отобрано человек: 40, хватило бы 48; людей: 100.");
    assertThat(unknown().in(RUSSIAN))
        .isEqualTo("О том, сколько людей выполняет план, сказать ничего нельзя,"
            + " людей слишком мало; людей: 0.");
  }

  private static Finding unknown() {
    return AttainmentSpread.usual().findingIn(List.of());
  }

  static Stream<Finding> findings() {
    return FairnessCases.everyFinding().stream();
  }

  @ParameterizedTest
  @MethodSource("findings")
  void everySentenceIsFullOfWhatItSpeaksOf(Finding finding) {
    for (Wording wording : List.of(ENGLISH, RUSSIAN)) {
      assertThat(finding.in(wording))
          .endsWith(".")
          .doesNotContain("{", "  ", " ,", " ;", " .", ": ;", ": ,", "()", "unmet.", "fairness.")
          .doesNotContainPattern(" (?:is|by|to|of|на|от|до) *[,;.]");
    }
  }

  @Test
  void theCasesReachEveryCheckAndEveryVerdict() {
    List<String> codes =
        FairnessCases.everyFinding().stream().map(Finding::code).toList();
    for (Check check : Check.values()) {
      for (Verdict verdict : Verdict.values()) {
        assertThat(codes).contains("fairness." + lower(check) + "." + lower(verdict));
      }
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void aReportIsAsGoodAsItsWorstFinding() {
    FairnessReport report = FairnessReport.of(List.of(IMPACT, List.of(unknown())));

    assertThat(report.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(report.findings(Verdict.FLAGGED)).hasSize(2);
    assertThat(FairnessReport.of(List.of(List.of(unknown()))).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(FairnessReport.of(List.of()).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(FairnessReport.of(List.of(FairnessCases.fair())).verdict()).isEqualTo(Verdict.FAIR);
  }

  @Test
  void saysWhyExactlyWhenUnknown() {
    Finding.Builder finding = Finding.builder().check(Check.CONCENTRATION).n(3);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> finding.verdict(Verdict.UNKNOWN).build());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> finding.verdict(Verdict.FAIR).unknown("no-sample").build());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Finding.builder()
            .check(Check.CONCENTRATION)
            .n(-1)
            .verdict(Verdict.FAIR)
            .build());
  }
}
