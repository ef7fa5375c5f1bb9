package io.sdr.kpi.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Significance;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdverseImpactTest {
  private static List<Finding> find(Map<String, Proportion> groups) {
    return AdverseImpact.usual().findingsIn(groups);
  }

  private static Finding impact(String group, Map<String, Proportion> groups) {
    return find(Check.ADVERSE_IMPACT, group, groups);
  }

  private static Finding find(Check check, String group, Map<String, Proportion> groups) {
    return find(groups).stream()
        .filter(
            one -> one.check() == check && one.subject().filter(group::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void exactlyFourFifthsIsNotFlagged() {
    Map<String, Proportion> groups =
        Map.of("W", Proportion.of(60, 100), "H", Proportion.of(48, 100));

    assertThat(impact("H", groups).verdict()).isEqualTo(Verdict.FAIR);
    assertThat(impact("H", groups).effect()).contains(Figure.of(Percent.of("80")));
    assertThat(impact("H", Map.of("W", Proportion.of(60, 100), "H", Proportion.of(47, 100)))
            .verdict())
        .isEqualTo(Verdict.FLAGGED);
    assertThat(impact(
                "H",
                Map.of(
                    "W", Proportion.of(3_000_000_001L, 4_000_000_000L),
                    "H", Proportion.of(2_400_000_000L, 4_000_000_000L)))
            .verdict())
        .isEqualTo(Verdict.FLAGGED);
  }

  @Test
  void aRatioCanBeFlaggedWhereChanceExplainsTheDifference() {
    Map<String, Proportion> groups =
        Map.of("M", Proportion.of(48, 255), "F", Proportion.of(52, 395));

    assertThat(impact("F", groups).verdict()).isEqualTo(Verdict.FLAGGED);
    Finding difference = find(Check.SELECTION_DIFFERENCE, "F", groups);
    assertThat(difference.verdict()).isEqualTo(Verdict.FAIR);
    assertThat(difference.test().orElseThrow().statistic().orElseThrow())
        .isBetween(new BigDecimal("-1.955"), new BigDecimal("-1.945"));
    assertThat(difference.test().orElseThrow().p())
        .isBetween(new BigDecimal("0.0505"), new BigDecimal("0.0515"));
  }

  @Test
  void saysHowManyWouldHaveBeenEnough() {
    Map<String, Proportion> groups =
        Map.of("M", Proportion.of(30, 50), "F", Proportion.of(40, 100));

    assertThat(impact("F", groups).figures())
        .containsEntry("needed", Figure.of(48))
        .containsEntry("selected", Figure.of(40))
        .containsEntry("reference", Figure.of("M"));
    assertThat(find(Check.SELECTION_DIFFERENCE, "F", groups).verdict()).isEqualTo(Verdict.FLAGGED);
  }

  @Test
  void correctsForSeveralGroups() {
    Map<String, Proportion> groups = Map.of(
        "A", Proportion.of(60, 100), "B", Proportion.of(45, 100), "C", Proportion.of(46, 100));

    Significance test = find(Check.SELECTION_DIFFERENCE, "B", groups).test().orElseThrow();
    assertThat(test.p()).isLessThan(new BigDecimal("0.05"));
    assertThat(test.holm().orElseThrow()).isGreaterThan(new BigDecimal("0.05"));
    assertThat(find(Check.SELECTION_DIFFERENCE, "B", groups).verdict()).isEqualTo(Verdict.FAIR);
  }

  @Test
  void testsExactlyWhereFewAreExpected() {
    Map<String, Proportion> groups = Map.of("M", Proportion.of(9, 10), "F", Proportion.of(1, 6));

    assertThat(find(Check.SELECTION_DIFFERENCE, "F", groups).tests())
        .extracting(Significance::method)
        .containsExactly("two-proportion-z", "fisher-exact");
  }

  @Test
  void tooSmallAGroupIsUnknownAndNeverTheMeasure() {
    Map<String, Proportion> groups = Map.of(
        "M",
        Proportion.of(300, 900),
        "F",
        Proportion.of(250, 900),
        "X",
        Proportion.of(30, 30),
        "Y",
        Proportion.of(4, 4));

    assertThat(find(groups))
        .filteredOn(one -> one.verdict() == Verdict.UNKNOWN)
        .extracting(one -> one.subject().orElseThrow() + " " + one.unknown().orElseThrow())
        .containsExactly(
            "X group-below-least-share-of-pool",
            "X group-below-least-share-of-pool",
            "Y group-too-small",
            "Y group-too-small");
    assertThat(impact("F", groups).figures()).containsEntry("reference", Figure.of("M"));
  }

  @Test
  void isUnknownWithNobodySelectedOrNobodyToCompareWith() {
    assertThat(find(Map.of("M", Proportion.of(0, 50), "F", Proportion.of(0, 50))))
        .extracting(one -> one.unknown().orElseThrow())
        .containsExactly("nobody-was-selected", "nobody-was-selected");
    assertThat(find(Map.of("M", Proportion.of(1, 2), "F", Proportion.of(1, 3))))
        .hasSize(4)
        .allMatch(one -> one.verdict() == Verdict.UNKNOWN);
    assertThat(find(Map.of("M", Proportion.of(10, 20)))).isEmpty();
  }

  @Test
  void takesOtherThresholds() {
    Map<String, Proportion> groups = Map.of("M", Proportion.of(10, 20), "F", Proportion.of(8, 20));
    assertThat(AdverseImpact.builder()
            .leastRatio(Percent.of("90"))
            .build()
            .findingsIn(groups)
            .get(0)
            .verdict())
        .isEqualTo(Verdict.FLAGGED);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> AdverseImpact.builder().leastRatio(Percent.of("101")).build());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> AdverseImpact.builder().leastCount(0).build());
  }
}
