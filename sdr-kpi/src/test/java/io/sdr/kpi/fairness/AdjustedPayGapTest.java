package io.sdr.kpi.fairness;

import static io.sdr.kpi.fairness.People.numbered;
import static io.sdr.kpi.fairness.People.person;
import static io.sdr.kpi.fairness.People.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AdjustedPayGapTest {
  private static PayCase of(int number, String group, int pay, String role, int years) {
    return PayCase.of(
        person(number),
        group,
        usd(pay + ".00"),
        Map.of("role", Figure.of(role), "years", Figure.of(years)));
  }

  private static Finding find(List<PayCase> cases) {
    return AdjustedPayGap.usual().findingsIn(cases, "M").get(0);
  }

  private static BigDecimal number(Finding finding, String figure) {
    return finding.figure(figure).flatMap(Figure::number).orElseThrow();
  }

  /** Women are more often in the role that pays half as much, and within a role paid alike. */
  private static PayCase segregated(int i) {
    boolean isWoman = i % 2 == 0;
    boolean isClerk = isWoman ? i % 8 != 0 : i % 8 == 1;
    return of(i, isWoman ? "F" : "M", isClerk ? 1000 : 2000, isClerk ? "clerk" : "expert", i % 5);
  }

  @Test
  void explainsAGapThatComesFromRoles() {
    Finding finding = find(numbered(80, AdjustedPayGapTest::segregated));

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIR);
    assertThat(finding.effect()).contains(Figure.of(Percent.ZERO));
    assertThat(number(finding, "raw")).isNegative();
    assertThat(number(finding, "explained")).isEqualByComparingTo(number(finding, "raw"));
    assertThat(number(finding, "unexplained")).isZero();
    assertThat(number(finding, "factor role expert"))
        .isEqualByComparingTo(number(finding, "explained"));
    assertThat(number(finding, "factor years")).isZero();
    assertThat(finding.figures()).containsEntry("parameters", Figure.of(4));
  }

  @Test
  void findsTheGapThatRolesDoNotExplain() {
    Finding finding = find(numbered(80, i -> {
      PayCase one = segregated(i);
      BigDecimal pay = one.pay()
          .getAmount()
          .multiply(one.group().equals("F") ? new BigDecimal("0.9") : BigDecimal.ONE)
          .add(BigDecimal.valueOf(i % 3))
          .setScale(2, RoundingMode.HALF_UP);
      return PayCase.of(
          one.person(), one.group(), Money.of(one.pay().getCurrencyUnit(), pay), one.factors());
    }));

    assertThat(finding.verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(finding.effect().orElseThrow().number().orElseThrow())
        .isBetween(new BigDecimal("-0.101"), new BigDecimal("-0.099"));
    assertThat(finding.interval().orElseThrow().high().number().orElseThrow())
        .isLessThan(new BigDecimal("-0.09"));
    assertThat(finding.test().orElseThrow().p()).isZero();
    assertThat(number(finding, "explained").add(number(finding, "unexplained")))
        .isEqualByComparingTo(number(finding, "raw"));
    assertThat(number(finding, "factor role expert")
            .add(number(finding, "factor years"))
            .subtract(number(finding, "explained"))
            .abs())
        .isLessThan(new BigDecimal("0.00001"));
  }

  @Test
  void judgedByItsIntervalAGapIsFairOnlyWhereItIsSure() {
    AdjustedPayGap sure = AdjustedPayGap.builder().evidence(Evidence.INTERVAL).build();
    List<PayCase> wide =
        numbered(60, i -> of(i, i % 2 == 0 ? "F" : "M", 1000 + 300 * (i / 2 % 11), "clerk", 7));

    assertThat(find(wide).effect()).contains(Figure.of(Percent.ZERO));
    assertThat(find(wide).verdict()).isEqualTo(Verdict.FAIR);
    assertThat(sure.findingsIn(wide, "M").get(0).unknown())
        .contains("interval-reaches-over-the-threshold");
    assertThat(sure.findingsIn(FairnessCases.cases(60, 0), "M").get(0).verdict())
        .isEqualTo(Verdict.FAIR);
    assertThat(sure.findingsIn(FairnessCases.cases(60, 200), "M").get(0).verdict())
        .isEqualTo(Verdict.FLAGGED);
    assertThat(sure.findingsIn(FairnessCases.cases(60, -200), "M").get(0).verdict())
        .isEqualTo(Verdict.FLAGGED);
  }

  @Test
  void isUnknownWithTooFewPeopleForSoManyFactors() {
    assertThat(find(numbered(39, AdjustedPayGapTest::segregated)).unknown())
        .contains("too-few-people-per-parameter");
    assertThat(find(numbered(40, AdjustedPayGapTest::segregated)).verdict())
        .isEqualTo(Verdict.FAIR);
    assertThat(find(numbered(80, i -> of(i, i < 9 ? "F" : "M", 1000, "clerk", i % 5)))
            .unknown())
        .contains("group-too-small");
  }

  @Test
  void isUnknownWhereAFactorIsTheGroupItself() {
    assertThat(find(numbered(
                80, i -> of(i, i % 2 == 0 ? "F" : "M", 1000 + i, i % 2 == 0 ? "a" : "b", i % 5)))
            .unknown())
        .contains("columns-depend-on-one-another");
  }

  @Test
  void leavesOutWhatIsTheSameForEveryone() {
    Finding finding = find(numbered(40, i -> of(i, i % 2 == 0 ? "F" : "M", 1000, "clerk", 7)));

    assertThat(finding.figures()).containsEntry("parameters", Figure.of(2));
    assertThat(finding.verdict()).isEqualTo(Verdict.FAIR);
  }

  @Test
  void doesNotFeelTheUnitOfAFactor() {
    Function<Integer, Function<Integer, PayCase>> inUnits = unit ->
        i -> of(i, i % 2 == 0 ? "F" : "M", 1000 + 7 * (i % 11) + i % 3, "clerk", unit * (i % 11));

    assertThat(find(numbered(60, inUnits.apply(1000)::apply)))
        .isEqualTo(find(numbered(60, inUnits.apply(1)::apply)));
  }

  @Test
  void refusesCasesThatCannotBeCompared() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> find(List.of(of(1, "F", 1, "a", 1))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> find(List.of(of(1, "M", 1, "a", 1), of(1, "F", 1, "a", 1))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> find(
            List.of(of(1, "M", 1, "a", 1), PayCase.of(person(2), "F", usd("1.00"), Map.of()))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> find(List.of(
            of(1, "M", 1, "a", 1),
            PayCase.of(
                person(2),
                "F",
                usd("1.00"),
                Map.of("role", Figure.of(1), "years", Figure.of(2))))));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> of(1, "M", 0, "a", 1));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            PayCase.of(person(1), "M", usd("1.00"), Map.of("since", Figure.of(LocalDate.EPOCH))));
  }
}
