package io.sdr.kpi.fairness;

import static io.sdr.kpi.fairness.People.numbered;
import static io.sdr.kpi.fairness.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaFairnessTest {
  private static QuotaCase of(int number, long potential, long quota, long attainment) {
    return new QuotaCase(
        person(number),
        BigDecimal.valueOf(potential),
        BigDecimal.valueOf(quota),
        new Percent(BigDecimal.valueOf(attainment)));
  }

  private static final List<QuotaCase> PENALISED = List.of(
      of(1, 100, 110, 130),
      of(2, 200, 190, 115),
      of(3, 300, 310, 100),
      of(4, 400, 380, 85),
      of(5, 500, 520, 70));

  private static Finding find(Check check, List<QuotaCase> cases) {
    return QuotaFairness.usual().findingsIn(cases).stream()
        .filter(one -> one.check() == check)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void flagsQuotasThatPenaliseLargeTerritories() {
    Finding finding = find(Check.ATTAINMENT_BY_POTENTIAL, PENALISED);

    assertThat(finding.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(finding.effect()).contains(Figure.of(-1));
    assertThat(finding.test().orElseThrow().p()).isEqualByComparingTo("0.016667");
  }

  @Test
  void quotasThatFollowPotentialAreFair() {
    Finding finding = find(Check.QUOTA_BY_POTENTIAL, PENALISED);

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIR);
    assertThat(finding.effect()).contains(Figure.of(1));
  }

  @Test
  void quotasInOrderMayStillVaryTooMuch() {
    Finding finding = find(
        Check.QUOTA_BY_POTENTIAL,
        List.of(
            of(1, 100, 10, 100),
            of(2, 200, 190, 100),
            of(3, 300, 310, 100),
            of(4, 400, 380, 100),
            of(5, 500, 900, 100)));

    assertThat(finding.effect()).contains(Figure.of(1));
    assertThat(finding.verdict()).isEqualTo(Verdict.FLAGGED);
  }

  @Test
  void fewerThanFiveAreUnknown() {
    assertThat(QuotaFairness.usual().findingsIn(PENALISED.subList(0, 4)))
        .extracting(one -> one.unknown().orElseThrow())
        .containsExactly("too-few-people", "too-few-of-a-size", "too-few-people");
    assertThat(QuotaFairness.usual().findingsIn(List.of()))
        .allMatch(one -> one.verdict() == Verdict.UNKNOWN);
  }

  @Test
  void comparesSmallMiddleAndLargeTerritories() {
    assertThat(bySize(100, 95, 91).verdict()).isEqualTo(Verdict.FAIR);
    Finding flagged = bySize(100, 95, 90);
    assertThat(flagged.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(flagged.effect()).contains(Figure.of(Percent.of("10")));
    assertThat(flagged.figures())
        .containsEntry("small", Figure.of(Percent.of("100")))
        .containsEntry("middle", Figure.of(Percent.of("95")))
        .containsEntry("large", Figure.of(Percent.of("90")));
  }

  private static Finding bySize(long small, long middle, long large) {
    return find(
        Check.ATTAINMENT_BY_SIZE,
        numbered(25, i -> of(i, 1 + i, 1 + i, i < 5 ? small : i < 20 ? middle : large)));
  }

  @Test
  void looksAtHowManyReachTheirQuota() {
    assertThat(spread(8, 4).verdict()).isEqualTo(Verdict.FAIR);
    assertThat(spread(1, 1).unknown()).contains("too-few-people");
    assertThat(spread(4, 5).verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(spread(5, 5).verdict()).isEqualTo(Verdict.FAIR);
    assertThat(spread(6, 2).verdict()).isEqualTo(Verdict.FAIR);
    assertThat(spread(7, 2).verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(AttainmentSpread.usual().findingIn(List.of()).unknown()).contains("too-few-people");
  }

  private static Finding spread(int reached, int missed) {
    return AttainmentSpread.usual()
        .findingIn(
            numbered(reached + missed, i -> i < reached ? Percent.HUNDRED : Percent.of("99.99")));
  }

  @Test
  void describesTheMiddleAndTheTails() {
    Finding finding = AttainmentSpread.usual()
        .findingIn(List.of(
            Percent.of("79.9"),
            Percent.of("80"),
            Percent.of("110"),
            Percent.of("120"),
            Percent.of("120.1")));

    assertThat(finding.figures())
        .containsEntry("median", Figure.of(Percent.of("110")))
        .containsEntry("below", Figure.of(Percent.of("20")))
        .containsEntry("middle", Figure.of(Percent.of("60")))
        .containsEntry("above", Figure.of(Percent.of("20")))
        .containsEntry("skew", Figure.of(new BigDecimal("-0.440649")))
        .containsEntry("bimodality", Figure.of(new BigDecimal("0.246857")));
    assertThat(finding.interval().orElseThrow().method()).isEqualTo("wilson");
  }

  @Test
  void refusesThresholdsAndTerritoriesThatMakeNoSense() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> QuotaFairness.builder().tails(Percent.of("50")).build());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> AttainmentSpread.builder().leastAtQuota(Percent.of("76")).build());
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> of(1, 0, 5, 100));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> of(1, 5, -1, 100));
  }
}
