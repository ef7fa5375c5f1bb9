package io.sdr.kpi.fairness;

import static io.sdr.kpi.fairness.People.groups;
import static io.sdr.kpi.fairness.People.pay;
import static io.sdr.kpi.fairness.People.person;
import static io.sdr.kpi.fairness.People.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayGapTest {
  private static Finding find(Check check, Map<String, List<Integer>> members) {
    return PayGap.usual().findingsIn(groups(members), "M", pay(members)).stream()
        .filter(one -> one.check() == check)
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> times(int many, Integer amount) {
    return Collections.nCopies(many, amount);
  }

  @Test
  void comparesMeansAndMedians() {
    Map<String, List<Integer>> members = Map.of(
        "M", List.of(100, 100, 100, 100, 100, 100, 100, 100, 100, 300),
        "F", times(10, 100));

    assertThat(find(Check.PAY_GAP_MEAN, members).effect())
        .contains(
            Figure.of(Percent.ofFraction(new BigDecimal("0.1666666666666666666666666666666667"))));
    assertThat(find(Check.PAY_GAP_MEAN, members).verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(find(Check.PAY_GAP_MEDIAN, members).effect()).contains(Figure.of(Percent.ZERO));
    assertThat(find(Check.PAY_GAP_MEDIAN, members).verdict()).isEqualTo(Verdict.FAIR);
    Finding.Interval interval = find(Check.PAY_GAP_MEAN, members).interval().orElseThrow();
    assertThat(interval.low().number().orElseThrow()).isNegative();
    assertThat(interval.high().number().orElseThrow()).isPositive();
  }

  @Test
  void fivePercentEitherWayIsTheLimit() {
    assertThat(verdict(times(10, 95))).isEqualTo(Verdict.FAIR);
    assertThat(verdict(times(10, 105))).isEqualTo(Verdict.FAIR);
    assertThat(verdict(times(10, 94))).isEqualTo(Verdict.FLAGGED);
    assertThat(verdict(times(10, 106))).isEqualTo(Verdict.FLAGGED);
  }

  private static Verdict verdict(List<Integer> women) {
    return find(Check.PAY_GAP_MEAN, Map.of("M", times(10, 100), "F", women)).verdict();
  }

  @Test
  void fewerThanTenAreUnknownWhateverTheGap() {
    Finding mean = find(Check.PAY_GAP_MEAN, Map.of("M", times(10, 100), "F", times(9, 50)));

    assertThat(mean.unknown()).contains("group-too-small");
    assertThat(mean.effect()).contains(Figure.of(Percent.of("50")));
    assertThat(find(Check.PAY_GAP_MEAN, Map.of("M", times(10, 0), "F", times(10, 5)))
            .unknown())
        .contains("reference-gets-nothing");
  }

  @Test
  void judgesWhoReceivesTheComponentLikeASelection() {
    Map<String, List<Integer>> members = Map.of(
        "M", List.of(9, 9, 9, 9, 9, 9, 9, 9, 0, 0), "F", List.of(9, 9, 9, 9, 9, 9, 0, 0, 0, 0));

    assertThat(find(Check.ADVERSE_IMPACT, members).effect()).contains(Figure.of(Percent.of("75")));
    assertThat(find(Check.ADVERSE_IMPACT, members).subject()).contains("F");
  }

  @Test
  void looksAtTheQuartersOfPay() {
    Map<String, List<Integer>> apart = Map.of("M", times(20, 200), "F", times(20, 100));
    Finding finding = find(Check.PAY_QUARTILES, apart);
    assertThat(finding.unknown()).contains("no-variation");

    List<Integer> low = new ArrayList<>(times(20, 1));
    low.addAll(times(20, 2));
    List<Integer> high = new ArrayList<>(times(20, 3));
    high.addAll(times(20, 4));
    Finding flagged = find(Check.PAY_QUARTILES, Map.of("M", high, "F", low));
    assertThat(flagged.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(flagged.figures())
        .containsEntry("lowest", Figure.of(Percent.HUNDRED))
        .containsEntry("second", Figure.of(Percent.HUNDRED))
        .containsEntry("third", Figure.of(Percent.ZERO))
        .containsEntry("highest", Figure.of(Percent.ZERO))
        .containsEntry("own", Figure.of(Percent.of("50")));
    List<Integer> mixed = new ArrayList<>(low);
    mixed.addAll(high);
    assertThat(find(Check.PAY_QUARTILES, Map.of("M", mixed, "F", mixed)).verdict())
        .isEqualTo(Verdict.FAIR);
  }

  @Test
  void refusesSeveralCurrenciesAndNegativePay() {
    Groups groups = groups(Map.of("M", List.of(1), "F", List.of(1)));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PayGap.usual()
            .findingsIn(
                groups, "M", Map.of(person(0), usd("1.00"), person(1), Money.parse("EUR 1.00"))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PayGap.usual().findingsIn(groups, "M", Map.of(person(0), usd("-1.00"))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PayGap.builder().mostGap(Percent.of("-1")).build());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PayGap.builder().leastPeople(1).build());
  }
}
