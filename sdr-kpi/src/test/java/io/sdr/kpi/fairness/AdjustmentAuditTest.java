package io.sdr.kpi.fairness;

import static io.sdr.kpi.fairness.People.groups;
import static io.sdr.kpi.fairness.People.numbered;
import static io.sdr.kpi.fairness.People.pay;
import static io.sdr.kpi.fairness.People.person;
import static io.sdr.kpi.fairness.People.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AdjustmentAuditTest {
  private static final PersonId HEAD = PersonId.of("head");
  private static final Map<String, List<Integer>> MEMBERS =
      Map.of("F", List.of(1000, 1000, 1000, 1000, 1000, 1000), "M", List.of(1000, 1000));

  private static List<Finding> find(List<ManualAdjustment> adjustments) {
    return AdjustmentAudit.usual().findingsIn(adjustments, pay(MEMBERS), groups(MEMBERS));
  }

  private static Finding find(Check check, String subject, List<ManualAdjustment> adjustments) {
    return find(adjustments).stream()
        .filter(
            one -> one.check() == check && one.subject().filter(subject::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static ManualAdjustment adjusted(int number, String amount) {
    return new ManualAdjustment(person(number), HEAD, usd(amount));
  }

  @Test
  void fivePercentOfPayBothWaysIsTheLimit() {
    List<ManualAdjustment> atLimit = List.of(adjusted(0, "-200.00"), adjusted(1, "100.00"));
    Finding fair = find(Check.ADJUSTMENT_SHARE, "F", atLimit);
    assertThat(fair.verdict()).isEqualTo(Verdict.FAIR);
    assertThat(fair.effect()).contains(Figure.of(Percent.of("5")));
    assertThat(fair.figures()).containsEntry("net", Figure.of(-100));
    assertThat(find(Check.ADJUSTMENT_SHARE, "F", List.of(adjusted(0, "300.01"))).verdict())
        .isEqualTo(Verdict.FLAGGED);
  }

  @Test
  void anApproverIsHeldAgainstThePayOfThoseAdjusted() {
    Finding finding = find(
        Check.ADJUSTMENT_SHARE, "head", List.of(adjusted(0, "-200.00"), adjusted(1, "100.00")));

    assertThat(finding.effect()).contains(Figure.of(Percent.of("15")));
    assertThat(finding.verdict()).isEqualTo(Verdict.FLAGGED);
  }

  @Test
  void sixOfSixOneWayAreNoChance() {
    List<ManualAdjustment> down = numbered(6, i -> adjusted(i, "-1.00"));

    assertThat(find(Check.ADJUSTMENT_SIGN, "F", down).verdict()).isEqualTo(Verdict.FLAGGED);
    assertThat(find(Check.ADJUSTMENT_SIGN, "F", down).figures())
        .containsEntry("down", Figure.of(6))
        .containsEntry("up", Figure.of(0));
    assertThat(find(Check.ADJUSTMENT_SIGN, "F", down.subList(0, 5)).verdict())
        .isEqualTo(Verdict.FAIR);
    assertThat(find(Check.ADJUSTMENT_SIGN, "F", down.subList(0, 4)).unknown())
        .contains("too-few-adjustments");
    assertThat(find(Check.ADJUSTMENT_SIGN, "M", down).unknown()).contains("too-few-adjustments");
  }

  @Test
  void nothingAdjustedIsNothingOfPay() {
    assertThat(find(List.of()))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.FAIR, Verdict.UNKNOWN, Verdict.FAIR, Verdict.UNKNOWN);
    Groups groups = groups(MEMBERS);
    assertThat(AdjustmentAudit.usual()
            .findingsIn(List.of(), Map.of(person(0), usd("0.00")), groups)
            .get(0)
            .unknown())
        .contains("nothing-was-paid");
  }

  @Test
  void refusesStrangersAndCurrencies() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> find(List.of(adjusted(99, "1.00"))));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> adjusted(1, "0.00"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> find(List.of(new ManualAdjustment(person(1), HEAD, Money.parse("EUR 1.00")))));
  }
}
